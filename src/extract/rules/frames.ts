/**
 * How the verbs of attribution take what is attributed, by their base forms, written down by hand. A verb may stand in several lists; what follows
 * it decides which of them holds.
 */
export const FRAMES = [
  // He said (that) they ...; “...,” he said
  "clause",
  // “...,” he laughed; he continued, “...”: nothing but a quotation makes it an attribution
  "quote",
  // She told the council (that) they ...
  "person",
  // They urged the mayor to ...
  "request",
  // He declined to ..., vowed to ..., wants to ...
  "infinitive",
  // She criticised the plan ...; called it “reckless”
  "object",
  // They called for ..., talked about ...: the words that belong to the cue are in {@link PARTICLES}
  "particle",
] as const;
export type Frame = (typeof FRAMES)[number];

const VERBS: Readonly<Record<Frame, string>> = {
  clause:
    "say add claim state note explain insist warn acknowledge admit concede contend maintain argue assert allege declare announce reply " +
    "respond conclude confirm repeat reiterate stress emphasize emphasise remark comment observe recall quip joke boast brag complain " +
    "lament predict forecast estimate reckon suggest propose hint imply indicate reveal disclose report testify swear vow pledge promise " +
    "proclaim affirm clarify speculate write tweet post deny believe think suspect doubt fear worry hope know agree show find wonder ask " +
    "demand recommend mention feel expect understand remember realize realise recognize recognise guarantee caution counter retort blog " +
    "decide figure assume discover learn hear question determine fret counsel decree require opine muse theorize signal prove accept " +
    "protest tell dispute email message cite point",
  quote:
    "continue laugh smile shout yell scream cry murmur mutter whisper chant ask begin interject exclaim intone shoot fire sigh joke " +
    "reply read go offer respond quote counter snap interrupt volunteer finish close sum declare text e-mail email caption rail thunder " +
    "bellow tell sneer scoff marvel gush fume",
  person: "tell remind assure inform warn notify advise persuade convince reassure promise ask",
  request:
    "urge ask order tell call demand request require direct instruct command beg plead implore press encourage invite challenge dare " +
    "advise lobby warn want expect",
  infinitive:
    "decline refuse vow promise pledge threaten want hope intend plan agree offer seek expect aim demand ask prefer like decide propose " +
    "swear claim profess volunteer wish love hate dare desire consider aspire",
  object:
    "call describe criticize criticise condemn denounce slam blast attack accuse blame praise laud hail applaud commend support endorse " +
    "oppose favor favour back label brand characterize characterise depict portray dub deride mock ridicule decry deplore lambast " +
    "lambaste chide rebuke defend champion advocate tout defy credit thank reject dismiss deny dispute question discuss mention cite " +
    "announce propose express demand consider view see regard seek want prefer like highlight explain outline detail admit acknowledge " +
    "promise predict reveal disclose report note recommend stress emphasize emphasise believe tweet write post suggest show offer " +
    "challenge welcome urge warn anticipate fear expect order pledge reiterate confirm reference quote echo read argue downplay embrace " +
    "pan skewer savage bash trash hammer vilify disparage belittle rebuff disavow repudiate renounce scold berate assail excoriate scorn " +
    "eye envision hate love admire trust respect issue recount declare preach propound posit insist cheer salute extol congratulate " +
    "lament bemoan fault castigate chastise censure pillory",
  particle:
    "call talk point refer agree disagree speak vote push complain warn worry comment accord joke lash go lay rail argue boast hint hope " +
    "long think opt respond object allude testify inquire apologize apologise ask blast hit weigh rule stand",
};

/** Words after a verb that make one cue with it: "called for", "pointed out". */
const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    call: ["for", "on", "upon", "out"],
    talk: ["about", "of"],
    point: ["out", "to"],
    refer: ["to"],
    agree: ["with", "on"],
    disagree: ["with"],
    speak: ["about", "of", "against", "out"],
    vote: ["for", "against"],
    push: ["for", "back"],
    complain: ["about", "of"],
    warn: ["of", "against", "about"],
    worry: ["about"],
    comment: ["on"],
    joke: ["about"],
    lash: ["out"],
    go: ["on"],
    lay: ["out"],
    rail: ["against"],
    argue: ["for", "against"],
    boast: ["about", "of"],
    hint: ["at"],
    hope: ["for"],
    think: ["about", "of"],
    opt: ["for"],
    respond: ["to"],
    object: ["to"],
    allude: ["to"],
    testify: ["about"],
    inquire: ["about"],
    apologize: ["for"],
    apologise: ["for"],
    ask: ["about", "for"],
    blast: ["out"],
    rule: ["out"],
    stand: ["by"],
  }),
);

const framesOf = bits();

function bits(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  FRAMES.forEach((frame, i) => {
    for (const lemma of VERBS[frame].split(" ")) found.set(lemma, (found.get(lemma) ?? 0) | (1 << i));
  });
  return found;
}

export function takes(lemma: string, frame: Frame): boolean {
  return ((framesOf.get(lemma) ?? 0) & (1 << FRAMES.indexOf(frame))) !== 0;
}

/** The words that make one cue with a verb when they follow it. */
export function particlesOf(lemma: string): readonly string[] {
  return PARTICLES.get(lemma) ?? [];
}

export function isAttributing(lemma: string): boolean {
  return framesOf.has(lemma);
}

/** Verbs of saying that as often take a thing that is none of their content ("maintains a lead", "adds a dollar"): only a whole clause after them is said. */
export const WITH_THINGS: ReadonlySet<string> = new Set(
  "maintain prove hear require add pledge know ask decide feel respond tell learn recognize recognise".split(" "),
);

/** "is expected to", "was said to": passives of a view that nobody need hold. */
export const EXPECTED: ReadonlySet<string> = new Set([
  "expect",
  "say",
  "report",
  "believe",
  "think",
  "know",
  "rumor",
  "allege",
  "project",
]);
export const SEEMING: ReadonlySet<string> = new Set(["seem", "appear"]);
