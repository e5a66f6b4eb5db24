/** What size and fill of the nodes stand for, in words; null when they are as they were at first. */
import { DEFAULT_LOOK, type Look } from "../../../state/index.ts";

const SIZES: Readonly<Record<Look["size"], string>> = {
  made: "larger by statements made",
  about: "larger by statements about it",
  ties: "larger by ties",
  none: "all of one size",
};

const FILLS: Readonly<Record<Look["fill"], string>> = {
  ring: "the ring is the mix of its own stances",
  mix: "the fill is the mix of its own stances",
  kind: "the grey is its kind and no stance",
};

export function lookWords({ size, fill }: Look): string | null {
  const words = [
    ...(size === DEFAULT_LOOK.size ? [] : [SIZES[size]]),
    ...(fill === DEFAULT_LOOK.fill ? [] : [FILLS[fill]]),
  ];
  return words.length > 0 ? `Each node: ${words.join("; ")}.` : null;
}
