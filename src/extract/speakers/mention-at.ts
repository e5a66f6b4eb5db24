import type { Cast, Mention } from "../cast.ts";
import type { Reading } from "../rules/reading.ts";
import { scratch } from "../scratch.ts";

/** The mention that a token stands in, with the token after its last; null where none is. */
export type MentionAt = (token: number) => { readonly mention: Mention; readonly to: number } | null;

/** Where the name ends that a token stands in, 0 where it stands in none. */
export function nameEndAt(mentionAt: MentionAt, token: number): number {
  const at = mentionAt(token);
  return at === null || at.mention.kind === "role" || at.mention.kind === "pronoun" ? 0 : at.to;
}

/** Of several the one that begins last. */
export function mentionsByToken(reading: Reading, { mentions }: Cast): MentionAt {
  const { count, starts, ends } = reading.tokens;
  const at = scratch("whole", "mention that speaks at", count);
  const found: NonNullable<ReturnType<MentionAt>>[] = [];
  let from = 0;
  for (const mention of mentions) {
    // In reading order, so that each is found a few tokens after the one before.
    while (from > 0 && (ends[from - 1] ?? 0) > mention.start) from -= 1;
    while (from < count && (ends[from] ?? 0) <= mention.start) from += 1;
    let to = from;
    while (to < count && (starts[to] ?? 0) < mention.end) to += 1;
    found.push({ mention, to });
    for (let i = from; i < to; i += 1) at[i] = found.length;
  }
  return (token) => {
    const here = token < count ? at[token] : undefined;
    return here === undefined || here === 0 ? null : (found[here - 1] ?? null);
  };
}
