import { type Article, readArticle } from "../extract/article.ts";
import { toldIn } from "../extract/entities/told.ts";
import { reading } from "../extract/rules/reading.ts";
import type { Tagger } from "../extract/tag.ts";
import { observe } from "../extract/targets/observe.ts";
import type { Issue } from "../model/index.ts";
import { quotations } from "../text/index.ts";
import { type CodedText, codedTexts } from "./coded-gold.ts";
import type { TargetExample } from "./train-targets.ts";

/** A coded article -> what is seen of its attributions, once with the issues as coded and once with their names and propositions alone. */
export function targetExample(
  { text, cast, spoken, issues, ids, targets }: CodedText,
  strangers: readonly Issue[],
  tag: Tagger,
): TargetExample {
  const outer = quotations(text).filter(({ depth }) => depth === 0);
  const article: Article = readArticle(text, outer, tag);
  const read = reading(article);
  const bare = (list: readonly Issue[]) => list.map((issue) => ({ ...issue, note: "", counterExample: "" }));
  const told = toldIn(read, spoken);
  const seen = (list: readonly Issue[]) => observe(read, cast, spoken, list, told);
  const crowd = [...issues, ...strangers];
  return {
    full: seen(issues),
    fullCrowd: seen(crowd),
    bare: seen(bare(issues)),
    bareCrowd: seen(bare(crowd)),
    ids,
    targets,
  };
}

/** The coded articles for work, to learn from. */
export function goldExamples(directory: string, tag: Tagger): TargetExample[] {
  const texts = codedTexts(directory);
  const strangers = strangersOf(texts);
  return texts.map((text, t) => targetExample(text, strangers[t] ?? [], tag));
}

/** Of coded articles, for each the issues of those right after it: what a record on several matters holds besides. */
export function strangersOf(texts: readonly CodedText[]): Issue[][] {
  return texts.map((_, t) =>
    Array.from({ length: STRANGERS }, (_issue, step) => texts[(t + step + 1) % texts.length]).flatMap((other) =>
      other === undefined || other === texts[t]
        ? []
        : other.issues.map((issue) => ({ ...issue, id: `${other.name}/${issue.id}` })),
    ),
  );
}

/** Articles whose issues stand beside. */
const STRANGERS = 3;
