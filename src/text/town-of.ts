/** Whether one name is of the town that the other's body serves, as they are compared: "harwick" of "harwick city council". They are two, though an article may call both so. */
export function isTownOf(town: string, body: string): boolean {
  if (!body.startsWith(`${town} `)) return false;
  return SERVING.test(body.slice(town.length + 1));
}

const SERVING =
  /^(?:(?:city|town|county|borough|village|district|parish|municipal|state) )?(?:council|government|hall|police(?: department)?|(?:fire|health|water|transport|transit|transportation|school|police|parks|planning|housing) (?:department|agency|authority|board|district|commission|service|brigade))$/;
