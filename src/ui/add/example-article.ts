/** From our own origin, fetched when it is asked for. */
const ADDRESS = new URL("../../../data/example-article.txt", import.meta.url);

/** An article that we made up, about a town that does not exist, as a file like those that somebody brings. */
export async function exampleArticle(): Promise<File> {
  const reply = await fetch(ADDRESS);
  if (!reply.ok) throw new Error(`${reply.status} ${reply.statusText}`);
  return new File([await reply.blob()], "anchor-street.txt", { type: "text/plain" });
}
