/** What is used here of papaparse, whose own types would bring Node's into rooms that know neither Node nor a browser. */
interface Unparse {
  readonly newline: string;
}
declare const papa: {
  unparse(
    table: {
      readonly fields: string[];
      readonly data: readonly (readonly (string | number | null)[])[];
    },
    how: Unparse,
  ): string;
};
export default papa;
