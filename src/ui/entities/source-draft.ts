/** What is known of an article into what the fields of its form hold, and back. */
import type { SetSource } from "../../edit/index.ts";
import type { Basis, Source, SourceKind } from "../../model/index.ts";
import type { Choices } from "./actor-draft.ts";
import { changedFields, type Problems, touchedSince, typed, typedOrNull } from "./problems.ts";
import { NO_DATE, typedDate } from "./typed-date.ts";

export interface SourceDraft {
  readonly label: string;
  readonly kind: SourceKind;
  readonly title: string;
  /** As the list of choices names it. */
  readonly publisher: string;
  readonly author: string;
  readonly url: string;
  readonly published: string;
  readonly basis: Basis;
  readonly why: string;
  readonly language: string;
}

export const LANGUAGE_HINT = "A code such as en, es or en-GB.";

/** A well-formed BCP 47 tag. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function sourceDraft(source: Source, { labelOf }: Choices): SourceDraft {
  const { label, kind, title, publisher, author, url, published, language } = source;
  return {
    label,
    kind,
    title: title ?? "",
    publisher: publisher === null ? "" : (labelOf.get(publisher) ?? publisher),
    author: author ?? "",
    url: url ?? "",
    published: published?.edtf ?? "",
    basis: published?.basis ?? "stated",
    why: published?.why ?? "",
    language,
  };
}

/** The fields that are other than the source's; or what is wrong with them. */
export function readSourceDraft(
  draft: SourceDraft,
  source: Source,
  choices: Choices,
): { readonly set: SetSource } | { readonly problems: Problems } {
  const { idOf, labelOf } = choices;
  const named = typed(draft.publisher);
  const kept = source.publisher;
  const publisher =
    named === ""
      ? null
      : (idOf.get(named) ?? (kept !== null && (labelOf.get(kept) ?? kept) === named ? kept : undefined));
  const why = draft.basis === "inferred" ? typedOrNull(draft.why) : null;
  const found = typedDate(draft.published, null, { basis: draft.basis, why });
  const url = draft.url.trim() || null;
  const language = draft.language.trim();
  const problems: Problems = {
    ...(typed(draft.label) === "" && { label: "An article needs a label to be found by." }),
    ...(publisher === undefined && {
      publisher: "No actor of this record is called so. Choose one of the list.",
    }),
    ...(url !== null && !/^https?:\/\/[^\s]+$/.test(url) && { url: "An address begins with https:// or http://." }),
    ...(found === undefined && { published: NO_DATE }),
    ...(found && draft.basis === "inferred" && why === null && { why: "Say from what it is inferred." }),
    ...(!isLanguage(language) && { language: "This is no language code." }),
  };
  if (Object.keys(problems).length > 0 || publisher === undefined || found === undefined) return { problems };
  const { published: before } = source;
  // What else a file says of the date stays with it.
  const published = found && before?.edtf === found.edtf ? { ...before, ...found } : found;
  const read: SetSource = {
    label: typed(draft.label),
    kind: draft.kind,
    title: typedOrNull(draft.title),
    publisher,
    author: typedOrNull(draft.author),
    url,
    published,
    language,
  };
  const touched = touchedSince(sourceDraft(source, choices), draft);
  return {
    set: changedFields<SetSource>(source, read, (key) => {
      if (key === "published") return touched("published") || touched("basis") || touched("why");
      return key !== "names" && touched(key);
    }),
  };
}
