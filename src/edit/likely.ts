/** Why two may be one, in words for whoever decides, and how much it says. */
export interface Likely {
  readonly reason: string;
  readonly isSure: boolean;
}

/** Hardly anything else can be meant. */
export function sure(reason: string): Likely {
  return { reason, isSure: true };
}

/** Worth a look. */
export function unsure(reason: string): Likely {
  return { reason, isSure: false };
}
