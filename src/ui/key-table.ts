/** The single keys of a screen, in one table that its buttons and Help read: what each does, by itself and in words. */
export interface KeyEntry<Deed extends string = string> {
  readonly key: string;
  readonly does: Deed;
  readonly words: string;
}

export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a pressed key asks for: a letter or figure alone, whatever the state of Caps Lock; figures also where a keyboard has them above other signs. */
export function deedIn<Deed extends string>(table: readonly KeyEntry<Deed>[], event: Pressed): Deed | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const pressed = /^Digit[0-9]$/.test(event.code) ? event.code.slice(-1) : event.key.toLowerCase();
  return table.find(({ key }) => key === pressed)?.does ?? null;
}

/** How a key stands beside what it does. */
export function keyFor<Deed extends string>(table: readonly KeyEntry<Deed>[], does: Deed): string {
  return (table.find((one) => one.does === does)?.key ?? "").toUpperCase();
}
