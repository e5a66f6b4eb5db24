/** A name -> what two ways to print it have in common: small letters, no marks, no "the". */
export function nameKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, "")
    .replace(/\./g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the (?=.)/, "");
}

/** A person's name in its parts, all as in {@link nameKey}. */
export interface PersonName {
  /** "donald trump", "martin king jr"; one word where no first name is printed. */
  readonly key: string;
  readonly surname: string;
  /** Letters of the names between, "" where none is printed. */
  readonly initials: string;
  readonly isFull: boolean;
}

export function personName(name: string): PersonName {
  const words = nameKey(name).split(" ");
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1) ?? "") ? words.pop() : undefined;
  const surname = words.at(-1) ?? "";
  const middle = words.slice(1, -1);
  // "Ana Luz Ferrer" has two first names, "Karen R. Bass" one and a letter.
  const initials = middle.filter((word) => word.length === 1);
  const kept = middle.filter((word) => word.length > 1);
  const parts = words.length > 1 ? [words[0] ?? "", ...kept, surname] : [surname];
  return {
    key: [...parts, ...(suffix === undefined ? [] : [suffix])].join(" "),
    surname,
    initials: initials.join(""),
    isFull: words.length > 1,
  };
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** A body's name -> its key: without the country before it, and well-known letters written out. */
export function bodyKey(name: string): string {
  const key = nameKey(name).replace(/^(?:us|u s|united states) (?=.+ )/, "");
  return WRITTEN_OUT.get(key) ?? key;
}

/** Letters that stand for one body wherever they are printed, as far as news in English goes. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  (
    "ice=immigration and customs enforcement;fbi=federal bureau of investigation;cia=central intelligence agency;dhs=department of homeland security;" +
    "epa=environmental protection agency;irs=internal revenue service;doj=department of justice;justice department=department of justice;" +
    "state department=department of state;defense department=department of defense;labor department=department of labor;" +
    "treasury department=department of the treasury;education department=department of education;energy department=department of energy;" +
    "fema=federal emergency management agency;fda=food and drug administration;cdc=centers for disease control and prevention;" +
    "sec=securities and exchange commission;fec=federal election commission;fcc=federal communications commission;nsa=national security agency;" +
    "nasa=national aeronautics and space administration;dnc=democratic national committee;rnc=republican national committee;gop=republican party;" +
    "nra=national rifle association;aclu=american civil liberties union;naacp=national association for the advancement of colored people;" +
    "lapd=los angeles police department;nypd=new york police department;ap=associated press;un=united nations;eu=european union;" +
    "nato=north atlantic treaty organization;who=world health organization;nyt=new york times;wsj=wall street journal"
  )
    .split(";")
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const),
);
