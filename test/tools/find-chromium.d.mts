/** The path of a Chromium that answers `--version`, or null. */
export function findChromium(): string | null;
