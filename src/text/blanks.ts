/** A UTF-16 code unit -> whether it breaks a line, is blank, or takes no room. */

/** Canonical text knows LF only; other texts come with the rest. */
export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** White space, line breaks included, and blanks of no width. */
export function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85;
  return unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || isRare(unit);
}

/** Zero width blanks and joiners, and marks of direction: what stands beside them is what a reader sees. */
export function isUnseen(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}

function isRare(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x200b) || unit === 0x2028 || unit === 0x2029 || unit === 0x2060 || unit === 0xfeff;
}
