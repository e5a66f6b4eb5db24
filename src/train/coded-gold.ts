import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cast, Entity, Mention } from "../extract/cast.ts";
import type { Spoken } from "../extract/speakers/speakers.ts";
import type { Act, ActorKind, Basis, Form, Id, Issue, Span, StanceValue } from "../model/index.ts";

interface StatementFile {
  readonly statements: readonly {
    readonly form: Form;
    readonly act: Act;
    readonly content: readonly Span[];
    readonly cue: readonly Span[];
    readonly source: readonly Span[];
  }[];
}

interface CodedFile {
  readonly entities: readonly {
    readonly id: string;
    readonly kind: ActorKind;
    readonly name: string;
    readonly mentions: readonly string[];
    readonly roles: readonly { readonly role: string; readonly of: string | null }[];
  }[];
  readonly issues: readonly Issue[];
  readonly statements: readonly {
    readonly at: number;
    readonly speaker: string | null;
    readonly others: readonly string[];
    readonly onBehalfOf: string | null;
    readonly addressees: readonly string[];
    readonly relayedBy: readonly string[];
    readonly targets: readonly GoldTarget[];
  }[];
}

export interface GoldTarget {
  readonly kind: "issue" | "entity";
  readonly id: Id;
  readonly stance: StanceValue;
  readonly basis: Basis;
}

/** An article coded by hand, as what comes before targets would have it. */
export interface CodedText {
  readonly name: string;
  readonly text: string;
  readonly cast: Cast;
  /** Ids of the cast's entities, by index. */
  readonly ids: readonly string[];
  readonly issues: readonly Issue[];
  readonly spoken: readonly Spoken[];
  /** What each of `spoken` is coded to be about. */
  readonly targets: readonly (readonly GoldTarget[])[];
}

/** The coded articles of a folder, by name: those for work have an odd number, those of the test set an even one. */
export function codedTexts(directory: string, part: "odd" | "even" = "odd"): CodedText[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith(".coded.json"))
    .map((file) => file.slice(0, -".coded.json".length))
    .filter((name) => Number(name.slice(1, 3)) % 2 === (part === "odd" ? 1 : 0))
    .sort()
    .map((name) => codedText(directory, name));
}

function codedText(directory: string, name: string): CodedText {
  const read = (ending: string) => readFileSync(join(directory, `${name}${ending}`), "utf8");
  const text = read(".txt");
  const found = (JSON.parse(read(".json")) as StatementFile).statements;
  const { entities, issues, statements } = JSON.parse(read(".coded.json")) as CodedFile;
  const ids = entities.map(({ id }) => id);
  const index = (id: string | null) => (id === null ? null : ids.indexOf(id));
  const all = (list: readonly string[]) => list.map((id) => ids.indexOf(id));
  return {
    name,
    text,
    cast: castAsCoded(text, entities),
    ids,
    issues,
    spoken: statements.map(({ speaker, others, onBehalfOf, addressees, relayedBy }, k) => {
      const statement = found[k];
      if (statement === undefined) throw new Error(`${name} has ${found.length} statements where one is coded at ${k}`);
      return {
        content: statement.content,
        cue: statement.cue[0] ?? null,
        source: statement.source[0] ?? null,
        form: statement.form,
        act: statement.act,
        speaker: index(speaker),
        others: all(others),
        onBehalfOf: index(onBehalfOf),
        addressees: all(addressees),
        relayedBy: all(relayedBy),
        confidence: { content: 1, source: 1, speaker: 1 },
      };
    }),
    targets: statements.map(({ targets }) => targets),
  };
}

/** Entities as coded, mentioned wherever one of their coded forms stands as words; the longer form first, no pronouns. */
function castAsCoded(text: string, coded: CodedFile["entities"]): Cast {
  const forms = coded
    .flatMap(({ mentions }, entity) => mentions.map((form) => ({ form, entity })))
    .sort((a, b) => b.form.length - a.form.length || a.entity - b.entity);
  const taken = new Uint8Array(text.length);
  const found: Mention[] = [];
  for (const { form, entity } of forms) {
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      const within = LETTER.test(text[start - 1] ?? "") || LETTER.test(text[end] ?? "");
      if (within || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, kind: /^\p{Lu}/u.test(form) ? "name" : "role", entity, confidence: 1 });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const entities = coded.map(
    ({ kind, name, mentions, roles }, entity): Entity => ({
      kind,
      name,
      named: /\s\p{Lu}/u.test(name),
      aliases: mentions,
      roles: roles.map(({ role, of }) => ({
        role,
        of: of === null ? null : coded.findIndex(({ id }) => id === of),
        at: { start: 0, end: 0 },
      })),
      maker: null,
      mentions: found.flatMap((mention, i) => (mention.entity === entity ? [i] : [])),
    }),
  );
  return { entities, mentions: found };
}

const LETTER = /[\p{L}\p{N}]/u;
