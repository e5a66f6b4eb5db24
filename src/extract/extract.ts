import type { Span } from "../model/index.ts";
import { canonicalText, quotations } from "../text/index.ts";
import { actOf } from "./act.ts";
import { type Article, readArticle } from "./article.ts";
import type { Attribution } from "./attribution.ts";
import { CUELESS } from "./cueless/found.ts";
import { withCueless } from "./cueless/with-cueless.ts";
import type { Told } from "./entities/told.ts";
import type { ExtractionModel } from "./extraction-model.ts";
import { type Found, fieldAttributions } from "./field-attributions.ts";
import { formOf } from "./form.ts";
import { withHeadlineSources } from "./headline-sources.ts";
import type { TokenSpan } from "./role-features.ts";
import { type Reading, reading } from "./rules/reading.ts";
import { RULES } from "./rules/rule.ts";
import { rulesOn } from "./rules/rule-attributions.ts";

export interface ExtractOptions {
  readonly model: ExtractionModel;
  /** Told now and then which share of the work is done, from 0 to 1, roughly. */
  readonly progress?: (share: number) => void;
}

/**
 * An English article's text -> its attributions, in reading order of their contents, none within another (only the outermost of
 * “Holt said the mayor believes ...”). Offsets are of `canonicalText(text)`. Never throws, whatever the text holds; takes time in
 * proportion to its length. The same text and model give the same result.
 *
 * @example
 * const model = readModel(english, weights);
 * for (const { source, content } of extract(text, { model })) console.log(source, content);
 */
export function extract(text: string, { model, progress }: ExtractOptions): Attribution[] {
  return readAndExtract(text, model, progress).attributions;
}

/** As above, with the article as it was read and the attributions in its tokens, for whatever reads on in it. */
export function readAndExtract(
  text: string,
  { tag, fields }: ExtractionModel,
  progress?: (share: number) => void,
): { readonly reading: Reading; readonly attributions: Attribution[]; readonly told: readonly Told[] } {
  const canonical = canonicalText(text);
  const all = quotations(canonical);
  const article = readArticle(
    canonical,
    all.filter(({ depth }) => depth === 0),
    tag,
  );
  const read = reading(article);
  progress?.(READ);
  const found = withHeadlineSources(read, fields === null ? byRules(read) : fieldAttributions(read, fields));
  const told = withCueless(article, all, found, read);
  const attributions = told.map((one) =>
    attribution(article, "rule" in one ? { ...one, confidence: CUELESS[one.rule] } : one),
  );
  return { reading: read, attributions, told };
}

/** The share of the time that it takes to cut and tag a text. */
const READ = 0.2;

function byRules(read: Reading): Found[] {
  return rulesOn(read).map(({ rule, content, cue, source }) => ({ content, cue, source, confidence: RULES[rule] }));
}

function attribution(article: Article, { content, cue, source, confidence }: Found): Attribution {
  const span = ({ from, to }: TokenSpan): Span => ({
    start: article.tokens.starts[from] ?? 0,
    end: article.tokens.ends[to - 1] ?? 0,
  });
  return {
    content: content.map(span),
    cue: cue === null ? null : span(cue),
    source: source === null ? null : span(source),
    form: formOf(article, content),
    act: actOf(article, cue, content),
    confidence: { content: confidence.content, source: confidence.source },
  };
}
