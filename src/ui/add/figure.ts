/** 12345 -> "12,345", the same in any locale. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
