// How many speakers, addressees and those spoken for are the ones that a person coded, in the articles of data/gold.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Attribution } from "../../src/extract/attribution.ts";
import type { Cast } from "../../src/extract/cast.ts";
import { readCast } from "../../src/extract/entities/read-cast.ts";
import { reading } from "../../src/extract/rules/reading.ts";
import { type Spoken, speakers } from "../../src/extract/speakers/speakers.ts";
import type { Span } from "../../src/model/index.ts";
import { articleOf } from "./article-of.ts";
import { goldTexts } from "./score-gold.ts";

interface CodedEntity {
  readonly id: string;
  readonly name: string;
  readonly mentions: readonly string[];
}

interface CodedStatement {
  readonly speaker: string | null;
  readonly others: readonly string[];
  readonly onBehalfOf: string | null;
  readonly addressees: readonly string[];
}

/** Right of all that were coded, and found at all. */
export interface Share {
  coded: number;
  found: number;
  right: number;
}

export interface SpeakersScore {
  readonly speaker: Share;
  readonly others: Share;
  readonly onBehalfOf: Share;
  readonly addressees: Share;
  /** Each speaker that is not the coded one: where, who was coded, who was found. */
  readonly wrong: readonly string[];
  /** Each speaker that was found: how sure it was, and whether it is right. */
  readonly sureness: readonly { readonly confidence: number; readonly right: boolean }[];
}

/** The gold's own attributions of the articles with odd or even numbers, with the speakers that are found for them. */
export function scoreSpeakers(half: "odd" | "even"): SpeakersScore {
  const share = (): Share => ({ coded: 0, found: 0, right: 0 });
  const score = { speaker: share(), others: share(), onBehalfOf: share(), addressees: share() };
  const wrong: string[] = [];
  const sureness: { confidence: number; right: boolean }[] = [];
  for (const { name, text, statements } of goldTexts()) {
    if ((Number(name.slice(1, 3)) % 2 === 1) !== (half === "odd")) continue;
    const file = join(import.meta.dirname, `../../data/gold/${name}.coded.json`);
    const coded = JSON.parse(readFileSync(file, "utf8")) as { entities: CodedEntity[]; statements: CodedStatement[] };
    const attributions = statements.map(
      ({ content, cue, source, form, act }): Attribution => ({
        content,
        cue: hull(cue),
        source: hull(source),
        form,
        act,
        confidence: { content: 1, source: 1 },
      }),
    );
    const article = reading(articleOf(text));
    const cast = readCast(article, attributions);
    speakers(article, cast, attributions).forEach((spoken, i) => {
      const gold = coded.statements[i];
      if (gold !== undefined) judge(name, text, cast, spoken, gold, coded.entities);
    });
  }
  return { ...score, wrong, sureness };

  function judge(
    name: string,
    text: string,
    cast: Cast,
    spoken: Spoken,
    gold: CodedStatement,
    entities: readonly CodedEntity[],
  ): void {
    const isSame = (entity: number, id: string) => isEntity(text, cast, entity, entities, id);
    const right = count(score.speaker, list(gold.speaker), list(spoken.speaker), isSame);
    count(score.others, gold.others, spoken.others, isSame);
    count(score.onBehalfOf, list(gold.onBehalfOf), list(spoken.onBehalfOf), isSame);
    count(score.addressees, gold.addressees, spoken.addressees, isSame);
    if (spoken.speaker !== null) sureness.push({ confidence: spoken.confidence.speaker, right: right === 1 });
    if (gold.speaker !== null ? right === 0 : spoken.speaker !== null)
      wrong.push(`${name} ${spoken.content[0]?.start}: ${gold.speaker}, found ${nameOf(cast, spoken.speaker)}`);
  }
}

function count(
  share: Share,
  coded: readonly string[],
  found: readonly number[],
  isSame: (entity: number, id: string) => boolean,
): number {
  const right = coded.filter((id) => found.some((entity) => isSame(entity, id))).length;
  share.coded += coded.length;
  share.found += found.length;
  share.right += right;
  return right;
}

/** They share a name, or what is found is mentioned where the coded one is and is no other named one. */
function isEntity(
  text: string,
  { entities, mentions }: Cast,
  at: number,
  coded: readonly CodedEntity[],
  id: string,
): boolean {
  const entity = entities[at];
  const gold = coded.find((one) => one.id === id);
  if (entity === undefined || gold === undefined) return false;
  const forms = [gold.name, ...gold.mentions].map(plain);
  if ([entity.name, ...entity.aliases].some((name) => forms.includes(plain(name)))) return true;
  const near =
    !entity.named || forms.some((form) => form.includes(plain(entity.name)) || plain(entity.name).includes(form));
  return (
    near &&
    entity.mentions.some((i) => {
      const mention = mentions[i];
      return (
        mention !== undefined && mention.kind !== "pronoun" && gold.mentions.some((form) => stands(text, form, mention))
      );
    })
  );
}

function stands(text: string, form: string, { start, end }: Span): boolean {
  for (let at = text.indexOf(form, start - form.length); at !== -1 && at < end; at = text.indexOf(form, at + 1))
    if (at + form.length > start) return true;
  return false;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}

function nameOf({ entities }: Cast, entity: number | null): string {
  return entity === null ? "nobody" : (entities[entity]?.name ?? "");
}

function list<T>(one: T | null): T[] {
  return one === null ? [] : [one];
}

function hull(spans: readonly Span[]): Span | null {
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
