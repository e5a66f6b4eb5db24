import { edtfRange } from "../../text/edtf.ts";

/** What an article's own file states of it. What it does not state is null and never guessed. */
export interface ArticleFacts {
  readonly title: string | null;
  /** The outlet's name. */
  readonly publisher: string | null;
  /** As the file names them, several with commas between. */
  readonly author: string | null;
  readonly url: string | null;
  /** A day, month or year in Extended Date/Time Format. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

export const NO_FACTS: ArticleFacts = {
  title: null,
  publisher: null,
  author: null,
  url: null,
  published: null,
  language: null,
};

/** Longer is no name or headline. */
const FACT_MAX = 500;

/** One line of it; null when nothing, or a whole text, is there. */
export function fact(value: string): string | null {
  if (value.length > 10 * FACT_MAX) return null;
  const line = value.replace(/\s+/g, " ").trim();
  return line === "" || line.length > FACT_MAX ? null : line;
}

/** An address of the web, or null. */
export function webAddress(value: string): string | null {
  const address = fact(value);
  return address !== null && /^https?:\/\/[^\s]+$/.test(address) ? address : null;
}

/** "2025-06-08T10:00:00-07:00" -> "2025-06-08", the day as it is written there; "2025-06" -> itself; null for what is no date. */
export function dayOf(value: string): string | null {
  const [day] = /^\s*\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s])/.exec(value) ?? [];
  const trimmed = day?.trim() ?? "";
  return edtfRange(trimmed) === null ? null : trimmed;
}

/** BCP 47; "en_US" is "en-US". Null for what is no language's tag. */
export function languageTag(value: string): string | null {
  const tag = value.slice(0, FACT_MAX).trim().replaceAll("_", "-");
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(tag) ? tag : null;
}
