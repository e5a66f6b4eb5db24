// Nouns and words of roles, by what they may mean: of whom an article may say them, and of whom not.

/** They say no more of somebody who was introduced by another noun. */
export const ANYBODY = new Set(["man", "woman", "person", "individual"]);
/** Nouns of bodies that take up narrower ones. */
export const BROADER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ["panel", "committee commission tribunal subcommittee court board jury bench council panel"],
    ["agency", "department bureau administration commission service authority ministry"],
    ["group", "coalition alliance organization association union committee movement"],
    ["organization", "group association charity alliance foundation nonprofit think-tank union federation"],
    ["company", "retailer carrier automaker manufacturer startup bank broadcaster developer maker"],
    ["department", "police"],
    ["union", "association federation teamsters brotherhood"],
    ["committee", "panel subcommittee"],
    ["newspaper", "times post journal tribune herald gazette courier chronicle globe news enquirer inquirer sun star"],
    ["school", "university college academy"],
  ].map(([noun = "", narrower = ""]) => [noun, new Set(narrower.split(" "))] as const),
);
/** Nouns that an article uses for whoever it is about. */
export const EPITHETS = new Set(
  (
    "candidate senator governor president businessman billionaire mogul magnate front-runner lawmaker representative actor actress " +
    "incumbent challenger newcomer outsider entertainer musician rapper anchor financier philanthropist industrialist heiress firebrand progressive moderate retiree " +
    "neurosurgeon surgeon veteran author investor entrepreneur comedian singer tycoon host democrat republican socialist conservative liberal " +
    "libertarian nominee leader official executive politician star secretary"
  )
    .split(" ")
    .concat("first lady"),
);
export const TOLD_OF = new Set(
  "senator governor representative businessman billionaire mogul magnate tycoon front-runner neurosurgeon"
    .split(" ")
    .concat("first lady"),
);
/** Whoever stands for an office. */
export const OF_STANDING = new Set(["candidate", "front-runner", "challenger", "incumbent"]);
/** Trades and posts that say enough of one with another word before them: "the real estate developer". */
export const TRADES = new Set(
  "manager developer executive lawyer attorney employee delegate writer editor analyst researcher owner teacher doctor nurse".split(
    " ",
  ),
);
/** ... but not with one of these: whose manager, whose lawyer is another. */
export const OF_OTHERS = new Set(
  "campaign party committee team department police defense union city county town village borough district state council government".split(
    " ",
  ),
);
/** Whoever is said to hold one of these is not meant by another. */
export const OFFICES_APART = new Set("senator governor president representative mayor judge secretary".split(" "));
/** Nouns for people of whom an article tells beside those whom it names. */
export const NOT_CALLED = new Set(
  (
    "spokesman official aide advisor adviser staffer source operative insider reporter moderator interviewer narrator questioner caller employee worker " +
    "voter supporter critic opponent rival rivals foe ally friend colleague neighbor neighbour wife husband son daughter brother sister mother father " +
    "parent grandmother grandfather child kid baby boy girl man woman person individual guy gentleman lady officer deputy agent guard witness victim " +
    "suspect defendant plaintiff juror nurse doctor teacher student member resident tenant customer client passenger driver attacker shooter gunman " +
    "owner boss manager director researcher expert analyst pollster observer editor writer user other one server organizer volunteer delegate donor " +
    "heckler protester demonstrator attorney prosecutor lobbyist translator clerk employer fact-checker secretary speaker reader viewer respondent participant executive"
  ).split(" "),
);
/** They stand for something themselves, and manage it for nobody. */
export const STANDING = new Set(["candidate", "front-runner"]);
/** ... nor who is said to be one of these. */
export const NO_OFFICERS = new Set(
  "leader speaker spokesman manager director chairman attorney advisor strategist host editor columnist minister chancellor analyst justice".split(
    " ",
  ),
);
/** Nouns that names are made of which are written in letters. */
export const SPELT = new Set(
  "bureau agency administration association committee commission department council union party federation institute alliance".split(
    " ",
  ),
);
export const COMPANIES = new Set(
  "company firm corporation business giant retailer carrier automaker manufacturer startup bank broadcaster chain maker airline insurer lender".split(
    " ",
  ),
);
export const NO_COMPANIES = new Set(
  "fund foundation university college school institute church party union association committee council court department league society".split(
    " ",
  ),
);
export const GROUPS = new Set(["group", "organization", "nonprofit", "charity", "union"]);
export const NO_GROUPS = new Set(
  "school university college church court council bank inc corp hospital airlines".split(" "),
);
/** Parties and associations by names that do not say so. */
export const MOVEMENTS = new Set(
  "gop dnc rnc nra nea aft aclu naacp isis isil hamas hezbollah taliban democrats republicans dems tories labour seiu uaw moveon maga antifa aarp".split(
    " ",
  ),
);
export const RICH = new Set(
  "businessman billionaire mogul magnate tycoon investor entrepreneur financier industrialist developer".split(" "),
);
/** Found in every body, so that another noun before them tells of whom there is talk. */
export const ANYWHERE = new Set("leader official executive host star author officer manager director".split(" "));
/** Said of most who stand for something. */
export const OF_CANDIDATES = new Set(
  "democratic republican gop presidential vice-presidential presumptive likely freshman embattled leading".split(" "),
);
export const OF_TIME = new Set(
  "the this that these those both his her their its our my a an one former retired then new late longtime old young".split(
    " ",
  ),
);
/** Bodies that a name without the noun may name. */
export const OF_ANY_NAME = new Set(
  (
    "company firm corporation giant group organization organisation agency outlet newspaper paper network magazine website site bank nonprofit charity union team club band militia publisher network " +
    "federation pac publication retailer channel broadcaster startup carrier automaker manufacturer business board non-profit chain maker airline insurer lender tabloid"
  ).split(" "),
);
/** They say that somebody else is meant. */
export const OTHERS = new Set(["other", "another", "second", "third", "next", "same", "average"]);
export const PARTIES = new Set("democrats republicans gop dems tories labour democratic republican".split(" "));
