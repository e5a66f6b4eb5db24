// The format's schema in `src/io/record-schema.ts` -> `public/record.schema.json`, for editors and other programs.
// Run by `npm run schema`; a test holds the file to it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import {
  actorSchema,
  affiliationSchema,
  dateSchema,
  derivedFromSchema,
  hashedSpanSchema,
  issueSchema,
  quoteSchema,
  recordSchema,
  relationSchema,
  sourceSchema,
  stanceSchema,
  statementSchema,
  suggestedCodingSchema,
  toldApartSchema,
} from "../../src/io/record-schema.ts";
import { ID_PATTERN } from "../../src/model/index.ts";

export const SCHEMA_FILE = fileURLToPath(new URL("../../public/record.schema.json", import.meta.url));

/** The text of the file, the same each time. */
export function recordJsonSchema(): string {
  const named = z.registry<{ id?: string; title?: string; description: string }>();
  named.add(recordSchema, {
    title: "Onrecord record, version 1",
    description:
      "Who said what about whom, where they stand, and where the words are. Offsets are zero-based, end-exclusive UTF-16 code units of a source's canonical text: no byte order mark, every line break a line feed. Unknown keys are kept.",
  });
  named.add(sourceSchema, {
    id: "Source",
    description: "A text that statements are taken from. Known by the SHA-256 of its canonical text.",
  });
  named.add(actorSchema, { id: "Actor", description: "A person, agency, group or outlet." });
  named.add(affiliationSchema, {
    id: "Affiliation",
    description: "What an actor is to an agency, and where that is said.",
  });
  named.add(issueSchema, { id: "Issue", description: "A proposition that one can agree or disagree with." });
  named.add(statementSchema, {
    id: "Statement",
    description: "One speech act. It has a stance, or `uncoded` says why none is coded.",
  });
  named.add(stanceSchema, {
    id: "Stance",
    description: "What a statement says toward an issue, an actor or a statement.",
  });
  named.add(suggestedCodingSchema, {
    id: "SuggestedCoding",
    description: "Who speaks and where the words stand as extraction proposed it, apart from what a coder decides.",
  });
  named.add(relationSchema, { id: "Relation", description: "A deed, not a speech act." });
  named.add(quoteSchema, {
    id: "Quote",
    description:
      "Where words stand. `hash` is the first 16 hex digits of the SHA-256 of the slice; `exact` is what stands between the outer quotation marks, absent for reported speech.",
  });
  named.add(hashedSpanSchema, { id: "HashedSpan", description: "Where words stand, checked by hash." });
  named.add(dateSchema, { id: "EdtfDate", description: "A date in Extended Date/Time Format (ISO 8601-2)." });
  named.add(toldApartSchema, {
    id: "ToldApart",
    description: "Two actors that look alike and that a person told apart.",
  });
  named.add(derivedFromSchema, { id: "DerivedFrom", description: "How a part came out of a whole record." });
  const schema = z.toJSONSchema(recordSchema, {
    metadata: named,
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern === ID_PATTERN.source) jsonSchema.pattern = PORTABLE_ID_PATTERN;
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * The same as {@link ID_PATTERN} within ASCII and laxer beyond. Many validators know no letters outside ASCII in a pattern, and some
 * refuse a schema that asks for them.
 */
const PORTABLE_ID_PATTERN = "^[^\\x00-\\x1f\\s!-/:-@\\[-`{-\\x7f][^\\x00-\\x1f\\s!-,/;-@\\[-^`{-\\x7f]*$";

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, recordJsonSchema());
