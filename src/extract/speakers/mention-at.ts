import type { Cast, Mention } from "../cast.ts";
import { tokensIn } from "../entities/told.ts";
import type { Reading } from "../rules/reading.ts";

/** The mention that a token stands in, with the token after its last; null where none is. */
export type MentionAt = (token: number) => { readonly mention: Mention; readonly to: number } | null;

/** Of several the one that begins last. */
export function mentionsByToken(reading: Reading, { mentions }: Cast): MentionAt {
  const at: ReturnType<MentionAt>[] = new Array(reading.tokens.count).fill(null);
  for (const mention of mentions) {
    const { from, to } = tokensIn(reading, mention);
    at.fill({ mention, to }, from, to);
  }
  return (token) => at[token] ?? null;
}
