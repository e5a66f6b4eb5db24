/** The keys of the review: one each, in one table that the panel, its labels and Help read. */

export const REVIEW_KEYS = [
  { key: "a", does: "accept", words: "accept" },
  { key: "r", does: "reject", words: "reject" },
  { key: "j", does: "next", words: "to the next" },
  { key: "k", does: "previous", words: "to the one before" },
  { key: "z", does: "undo", words: "take back what was last done to the record" },
  { key: "s", does: "speaker", words: "change who speaks" },
  { key: "b", does: "behalf", words: "change on whose behalf" },
  { key: "d", does: "addressees", words: "change who is addressed" },
  { key: "t", does: "toward", words: "change what the stance is toward" },
  { key: "1", does: "support", words: "it supports that" },
  { key: "2", does: "oppose", words: "it opposes that" },
  { key: "3", does: "mixed", words: "it is mixed on that" },
  { key: "4", does: "neutral", words: "it is neutral on that" },
  { key: "f", does: "form", words: "change the form" },
  { key: "w", does: "summary", words: "sum it up in words of your own" },
] as const satisfies readonly { readonly key: string; readonly does: string; readonly words: string }[];

export type Deed = (typeof REVIEW_KEYS)[number]["does"];

/** What a pressed key asks for: a letter or figure alone, whatever the state of Caps Lock; figures also where they need Shift. */
export function deedOf(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): Deed | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.shiftKey && /^Digit/.test(event.code)) return null;
  const pressed = /^Digit[1-4]$/.test(event.code) ? event.code.slice(-1) : event.key.toLowerCase();
  return REVIEW_KEYS.find(({ key }) => key === pressed)?.does ?? null;
}

/** How a key stands beside what it does. */
export function keyOf(does: Deed): string {
  return (REVIEW_KEYS.find((one) => one.does === does)?.key ?? "").toUpperCase();
}
