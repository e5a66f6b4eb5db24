import { Parser } from "htmlparser2";

/** A page without what is not words, well formed, and what its head says. */
export interface TidyPage {
  /** A whole document whose elements all close and nest no deeper than {@link DEPTH_MAX}. */
  readonly html: string;
  /** How many elements it has. */
  readonly elements: number;
  readonly head: PageHead;
}

export interface PageHead {
  readonly language: string | null;
  /** Of the `title` element. */
  readonly title: string | null;
  readonly canonical: string | null;
  /** Contents of `meta` elements by name or property in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** Texts of the JSON-LD blocks. */
  readonly linkedData: readonly string[];
  /** What the first `time` elements on the page state, and whether they say that it is when the page was published. */
  readonly times: readonly PageTime[];
}

export interface PageTime {
  readonly datetime: string;
  readonly isPublication: boolean;
}

/** Deeper elements are taken as if they were not there, and what stands in them as their parents' own. */
export const DEPTH_MAX = 100;
/** More elements inside each other are no page; the parser's time would grow with their square. */
export const OPEN_MAX = 5000;
/** How much is parsed between two looks at how deep it goes, in UTF-16 code units. */
const PIECE = 65_536;

/**
 * Whatever was written, read as forgivingly as browsers do and without running any of it -> a page that takes a small parser and little time.
 * Scripts, styles, controls, menus, pictures, and what the page itself hides are left out. Null when it nests deeper than {@link OPEN_MAX}.
 */
export function tidyHtml(page: string): TidyPage | null {
  const out: string[] = [];
  const meta = new Map<string, string>();
  const linkedData: string[] = [];
  const times: PageTime[] = [];
  const open: { readonly name: string; readonly as: Handling }[] = [];
  const head = { language: null as string | null, title: null as string | null, canonical: null as string | null };
  let hidden = 0;
  let depth = 0;
  let elements = 0;
  let taking: string[] | null = null;

  const handling = (name: string, attributes: Readonly<Record<string, string>>): Handling => {
    if (name === "script" && /^application\/ld\+json/i.test(attributes.type ?? "")) return "data";
    if (name === "title" && hidden === 0 && head.title === null) return "title";
    if (hidden > 0 || LEFT_OUT.has(name) || isHidden(attributes)) return "hidden";
    if (depth >= DEPTH_MAX || !KNOWN.has(name)) return "passed";
    return VOID.has(name) ? "void" : "kept";
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html") head.language ??= attributes.lang ?? attributes["xml:lang"] ?? null;
      if (name === "meta") readMeta(meta, attributes);
      if (name === "link" && /(^|\s)canonical(\s|$)/i.test(attributes.rel ?? "")) {
        head.canonical ??= attributes.href ?? null;
      }
      if (name === "time" && hidden === 0 && times.length < TIMES_MAX) times.push(...timeIn(attributes));
      const as = handling(name, attributes);
      open.push({ name, as });
      if (as === "data" || as === "title") taking = [];
      if (as === "hidden") hidden += 1;
      if (as === "kept") depth += 1;
      if (as === "kept" || as === "void") {
        elements += 1;
        out.push(`<${name}${kept(attributes)}${as === "void" ? "/" : ""}>`);
      }
    },
    ontext(text) {
      if (taking !== null) taking.push(text);
      else if (hidden === 0) out.push(escaped(text));
    },
    onclosetag(name) {
      // A tag that the page's end cuts off closes without having been opened.
      if (open.at(-1)?.name !== name) return;
      const as = open.pop()?.as;
      if (as === "hidden") hidden -= 1;
      if (as === "kept") {
        depth -= 1;
        out.push(`</${name}>`);
      }
      if (as === "data") linkedData.push(taking?.join("") ?? "");
      if (as === "title") head.title = taking?.join("") ?? "";
      if (as === "data" || as === "title") taking = null;
    },
  });
  for (let at = 0; at < page.length; at += PIECE) {
    parser.write(page.slice(at, at + PIECE));
    if (open.length > OPEN_MAX) return null;
  }
  parser.end();
  const title = escaped(head.title ?? "");
  return {
    html: `<html><head><title>${title}</title></head><body>${out.join("")}</body></html>`,
    elements,
    head: { ...head, meta, linkedData, times },
  };
}

type Handling = "kept" | "void" | "passed" | "hidden" | "data" | "title";

const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    "script style noscript template iframe frame frameset object embed applet svg math canvas audio video picture img source track " +
    "button select option textarea input datalist nav dialog menu"
  ).split(" "),
);

/** Elements that a page's layout or words hang on. Any other one is read through. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    "a abbr address article aside b blockquote br caption center cite code dd del details div dl dt em fieldset figcaption figure " +
    "font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i ins li main mark ol p pre q s section small span strike strong sub " +
    "summary sup table tbody td tfoot th thead time tr u ul"
  ).split(" "),
);

const VOID: ReadonlySet<string> = new Set(["br", "hr"]);

function isHidden({ hidden, style = "", "aria-hidden": aria }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || aria === "true" || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** More of them are a list of other articles. */
const TIMES_MAX = 50;

function timeIn({ datetime, itemprop, pubdate }: Readonly<Record<string, string>>): PageTime[] {
  if (datetime === undefined) return [];
  return [{ datetime, isPublication: pubdate !== undefined || /\bdatePublished\b/.test(itemprop ?? "") }];
}

function readMeta(meta: Map<string, string>, { name, property, content }: Readonly<Record<string, string>>): void {
  for (const key of [name, property]) {
    const known = key?.toLowerCase();
    if (known !== undefined && content !== undefined && !meta.has(known)) meta.set(known, content);
  }
}

/** What tells an article from its surroundings. */
const ATTRIBUTES = ["class", "id", "role", "rel", "itemprop", "href"] as const;
const ATTRIBUTE_MAX = 300;

function kept(attributes: Readonly<Record<string, string>>): string {
  return ATTRIBUTES.map((name) => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return value === undefined ? "" : ` ${name}="${escaped(value.slice(0, ATTRIBUTE_MAX))}"`;
  }).join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
