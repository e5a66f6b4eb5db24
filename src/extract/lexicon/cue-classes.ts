/**
 * What kinds of attribution a base form can make, written down by hand from the guidelines of the trade and of the corpus:
 * verbs by what follows them, nouns that hold a claim.
 */
export const CUE_CLASSES = [
  // “...,” she said; said that ...
  "say",
  // told the council that ...
  "tell",
  // thinks, fears, hopes that ...
  "think",
  // wants, hopes to ...
  "want",
  // ordered, urged, asked ... to ...
  "order",
  // denied, refused, declined to ...
  "decline",
  // polls show, records indicate that ...
  "show",
  // criticised, backed, called ... “reckless”
  "judge",
  // tweeted, wrote, read
  "write",
  // the claim that ...
  "noun",
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

const LEMMAS: Readonly<Record<CueClass, string>> = {
  say:
    "say add argue claim state note explain insist warn acknowledge admit concede contend maintain assert allege declare announce reply respond " +
    "continue conclude confirm repeat reiterate stress emphasize emphasise point remark comment observe recall quip joke boast brag complain grumble " +
    "lament mutter murmur whisper shout scream yell cry chant exclaim interject chime retort counter shoot fire quote cite mention predict forecast " +
    "estimate calculate reckon suggest propose hint imply indicate signal reveal disclose report testify swear vow pledge promise guarantee proclaim " +
    "pronounce profess affirm attest avow answer clarify elaborate opine muse speculate theorize theorise posit hypothesize postulate summarize " +
    "summarise intone deadpan bellow thunder rail fume blast snap sneer scoff sigh laugh smile grin enthuse gush marvel go offer volunteer",
  tell: "tell inform assure remind warn notify advise brief persuade convince reassure caution promise show teach address",
  think:
    "think believe feel know understand consider suspect doubt fear worry hope expect assume presume reckon suppose guess imagine realize realise " +
    "recognize recognise conclude decide agree disagree accept dispute question wonder regard view see find judge determine deem anticipate " +
    "foresee remember forget learn hear discover dream figure",
  want: "want wish hope intend plan aim seek prefer like love hate need desire mean try vow aspire propose favor favour choose",
  order:
    "order ask tell urge call demand request require direct instruct command beg plead implore appeal press push encourage invite challenge dare " +
    "recommend advise lobby petition bid charge authorize authorise permit allow forbid ban prohibit",
  decline:
    "deny refuse decline reject dismiss rebuff disavow refute rule dispute disclaim repudiate withhold resist balk",
  show: "show find suggest indicate reveal say put give rate rank project estimate report read demonstrate prove confirm record describe detail",
  judge:
    "criticize criticise condemn denounce slam blast attack accuse blame praise laud hail applaud commend welcome back support endorse oppose favor " +
    "favour call label brand describe characterize characterise depict portray dub term cast deride mock ridicule decry deplore lambast lambaste " +
    "chide rebuke defend champion advocate tout defy fault credit thank compare liken refer cheer salute extol congratulate bemoan " +
    "castigate chastise censure pillory",
  write: "write tweet post publish blog text email e-mail message read caption sign scrawl pen retweet",
  noun:
    "claim statement comment remark assertion allegation accusation charge argument suggestion contention belief view opinion hope fear concern " +
    "worry warning promise pledge vow demand call request order plea appeal proposal plan desire intention decision insistence announcement " +
    "declaration report rumor rumour prediction forecast estimate conclusion finding assessment assumption suspicion doubt denial admission " +
    "acknowledgment acknowledgement criticism complaint praise support opposition endorsement question answer reply response tweet post letter " +
    "idea notion theory speculation testimony word according quote quip joke note explanation assurance recommendation threat",
};

/** Bit `1 << CUE_CLASSES.indexOf(class)` for each class that a base form is in; 0 for none. */
export const classesOf: ReadonlyMap<string, number> = bits();

function bits(): Map<string, number> {
  const found = new Map<string, number>();
  CUE_CLASSES.forEach((name, i) => {
    for (const lemma of LEMMAS[name].split(" ")) found.set(lemma, (found.get(lemma) ?? 0) | (1 << i));
  });
  return found;
}

/** The classes whose cue introduces words that somebody said or wrote. */
export const SAYING = maskOf("say", "tell", "write", "order");

export function maskOf(...names: readonly CueClass[]): number {
  return names.reduce((mask, name) => mask | (1 << CUE_CLASSES.indexOf(name)), 0);
}
