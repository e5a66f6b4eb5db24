/**
 * What a word's base form says of the thing that it is about, written down by hand from how news reports where people stand. A word may be
 * in several classes; who uses them weighs the classes, not the words.
 */
export const STANCE_CLASSES = [
  // She backed, welcomed, defends the plan
  "approve",
  // He opposes, criticised, objects to the plan
  "reject",
  // They denied, dispute, question that ...
  "doubt",
  // stop, scrap, veto, postpone the plan
  "end",
  // build, keep, pass, extend
  "further",
  // safe, fair, needed, works
  "good",
  // needless, robbery, harm, ruin
  "bad",
  // The council accused, blames, sued
  "blame",
  // the measure, the bill, the plan
  "matter",
] as const;
export type StanceClass = (typeof STANCE_CLASSES)[number];

const LEMMAS: Readonly<Record<StanceClass, string>> = {
  approve:
    "accept acclaim admire adopt advocate agree applaud appreciate approve authorise authorize back bless celebrate champion cheer commend " +
    "confirm congratulate credit defend embrace encourage endorse enjoy favor favour glad grateful hail honor honour justify laud like love " +
    "permit pleased pledge praise prefer promise promote proud recommend salute sign sponsor support sympathize sympathise thank thanks toast tout " +
    "uphold urge vindicate vow want welcome stand supporter backer advocate endorsement approval praise support delighted delight happy relish",
  reject:
    "abhor assail bash berate blast boo castigate censure chide complain complaint condemn condemnation criticise criticism criticize decry defy denounce deplore " +
    "deride despise detest disagree disapprove dislike dismiss disown excoriate fault fume hate lament lambast lambaste loathe mock object " +
    "objection oppose opponent opposition outrage plea protest rail rebuff rebuke refuse reject rejection repudiate resent resist ridicule scoff scorn shun slam " +
    "slate spurn storm balk baulk warn warning fear worry alarm alarmed angry anger anger furious fury dismay dismayed disappointed regret",
  doubt:
    "challenge contest contradict deny denial disavow disbelieve disclaim dispute disproof disprove doubt exaggerate exaggeration false inaccurate incorrect lie mislead misleading mistaken " +
    "myth question rebut refute skeptical sceptical suspect untrue wrong invent fabricate misheard unproven overstate baseless unfounded groundless",
  end:
    "abandon abolish abort avert avoid axe ban banish bar block boycott cancel cease close curb cull defeat defer delay demolish deny deter disband discard discourage dissuade dismantle " +
    "drain eliminate end evict exclude expel forbid freeze halt kill nullify oppose oust outlaw overrule overturn " +
    "pause postpone prevent prohibit quash reconsider reduce reject remove repeal rescind resist restrict retract reverse revoke rid scrap shelve shoot shorten shut slash stop " +
    "suspend terminate thwart trash undo unwind veto waive withdraw withdrawal withhold rethink retreat deport disqualify closure cancellation abolition repeal removal suspension",
  further:
    "adopt advance approve begin boost bring build continue create defend deploy deliver enact enforce enlarge enshrine ensure establish expand " +
    "extend fund guarantee help impose implement improve increase install introduce invest keep launch maintain open order pass " +
    "preserve proceed promote protect provide pursue raise ratify reopen restore save secure send set sign start strengthen uphold widen tighten toughen reinstate",
  good:
    "accurate able affordable available beautiful beneficial benefit best better bold boon brave capable careful cheap clean clever confident confidence cope correct courageous " +
    "decent deserve eager easy effective efficient essential excellent fair fine free gain generous good grateful great happy heal help helpful honest hope hopeful " +
    "humane ideal important improve improvement innocent just kind kinder lawful legal legitimate love lovely moderate modest necessary need nice opportunity patience patient peace popular positive " +
    "proper proud prudent quick quicker reasonable relief reliable reward right robust safe safer safety save sensible smart smooth solid sound strong succeed success successful " +
    "thrive timely transparent trust useful valuable vital welcome willing win wise work worth worthwhile worthy jobs job brilliant fantastic wonderful superb breakthrough lifeline blessing fix solve solution cure protect comfort",
  bad:
    "absurd abuse afraid attack awful bad betray betrayal blight burden bully bullying catastrophe catastrophic chaos cheat coercion collapse corrupt costly cripple crime criminal cruel cruelty damage " +
    "damaging danger dangerous deadly death decline destroy destruction devastate devastating die disaster disastrous disgrace disgraceful disgusting dishonest disrupt disruptive divisive empty endanger erode " +
    "evil excessive expensive fail failure farce fearful fleece foolish fraud harm harmful harsh heartless hurt idiotic ignore illegal immoral incompetent inflame inflammatory inhumane injustice insane insult " +
    "irresponsible joke joyless kill lawless lawlessness lose loss mess mistake mock needless nightmare nonsense nuisance oppressive outrageous overkill overreach pain panic " +
    "pointless poison poor premature punish punishment punitive reckless ridiculous riot rob robbery ruin sad scam scandal scare selfish severe shame shambles shameful shocking sick silly stupid " +
    "suffer suffering tax terrible terror terrorise terrorize theft threat threaten toothless tragedy tragic trap trouble ugly unacceptable unaffordable unconstitutional undermine undemocratic unfair unhappy unjust unlawful " +
    "unnecessary unjustified unjustifiable unwarranted unwanted unsustainable misguided shortsighted short-sighted slap appalling dreadful horrible crippling unsafe unwise unworkable upset useless victim violence violent waste wasteful weak worse worst worthless wound wreck wrong fine gimmick stunt crackdown disease invasion mob radical",
  blame:
    "accuse blame allege charge condemn criticise criticize denounce fault indict rebuke reprimand scold shame slam sue attack blast lambaste lambast mock ridicule deride " +
    "censure castigate insult call-out impeach fire sack prosecute convict arrest jail punish oust",
  matter:
    "measure bill plan rule proposal ordinance scheme decision move deal policy idea law project programme program motion order legislation act " +
    "resolution amendment regulation initiative reform charge approach package step change agreement crackdown ban",
};

/** Bit `1 << STANCE_CLASSES.indexOf(class)` for each class that a base form is in; 0 for none. */
export const stanceClassesOf: ReadonlyMap<string, number> = bits();

export function stanceBit(name: StanceClass): number {
  return 1 << STANCE_CLASSES.indexOf(name);
}

function bits(): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of STANCE_CLASSES) {
    for (const lemma of LEMMAS[name].split(" ")) found.set(lemma, (found.get(lemma) ?? 0) | stanceBit(name));
  }
  return found;
}
