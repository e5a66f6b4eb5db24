// Words by which a statement says outright where it stands, in their base forms where they are verbs.

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Who does so wants what follows. */
export const WANTING = words(
  "demand urge call ask appeal propose recommend suggest insist want beg implore plead press seek request order push lobby petition vow pledge promise sue",
);
/** Who does so holds what follows to be bad. */
export const FEARING = words("warn warning fear worry complain concern concerned alarm alarmed");
/** Who does so is for what they name, or against it. */
export const PRAISING = words(
  "back support endorse welcome praise defend applaud favor favour hail embrace champion commend celebrate thank congratulate credit salute",
);
export const FAULTING = words(
  "dismiss oppose criticize criticise condemn denounce reject attack slam blast object protest decry deplore fight challenge lambast lambaste assail against resist accuse blame fault question regret",
);
/** Who does so gives voice to what they name: “expressed support for”. */
export const VOICING = words(
  "voice express reiterate declare announce offer signal state repeat give pledge register lodge raise share",
);
/** What is voiced: “opposition to the closure”. */
export const SUPPORT = words(
  "support backing endorsement approval praise enthusiasm need case money room place reason justification appetite excuse",
);
export const OPPOSITION = words(
  "opposition objection concern doubt anger outrage disapproval criticism complaint fear worry alarm skepticism scepticism frustration disappointment dismay reservation misgiving",
);
/** Whoever is this is for what follows: “a supporter of the closure”. */
export const HOLDING = words("supporter backer advocate champion proponent fan defender supportive");
/** ... against it. */
export const AGAINST = words("opponent critic foe enemy skeptical sceptical wary critical afraid skeptic sceptic");
/** Who does so does not do what follows “to”. */
export const REFUSING = words("refuse decline fail cease forget neglect");
/** Who does so says what they hold something to be. */
export const NAMING = words("call describe label brand dub slam deride denounce hail praise characterise characterize");
/** Who does so says that what follows is not so. */
export const DENYING = words("deny dispute doubt refute rebut dismiss reject contradict");

/** Whoever asks somebody so wants them to do what follows “to”. */
export const ASKING = words("urge ask beg implore call plead press encourage appeal");
export const OUGHT = words("should must ought shall");
/** Whoever says of themselves that they will do it promises it. */
export const VOWING = words("will would 'll 'd wo ca can cannot could");
/** “willing to pay”, “ready to accept” */
export const WILLING = words("willing ready happy glad prepared");
/** Before “have to” these tell what would follow, not what is owed. */
export const FORESEEING = words("would will may might could 'd 'll did does do n't not");
/** After an imperative and “and” these tell what comes of it: “take that away and you may as well ...”. */
export const FOLLOWING = words("will 'll may would might can");

/** Feeling so says that what is felt about is good, or bad. */
export const GLAD = words("glad happy pleased delighted relieved thrilled proud grateful heartened thankful");
export const SORRY = words(
  "sad saddened heartbroken disappointed angry furious dismayed horrified upset devastated alarmed appalled disgusted outraged sorry unhappy",
);
/** What whoever has done it is for or against. */
export const FURTHERING_DEEDS = words(
  "sign file introduce sponsor propose approve pass launch offer pledge promise draft",
);
export const ENDING_DEEDS = words("veto block cancel scrap repeal reject");

/** What it does is what is contested: “the toll must go”, “the curfew should stay”. */
export const GOING = words("go end stop cease leave fall close fail die");
export const STAYING = words("stay remain continue stand survive proceed");
/** What it has as its object is to be had, is kept as it is, or is ended. */
export const HAVING = words(
  "have get give hold make put bring let use need receive offer pay show carry run place lead require grant allow write demand rebuild return go take",
);
export const KEEPING = words("keep preserve retain save spare");
/** ... somebody from what would harm them. */
export const SHIELDING = words("protect shield save spare defend guard keep");
export const LIFTING = words(
  "lift drop waive fight stop shelve loosen relax cut lower trim halve sue wait appeal lose",
);
/** Done to what somebody would do: after “plans to close the library” who would block it would block the closing. */
export const ON_PLANS = words(
  "vote stop block halt prevent delay pause postpone reverse overturn undo veto resist reconsider",
);
/** Nouns for what somebody would do: “demands to lift the duty”. */
export const PLANS = words(
  "demand call plan proposal idea decision move effort attempt bid request push plea offer measure bill order step vote campaign law motion resolution petition ruling verdict judgment judgement lawsuit suit",
);

/** What is this is good: “is overdue”, “makes sense”, “is the answer”. */
export const WORTH = words(
  "overdue sense answer purpose responsible heartening encouraging victory triumph godsend milestone",
);
/** ... bad. */
export const ILL = words(
  "luxury filthy squalid vandalism heartbreaking dragnet farce fiasco insulting offensive alarming worrying irresponsible burdensome callous unworkable abomination",
);
/** Does good, and harm, to what follows. */
export const HELPING = words("help protect save create improve boost calm ease secure benefit restore strengthen");
export const HARMING = words(
  "hurt harm cost ruin destroy kill threaten damage frighten scare punish lose burden wreck poison flood crush bankrupt drain endanger risk break spoil push wipe breach violate infringe flout trample",
);
/** A verb that leaves to what follows whether it is good: “makes streets safe”. */
export const LIGHT = words(
  "be make do cause bring put get become look seem remain mean give have keep go come take prove turn leave lead lie",
);
/** Of stance words those that here say nothing good or bad. */
export const VALUELESS = words("need want able gain win work ask tax fine radical poor free peace better die");

/** Whoever speaks; as reported also “she”; with whom they stand for. */
export const SELVES = words("i we");
export const REPORTED_SELVES = words("he she they it");
export const BODIES = words(
  "party union group council association chamber league federation coalition members government ministry company committee",
);
/** Bodies that somebody who says “the” of them mostly speaks for. */
export const OWN_BODIES = words(
  "party union group association chamber league federation coalition company organization organisation firm",
);
/** Too little of it, or not enough: more of it is wanted. */
export const LITTLE = words("low weak small little timid late");
export const MUCH = words("far high strong strict much");
/** Nouns before “of” that leave what follows as it is: “the presence of troops”. */
export const PLAIN_HEADS = words("presence use idea existence kind sort form return");
/** Less of what follows: “lower fees”. */
export const LESS = words("lower fewer less smaller cheaper reduced weaker looser shorter");
/** What points to what was talked of. */
export const POINTING = words("it this that them these");
export const DEFINITES = words("the this that such these those whole both all");
/** What stands before a clause that tells when. */
export const TIMES = words("before until when since after while");
