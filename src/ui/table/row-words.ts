import type { Row } from "../../query/index.ts";

/** For finding a row by typing: the words that it shows first. */
export function rowWords({ statement }: Row): string {
  return statement.quotes.find(({ exact }) => exact !== undefined)?.exact ?? statement.gist;
}
