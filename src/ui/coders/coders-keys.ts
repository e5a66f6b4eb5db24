/** The keys of the comparison of two coders: one each, in one table that its buttons and Help read. */

export const CODERS_KEYS = [
  { key: "m", does: "mine", words: "keep your own reading" },
  { key: "t", does: "theirs", words: "take the other coder’s reading" },
  { key: "n", does: "neither", words: "neither: to the statement, to code it anew" },
  { key: "j", does: "next", words: "to the next difference" },
  { key: "k", does: "previous", words: "to the one before" },
  { key: "o", does: "text", words: "to the place in the article" },
  { key: "z", does: "undo", words: "take back what was last done to the record" },
] as const satisfies readonly { readonly key: string; readonly does: string; readonly words: string }[];

/** "nothing" for keys that would change what is hidden now: filters, panes, the graph. */
export type CodersDeed = (typeof CODERS_KEYS)[number]["does"] | "nothing";

const HIDDEN = /^[0-9fxhc[\]+-]$/;

export function codersDeedOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): CodersDeed | null {
  if (ctrlKey || metaKey || altKey) return null;
  const pressed = key.toLowerCase();
  if (HIDDEN.test(pressed)) return "nothing";
  return shiftKey ? null : (CODERS_KEYS.find((one) => one.key === pressed)?.does ?? null);
}

export function codersKeyOf(does: CodersDeed): string {
  return (CODERS_KEYS.find((one) => one.does === does)?.key ?? "").toUpperCase();
}
