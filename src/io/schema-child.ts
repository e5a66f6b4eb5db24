import type * as z from "zod/mini";

/** A schema without its wrappers, and what they allow besides. */
export interface Bare {
  /** Null where the schema says nothing: unknown keys and what is in them. */
  readonly schema: z.core.$ZodTypes | null;
  readonly nullable: boolean;
}

/** What a schema says of the value under a key of an object, or of a list's items. */
export function schemaChild(parent: Bare, key: PropertyKey): Bare {
  const def = parent.schema?._zod.def;
  if (def?.type === "array") return bare(def.element);
  if (def?.type !== "object" || !Object.hasOwn(def.shape, key)) return NOTHING_SAID;
  return bare(def.shape[String(key)]);
}

/** The keys that a schema names, in the model's order. */
export function schemaKeys({ schema }: Bare): readonly string[] {
  const def = schema?._zod.def;
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

export function bare(schema: z.core.$ZodType | undefined): Bare {
  let inner = schema as z.core.$ZodTypes | undefined;
  let nullable = false;
  while (inner !== undefined) {
    const def = inner._zod.def;
    if (def.type !== "nullable" && def.type !== "optional") return { schema: inner, nullable };
    nullable ||= def.type === "nullable";
    inner = def.innerType as z.core.$ZodTypes;
  }
  return NOTHING_SAID;
}

const NOTHING_SAID: Bare = { schema: null, nullable: false };
