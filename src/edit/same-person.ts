import type { Actor } from "../model/index.ts";
import { fold } from "../text/index.ts";
import { nameKey, personName } from "../text/name-key.ts";
import { type Likely, sure, unsure } from "./likely.ts";
import { oneLetter, withOneLess } from "./one-letter.ts";
import { formsOfOne } from "./short-names.ts";

/** Two persons -> why they may be one; null when nothing says so, and always where the surname is one and the first names are two. */
export function samePerson(one: PersonNames, other: PersonNames): Likely | null {
  const [a, left] = [one.actor, one.own];
  const [b, right] = [other.actor, other.own];
  if (left.surname === right.surname) return sameSurname(a, b, left, right);
  const called = calledLike(one, right) ?? calledLike(other, left);
  if (called !== null) return called;
  if (left.first === "" || right.first === "") return null;
  if (sorted(left) === sorted(right)) return sure("Their names are the same words in another order.");
  const typing = oneLetter(left.surname, right.surname);
  const long = Math.min(left.surname.length, right.surname.length) >= SURNAME_LEAST;
  return left.first === right.first && agree(left.middle, right.middle) && typing !== null && long
    ? unsure(`The surnames “${last(a)}” and “${last(b)}” differ in one letter.`)
    : null;
}

/** Shorter surnames that differ in a letter are two: "Lee" and "Lew". */
const SURNAME_LEAST = 5;

function sameSurname(a: Actor, b: Actor, left: ComparedName, right: ComparedName): Likely | null {
  if (left.first === "" || right.first === "") {
    if (left.first === right.first) return sure(`Both are called “${a.name}”.`);
    const [alone, full] = left.first === "" ? [a, b] : [b, a];
    return unsure(`“${alone.name}” stands without a first name; ${full.name} has that surname.`);
  }
  if (!agree(left.middle, right.middle)) return null;
  if (left.suffix !== right.suffix) {
    return left.first === right.first && (left.suffix === "" || right.suffix === "")
      ? unsure(`“${a.name}” and “${b.name}” differ in what stands after the surname.`)
      : null;
  }
  if (left.first === right.first) {
    return left.words === right.words
      ? sure(
          a.name === b.name
            ? `Both are called “${a.name}”.`
            : `“${a.name}” and “${b.name}” are one name, printed in two ways.`,
        )
      : sure(`“${a.name}” and “${b.name}” differ in a middle name only.`);
  }
  const [short, long] = left.first.length < right.first.length ? [left.first, right.first] : [right.first, left.first];
  if (short.length === 1 && long.startsWith(short)) {
    return unsure(`“${a.name}” and “${b.name}” share the surname, and the first names begin alike.`);
  }
  if (formsOfOne(short, long)) {
    return sure(`“${a.name}” and “${b.name}” share the surname, and one first name is short for the other.`);
  }
  return isSlip(left.first, right.first)
    ? unsure(`“${a.name}” and “${b.name}” differ in how one letter is typed.`)
    : null;
}

/** Letters that changed places, or one of two that are alike: "Micheal", "Anna" and "Ana". Another letter makes another name. */
function isSlip(a: string, b: string): boolean {
  const typing = oneLetter(a, b);
  if (typing === null || typing.by === "other") return false;
  if (typing.by === "order") return true;
  const longer = a.length > b.length ? a : b;
  const letter = longer[typing.at];
  return letter !== undefined && (letter === longer[typing.at - 1] || letter === longer[typing.at + 1]);
}

/** Names between that do not contradict each other: one has none, or each is the other's letter. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.length === b.length && a.every((name, i) => begins(name, b[i] ?? ""));
}

function begins(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** By an alias that is the other's whole name. */
function calledLike({ actor, called }: PersonNames, name: ComparedName): Likely | null {
  const alias = name.first === "" ? undefined : called.get(name.words);
  return alias === undefined ? null : sure(`${actor.name} is called “${alias}”, too.`);
}

function sorted({ words }: ComparedName): string {
  return words.split(" ").sort().join(" ");
}

function last({ name }: Actor): string {
  return name.trim().split(/\s+/).at(-1) ?? "";
}

/** A person's name as it is compared: without marks and titles, in small letters. */
interface ComparedName {
  /** "" where only one name is printed. */
  readonly first: string;
  /** Whole names and letters between the first and the last. */
  readonly middle: readonly string[];
  readonly surname: string;
  /** "jr", or "". */
  readonly suffix: string;
  readonly words: string;
}

const TITLES = new Set(
  (
    "mr mrs ms miss dr sir dame lord lady prof professor president vice mayor deputy gov governor lt sen senator rep representative congressman congresswoman " +
    "secretary minister prime chancellor judge justice sheriff chief police officer general gen col colonel captain capt sgt sergeant king queen prince princess " +
    "pope bishop archbishop rev reverend rabbi attorney ambassador councilmember councilman councilwoman supervisor chairman chairwoman chair"
  ).split(" "),
);

/** A person with all names as they are compared, and what anybody who may be the same person shares. */
export interface PersonNames {
  readonly actor: Actor;
  readonly own: ComparedName;
  /** Aliases by their words as compared. */
  readonly called: ReadonlyMap<string, string>;
  readonly keys: readonly string[];
}

/** One name only is printed of them. */
export function isAlone({ own }: PersonNames): boolean {
  return own.first === "";
}

export function personNames(actor: Actor): PersonNames {
  const own = comparedName(actor.name);
  const called = new Map(actor.aliases.map((alias) => [comparedName(alias).words, alias]));
  const typed = own.first === "" ? [] : withOneLess(own.surname).map((less) => `typed ${own.first} ${less}`);
  const whole = [own.words, ...called.keys()].map((words) => `person ${words}`);
  return { actor, own, called, keys: [`surname ${own.surname}`, `sorted ${sorted(own)}`, ...whole, ...typed] };
}

function comparedName(name: string): ComparedName {
  const all = nameKey(fold(name)).split(" ");
  const titles = all.findIndex((word) => !TITLES.has(word));
  const words = titles > 0 ? all.slice(titles) : all;
  const { surname } = personName(words.join(" "));
  const at = words.lastIndexOf(surname);
  return {
    first: at > 0 ? (words[0] ?? "") : "",
    middle: words.slice(1, Math.max(1, at)),
    surname,
    suffix: words.slice(at + 1).join(" "),
    words: words.join(" "),
  };
}
