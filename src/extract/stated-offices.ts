import type { Affiliation, Id, Span } from "../model/index.ts";
import { sliceHash } from "../text/index.ts";
import { roleHead } from "./entities/nouns.ts";
import { isNamedThere, isOfNext } from "./office-bodies.ts";
import { isNoOffice, officeWords, spokenOf } from "./office-words.ts";
import type { Texts } from "./propose-actors.ts";
import type { MergedActor } from "./speakers/merge-casts.ts";

/** Everybody of whom the articles tell, by id. */
export type Told = ReadonlyMap<Id, Pick<MergedActor, "kind" | "name" | "aliases"> & { readonly named?: boolean }>;

interface Office {
  readonly agency: Id | null;
  readonly roles: string[];
  readonly at: { readonly source: Id; readonly span: Span }[];
}

/**
 * What articles say that somebody is, or belongs to -> affiliations, each with the places where they say so. A body that the words there do not bear out
 * is left out, and so is what is no office: whose neighbour somebody is, and that officials are officials.
 */
export function statedOffices({ id, kind, name, named, roles }: MergedActor, texts: Texts, told: Told): Affiliation[] {
  const found = new Map<string, Office>();
  for (const { role, of, source, at } of roles) {
    const text = texts.get(source)?.text;
    if (text === undefined) continue;
    const agency = of !== null && isNamedThere(of, text, at, told) ? of : null;
    const said = !named && roleHead(name.toLowerCase().split(" ").at(-1) ?? "") === role;
    const isHeld = kind === "person" && !isNoOffice(role, text.slice(at.start, at.end)) && !(said && agency === null);
    if (!isHeld && (kind === "person" || !isPartOf(name, agency, told))) continue;
    const isOthersName = of !== null && told.get(of)?.name === text.slice(at.start, at.end);
    if (isOthersName || isOfNext(id, text, at, told)) continue;
    const then = isHeld ? spokenOf(text, at) : null;
    const key = isHeld ? `${agency} ${then} ${role}` : `${agency}`;
    const one = found.get(key) ?? { agency, roles: [], at: [] };
    found.set(key, one);
    if (isHeld)
      one.roles.push(`${then === null ? "" : `${then} `}${officeWords(role, text, at, agency === null ? name : null)}`);
    if (!one.at.some((other) => other.source === source && other.span.start === at.start))
      one.at.push({ source, span: at });
  }
  return [...found.values()].map(({ agency, roles, at }) => ({
    agency,
    role: fullest(roles),
    from: null,
    to: null,
    basis: "stated",
    why: null,
    evidence: at.flatMap(({ source, span }) => {
      const known = texts.get(source);
      if (known === undefined || span.end <= span.start) return [];
      const quote = { ...span, verbatim: false, ...known.contextOf(span), hash: sliceHash(known.text, span) };
      return [{ source, quote }];
    }),
  }));
}

/** A body of a body that has a name, and not only of another word for itself. */
function isPartOf(name: string, agency: Id | null, told: Told): boolean {
  const whole = agency === null ? undefined : told.get(agency);
  return whole !== undefined && whole.named !== false && !name.includes(whole.name);
}

/** "mayor of Port Ellery" before "mayor"; of as many words the first. */
function fullest(roles: readonly string[]): string | null {
  const words = (role: string) => role.split(" ").length;
  return roles.reduce<string | null>((best, one) => (best === null || words(one) > words(best) ? one : best), null);
}
