import type { Article } from "./article.ts";
import { choose, type Weighed } from "./choose.ts";
import type { Fields } from "./extraction-model.ts";
import { findCues } from "./find-cues.ts";
import { findRoles, type Roles } from "./find-roles.ts";
import { hashText } from "./hash.ts";
import { type Hints, readHints } from "./hints.ts";
import { type Candidate, judged, judgeFeatures } from "./judge.ts";
import { leftQuotations } from "./left-quotations.ts";
import type { TokenSpan } from "./role-features.ts";
import type { Reading } from "./rules/reading.ts";
import { signedQuotations } from "./signed-quotations.ts";

/** An attribution in tokens. */
export interface Found {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
  readonly confidence: { readonly content: number; readonly source: number };
}

/** Candidates less likely than this are worse than nothing. Chosen on the dev split. */
const LEAST = 0.11;

/** A quotation that nobody is said to have said has to be likelier. Chosen on the dev split. */
const ALONE_LEAST = 0.3;
/** A quotation that says whose it is comes before all that seems to be said in it. */
const SIGNED_WORTH = 1;

/** An article -> attributions by learnt fields: cues, what each attributes, which of them stand together, and the quotations left over. */
export function fieldAttributions(article: Reading, fields: Fields, least = LEAST): Found[] {
  const hints = readHints(article);
  // Of “salt and vinegar” that is wholly in the source of something else no words are left to be said.
  const held = candidates(article, hints, fields, least).filter(({ content }) => content.length > 0);
  return held.map((candidate) => {
    const features = featuresOf(article, hints, candidate);
    return {
      content: candidate.content,
      cue: candidate.cue,
      source: candidate.source,
      confidence: { content: judged(fields.content, features), source: judged(fields.source, features) },
    };
  });
}

/** As above, before the last judgement; in reading order. */
export function candidates(
  article: Article,
  hints: Hints,
  fields: Pick<Fields, "cues" | "roles" | "content">,
  least: number,
): Candidate[] {
  const cues = findCues(article, hints, fields.cues);
  const weighed = findRoles(article, hints, cues, fields.roles).flatMap((roles) => {
    const whole = weigh(article, hints, roles, fields);
    const own = inOwnSentence(article, roles);
    if (own === null) return [whole];
    const less = weigh(article, hints, { ...roles, content: own }, fields);
    return [whole, { ...less, worth: Math.min(less.worth, whole.worth * LESS) }];
  });
  const signed = signedQuotations(article).map((candidate) => ({ ...candidate, worth: SIGNED_WORTH }));
  const chosen: (Candidate & { content: TokenSpan[] })[] = choose([...signed, ...weighed], article.tokens.count, least);
  for (const { content, goesOnWith } of leftQuotations(article, chosen)) {
    const alone = { content: [...content], cue: null, source: null, roles: null };
    if (goesOnWith !== null) goesOnWith.content.push(...content);
    else if (judged(fields.content, judgeFeatures(article, hints, alone)) >= Math.max(least, ALONE_LEAST))
      chosen.push(alone);
  }
  for (const { content } of chosen) content.sort((a, b) => a.from - b.from);
  return chosen.sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0));
}

function weigh(
  article: Article,
  hints: Hints,
  roles: Roles,
  { content }: Pick<Fields, "content">,
): Candidate & Weighed {
  const candidate = { content: roles.content, cue: roles.cue, source: roles.source, roles };
  const features = judgeFeatures(article, hints, candidate);
  const worth = judged(content, features);
  return { ...candidate, features, worth: worth + extraWorth(article, roles) };
}

/**
 * “That it pays” of “She argued that it pays. ‘I know,’ Holt said, ‘and you do not.’”, where the end of the quotation was taken to go on with it: what stands
 * in the cue's sentence, to be taken where the rest is somebody else's. Null where all of it stands there, or nothing.
 */
function inOwnSentence({ sentences }: Article, { cue, content }: Roles): TokenSpan[] | null {
  const own = content.filter(({ from }) => sentences[from] === sentences[cue.from]);
  return own.length > 0 && own.length < content.length ? own : null;
}

/** Less than the whole is worth less than it, so that it comes after. */
const LESS = 0.999;

/** What a candidate was weighed by, if its content is what it was then. */
function featuresOf(article: Article, hints: Hints, candidate: Candidate): Int32Array {
  const { content, roles, features } = candidate;
  const same = content.length === roles?.content.length && content.every((span, i) => span === roles.content[i]);
  return same && features !== undefined ? features : judgeFeatures(article, hints, candidate);
}

function extraWorth(article: Article, roles: Roles): number {
  if (isCalled(article, roles)) return CALLED_WORTH;
  return isRuled(article, roles) ? RULED_WORTH : 0;
}

/** To end what he called a “migrant mess”: whose words these are is said on the spot, by whoever the sentence is from. */
function isCalled({ words }: Article, { source }: Roles): boolean {
  return source !== null && source.from > 0 && words[source.from - 1] === WHAT;
}

/** "..., ruling that the town had offered “nothing”": what is said in it is the ruling's. */
function isRuled({ small }: Article, { cue, content }: Roles): boolean {
  return (
    small[cue.from - 1] === "," &&
    cue.to - cue.from === 1 &&
    small[cue.to] === "that" &&
    content[0]?.from === cue.to &&
    (small[cue.from] ?? "").endsWith("ing")
  );
}

const WHAT = hashText("what");
const CALLED_WORTH = 0.1;
const RULED_WORTH = 0.35;
