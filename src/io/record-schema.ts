import * as z from "zod/mini";
import {
  ACTOR_KINDS,
  ACTS,
  BASES,
  CONTEXT_MAX,
  FORMS,
  ID_PATTERN,
  type OnRecord,
  RECORD_VERSION,
  SOURCE_KINDS,
  STANCE_VALUES,
} from "../model/index.ts";

/**
 * The file format as a schema, held to the interfaces of `model/` by the compiler (last lines). `read-record` checks files
 * by it, `write-record` takes the order of keys from it, and `public/record.schema.json` is generated from it.
 *
 * Objects are loose at every level: keys that a later version or another tool adds survive open and save.
 * The message of a check is a problem's code.
 */

// The page's content security policy forbids code made out of strings.
z.config({ jitless: true });

const text = z.string();
const textOrNull = z.nullable(text);
const id = z.string().check(z.regex(ID_PATTERN, "bad-id"));
const idOrNull = z.nullable(id);
const ids = z.array(id);
const basis = z.enum(BASES);
const count = z.int("wrong-number").check(z.nonnegative("wrong-number"));
const share = z.number().check(z.minimum(0, "wrong-share"), z.maximum(1, "wrong-share"));
const textHash = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, "bad-text-hash"));
const sliceHash = z.string().check(z.regex(/^[0-9a-f]{16}$/, "bad-slice-hash"));
const context = z.string().check(z.maxLength(CONTEXT_MAX, "long-context"));
/** A page makes links of these, so that a scheme that runs code must not get in. */
const address = z.string().check(z.regex(/^https?:\/\/[^\s]+$/, "bad-address"));

const ref = <const K extends readonly string[]>(kinds: K) => z.looseObject({ kind: z.enum(kinds), id });

export const dateSchema = z.looseObject({ edtf: text, basis, why: textOrNull });
const dateOrNull = z.nullable(dateSchema);

const span = { start: count, end: count };
export const hashedSpanSchema = z.looseObject({ ...span, hash: sliceHash });
export const quoteSchema = z.looseObject({
  ...span,
  exact: z.exactOptional(text),
  verbatim: z.boolean(),
  prefix: context,
  suffix: context,
  hash: sliceHash,
});

export const sourceSchema = z.looseObject({
  id,
  label: text,
  names: z.array(text),
  kind: z.enum(SOURCE_KINDS),
  title: textOrNull,
  publisher: idOrNull,
  author: textOrNull,
  url: z.nullable(address),
  published: dateOrNull,
  language: text,
  textHash,
  textLength: count,
  lastCheck: z.nullable(
    z.looseObject({ textHash, on: text, verified: count, moved: count, altered: count, missing: count }),
  ),
  text: z.exactOptional(text),
});

export const affiliationSchema = z.looseObject({
  agency: idOrNull,
  role: textOrNull,
  from: dateOrNull,
  to: dateOrNull,
  basis,
  why: textOrNull,
  evidence: z.array(z.looseObject({ source: id, quote: quoteSchema })),
});

export const actorSchema = z.looseObject({
  id,
  kind: z.enum(ACTOR_KINDS),
  name: text,
  short: textOrNull,
  aliases: z.array(text),
  description: textOrNull,
  affiliations: z.array(affiliationSchema),
  sameAs: z.array(address),
  was: z.exactOptional(ids),
});

export const issueSchema = z.looseObject({
  id,
  name: text,
  proposition: text,
  note: text,
  example: z.exactOptional(text),
  counterExample: text,
  was: z.exactOptional(ids),
});

export const stanceSchema = z.looseObject({
  toward: ref(["actor", "issue", "statement"]),
  value: z.enum(STANCE_VALUES),
  basis,
  reason: text,
});

export const suggestedCodingSchema = z.looseObject({
  speaker: z.looseObject({ id: idOrNull, confidence: share }),
  others: ids,
  onBehalfOf: idOrNull,
  addressees: z.array(z.looseObject({ id, confidence: share })),
  relayedBy: ids,
  targets: z.array(
    z.looseObject({
      toward: ref(["actor", "issue"]),
      stance: z.nullable(z.enum(STANCE_VALUES)),
      basis,
      reason: text,
      confidence: z.looseObject({ target: share, stance: z.nullable(share) }),
    }),
  ),
});

export const statementSchema = z.looseObject({
  id,
  source: id,
  act: z.enum(ACTS),
  speaker: idOrNull,
  others: ids,
  onBehalfOf: idOrNull,
  addressees: ids,
  relayedBy: z.array(ref(["actor", "statement"])),
  form: z.enum(FORMS),
  cue: z.nullable(z.looseObject({ ...span, hash: sliceHash, lemma: text })),
  mention: z.nullable(hashedSpanSchema),
  venue: z.nullable(z.looseObject({ actor: idOrNull, label: text })),
  date: dateOrNull,
  quotes: z.array(quoteSchema).check(z.minLength(1, "no-quotes")),
  gist: text,
  stances: z.array(stanceSchema),
  uncoded: textOrNull,
  mentions: ids,
  repeats: idOrNull,
  review: z.looseObject({ status: z.enum(["suggested", "confirmed", "rejected"]), coder: textOrNull }),
  suggested: z.exactOptional(
    z.looseObject({
      confidence: z.looseObject({ content: share, source: z.nullable(share) }),
      words: z.exactOptional(z.array(z.looseObject(span))),
      form: z.exactOptional(z.enum(FORMS)),
      coding: z.exactOptional(suggestedCodingSchema),
    }),
  ),
});

export const relationSchema = z.looseObject({
  id,
  from: id,
  to: id,
  kind: text,
  date: dateOrNull,
  source: id,
  quotes: z.array(quoteSchema),
  gist: text,
  by: idOrNull,
});

export const derivedFromSchema = z.looseObject({
  title: text,
  hash: textHash,
  version: count,
  filter: z.unknown(),
  sentence: text,
  omitted: ids,
  get derivedFrom() {
    return z.nullable(derivedFromSchema);
  },
});

/** An address is read as parameters of the page's own address and never followed. */
export const viewSchema = z.looseObject({ id, name: text, note: text, address: text });

export const toldApartSchema = z.looseObject({ actor: id, other: id });

/** The record's lists, each with the schema of one item. */
export const LISTS = {
  sources: sourceSchema,
  actors: actorSchema,
  issues: issueSchema,
  statements: statementSchema,
  relations: relationSchema,
} as const;

const head = {
  type: z.literal("onrecord"),
  version: z.literal(RECORD_VERSION),
  title: text,
  description: text,
  language: text,
  terms: textOrNull,
  derivedFrom: z.nullable(derivedFromSchema),
  views: z.exactOptional(z.array(viewSchema)),
  apart: z.exactOptional(z.array(toldApartSchema)),
};

/** Everything but what is in the lists, so that a reader can stop early in a long list of problems. */
export const headSchema = z.looseObject({
  ...head,
  sources: z.array(z.unknown()),
  actors: z.array(z.unknown()),
  issues: z.array(z.unknown()),
  statements: z.array(z.unknown()),
  relations: z.array(z.unknown()),
});

export const recordSchema = z.looseObject({
  ...head,
  sources: z.array(sourceSchema),
  actors: z.array(actorSchema),
  issues: z.array(issueSchema),
  statements: z.array(statementSchema),
  relations: z.array(relationSchema),
});

/** A type without `readonly` and without the room for unknown keys, all the way down. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [K in keyof T as string extends K ? never : K]: Plain<T[K]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What the schema accepts is the model's record, key by key: one that either lacks does not compile. */
true satisfies Same<Plain<z.infer<typeof recordSchema>>, Plain<OnRecord>>;
