import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, readArticle } from "../extract/article.ts";
import type { DraftEntity, DraftMention } from "../extract/entities/draft.ts";
import { referTo } from "../extract/entities/read-cast.ts";
import { type Sourced, toldIn } from "../extract/entities/told.ts";
import { type Reading, reading } from "../extract/rules/reading.ts";
import type { Tagger } from "../extract/tag.ts";
import type { Span } from "../model/index.ts";
import { canonicalText, quotations } from "../text/index.ts";
import { loadPolnear } from "./polnear.ts";
import type { PronounExample } from "./pronoun-trainer.ts";

/** An article with the pronouns in it of which a person has said whom they mean. */
export interface PronounLesson {
  readonly name: string;
  readonly reading: Reading;
  readonly attributions: readonly Sourced[];
  /** Where a pronoun begins -> whether an entity, of some mentions, is whom it means. */
  readonly meant: ReadonlyMap<number, (entity: DraftEntity, mentions: readonly DraftMention[]) => boolean>;
}

/** The features of each pronoun's candidates, under weights that decide what earlier pronouns mean; those whose right one is no candidate are left out. */
export function pronounExamples(lessons: readonly PronounLesson[], weights: ArrayLike<number>): PronounExample[] {
  return lessons.flatMap(({ name, reading: read, attributions, meant }) => {
    const { choices, mentions } = referTo(read, toldIn(read, attributions), weights);
    return choices.flatMap(({ at, entities, features }): PronounExample[] => {
      const isMeant = meant.get(read.tokens.starts[at.from] ?? -1);
      if (isMeant === undefined) return [];
      const right = entities.flatMap((entity, k) => (isMeant(entity, mentions) ? [k] : []));
      return right.length === 0 ? [] : [{ group: name, features, right }];
    });
  });
}

interface GoldMention {
  readonly split: string;
  readonly article: string;
  readonly start: number;
  readonly kind: string;
  readonly named: readonly [number, number] | null;
}

/** The train split's pronouns in data/gold/mentions: right is who is mentioned where the gold names it. */
export function corpusLessons(corpus: string, gold: string, tag: Tagger): PronounLesson[] {
  const all = JSON.parse(readFileSync(join(gold, "mentions/polnear.json"), "utf8")) as GoldMention[];
  const wanted = all.filter(({ split, kind, named }) => split === "train" && kind === "pronoun" && named !== null);
  return loadPolnear(corpus, "train").flatMap(({ name, text, attributions }): PronounLesson[] => {
    const own = wanted.filter(({ article }) => article === name);
    if (own.length === 0) return [];
    const read = reading(articleOf(text, tag));
    const { starts, ends } = read.tokens;
    const meant = new Map(
      own.map(({ start, named }) => {
        const [from, to] = named ?? [0, 0];
        const isMeant = (entity: DraftEntity, mentions: readonly DraftMention[]) =>
          mentions.some(
            (one) =>
              one.entity === entity &&
              starts[one.from] !== start &&
              (starts[one.from] ?? 0) < to &&
              from < (ends[one.to - 1] ?? 0),
          );
        return [start, isMeant] as const;
      }),
    );
    const sourced = attributions.map(({ content, cue, source }) => ({ content, cue: hull(cue), source: hull(source) }));
    return [{ name, reading: read, attributions: sourced, meant }];
  });
}

interface CodedArticle {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly mentions: readonly string[] }[];
  readonly statements: readonly { readonly speaker: string | null }[];
}

interface DrawnArticle {
  readonly statements: readonly {
    readonly content: readonly Span[];
    readonly cue: readonly Span[];
    readonly source: readonly Span[];
  }[];
}

/** The pronouns that are sources in the articles of data/gold with odd numbers: right is whose names are the coded speaker's. */
export function codedLessons(gold: string, tag: Tagger): PronounLesson[] {
  const names = readdirSync(gold).flatMap((file) => /^(.\d*[13579]-.*)\.coded\.json$/.exec(file)?.[1] ?? []);
  return names.sort().map((name): PronounLesson => {
    const coded = JSON.parse(readFileSync(join(gold, `${name}.coded.json`), "utf8")) as CodedArticle;
    const { statements } = JSON.parse(readFileSync(join(gold, `${name}.json`), "utf8")) as DrawnArticle;
    const read = reading(articleOf(canonicalText(readFileSync(join(gold, `${name}.txt`), "utf8")), tag));
    const sourced = statements.map(({ content, cue, source }) => ({ content, cue: hull(cue), source: hull(source) }));
    const meant = new Map<number, (entity: DraftEntity) => boolean>();
    sourced.forEach(({ source }, i) => {
      const speaker = coded.entities.find(({ id }) => id === coded.statements[i]?.speaker);
      if (source === null || speaker === undefined) return;
      const forms = new Set([speaker.name, ...speaker.mentions].map((form) => form.toLowerCase()));
      meant.set(source.start, ({ name: own, aliases }) =>
        [own, ...(aliases ?? [])].some((form) => forms.has(form.toLowerCase())),
      );
    });
    return { name, reading: read, attributions: sourced, meant };
  });
}

function hull(spans: readonly Span[]): Span | null {
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function articleOf(text: string, tag: Tagger): Article {
  const outer = quotations(text).filter(({ depth }) => depth === 0);
  return readArticle(text, outer, tag);
}
