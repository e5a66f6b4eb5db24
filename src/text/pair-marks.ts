import type { Span } from "../model/index.ts";
import { isBlank } from "./blanks.ts";
import { type ClosersAhead, closersAhead } from "./closers-ahead.ts";
import type { Work } from "./occurrences.ts";
import { closesTurned, type MarkFamily, type QuoteMark } from "./quote-mark.ts";

/** A quotation between marks, before it has its place among the others. */
export interface Paired extends Span {
  readonly outer: Span;
  readonly family: MarkFamily;
  readonly closed: boolean;
  /** The one of the paragraph before that it opens again. */
  readonly continues: Paired | null;
}

export interface PairedMarks {
  /** By their opening mark; one inside another follows it. */
  readonly found: readonly Paired[];
  /** Those that the paragraph's end leaves open, the outermost first. */
  readonly open: readonly Paired[];
}

/**
 * The marks of a paragraph -> its quotations. `before` are those that the paragraph before left open: marks with which this one begins
 * open them again. Nothing else crosses from paragraph to paragraph, so that a wrong mark spoils one at most.
 */
export function pairMarks(
  text: string,
  { start, end }: Span,
  marks: readonly QuoteMark[],
  before: readonly Paired[],
  work: Work,
): PairedMarks {
  const pairing = new Pairing(text, end, marks, work);
  let reopened = 0;
  let leadEnd = start;
  marks.forEach((mark, i) => {
    work.steps += 1;
    const lead = mark.start === leadEnd && mayReopen(mark);
    if (lead) leadEnd = mark.end;
    while (lead && reopened < before.length && before[reopened]?.family !== mark.family) reopened += 1;
    const continues = lead ? (before[reopened] ?? null) : null;
    if (continues === null) pairing.read(mark, i);
    else {
      reopened += 1;
      pairing.open(mark, i, continues);
    }
  });
  return pairing.result();
}

/** Paragraphs within « » may begin with » again. Other marks that close, with a blank after them, belong to what is not there. */
function mayReopen({ shape, side, family }: QuoteMark): boolean {
  return shape !== "close" || side === "open" || family === "guillemet";
}

interface Frame {
  readonly mark: QuoteMark;
  readonly index: number;
  readonly continues: Paired | null;
  /** Where the first quotation of the same marks begins that stands directly in this one and begins afresh; null = none. */
  cut: number | null;
}

class Pairing {
  readonly #text: string;
  readonly #end: number;
  readonly #ahead: ClosersAhead;
  readonly #work: Work;
  /** Index of each family's last mark. */
  readonly #last: ReadonlyMap<MarkFamily, number>;
  readonly #frames: Frame[] = [];
  readonly #counts = new Map<MarkFamily, number>();
  /** By the index of the opening mark, so that they come out in reading order without being sorted. */
  readonly #found: (Paired | null)[];

  constructor(text: string, end: number, marks: readonly QuoteMark[], work: Work) {
    this.#text = text;
    this.#end = end;
    this.#ahead = closersAhead(marks);
    this.#last = new Map(marks.map(({ family }, i) => [family, i]));
    this.#work = work;
    this.#found = marks.map(() => null);
  }

  /** Opens, closes or passes over: by the mark's shape where it has one, by its neighbours, then by what is open. */
  read(mark: QuoteMark, i: number): void {
    const open = this.#isOpen(mark.family);
    const top = this.#frames.at(-1);
    const { shape, side } = mark;
    if (mark.elided) {
      const needed = top?.mark.family === "single" ? 2 : 1;
      if ((this.#ahead.single[i] ?? 0) >= needed) this.open(mark, i, null);
    } else if (shape === "open") {
      const turned =
        top?.mark.family === mark.family &&
        closesTurned(this.#text.charCodeAt(top.mark.start), this.#text.charCodeAt(mark.start));
      // “We go.“[Reuters]: a full stop right before it says that it closes.
      const closes = side === "close" || (side === "either" && (turned || mark.stopped));
      if (open && closes) this.#close(mark, i);
      else if (mark.family !== "single" || side !== "close") this.open(mark, i, null);
    } else if (shape === "close") {
      if (side === "open" && !open && mark.family !== "single") this.open(mark, i, null);
      else this.#close(mark, i);
    } else if (side === "close" || (side === "either" && open) || (open && this.#isSlip(mark, i))) this.#close(mark, i);
    else if (side === "open" || i !== this.#last.get(mark.family)) this.open(mark, i, null);
  }

  open(mark: QuoteMark, index: number, continues: Paired | null): void {
    this.#frames.push({ mark, index, continues, cut: null });
    this.#counts.set(mark.family, (this.#counts.get(mark.family) ?? 0) + 1);
  }

  /** What is still open ends with the paragraph. */
  result(): PairedMarks {
    const open: Paired[] = [];
    for (let frame = this.#pop(); frame !== undefined; frame = this.#pop()) {
      const left = this.#leave(frame, this.#end);
      if (left !== null && frame.cut === null) open.push(left);
    }
    return { found: this.#found.filter((paired) => paired !== null), open: open.reverse() };
  }

  /** "We go. "he said: a blank on the wrong side of a closing mark that nothing else replaces. */
  #isSlip(mark: QuoteMark, i: number): boolean {
    return mark.slipped && (this.#ahead.others[i] ?? 0) < 1;
  }

  #close(mark: QuoteMark, i: number): void {
    const top = this.#frames.at(-1);
    if (top === undefined) return;
    if (!this.#isOpen(mark.family)) {
      if (mark.twin && this.#isOpen("single")) this.#closeTwo(mark, i);
      else if (mark.stopped && !this.#closesLater(top.mark.family, i)) this.#finish(mark.start, mark.end);
      return;
    }
    const later = this.#closesLater(mark.family, i);
    if (mark.doubt > 0 && (later || top.mark.family !== mark.family)) return;
    if (mark.doubt === 2 && top.mark.bold) return;
    if (mark.family === "single" && top.mark.family !== "single" && this.#closesLater(top.mark.family, i)) return;
    if (top.mark.family !== mark.family) this.#leaveInner(mark);
    this.#finish(mark.start, mark.end);
  }

  /** He called it 'a 'mess'': two single marks that close one quotation each. */
  #closeTwo(mark: QuoteMark, i: number): void {
    const middle = mark.start + 1;
    const [first, second] = [
      { ...mark, family: "single", twin: false, end: middle } as const,
      { ...mark, family: "single", twin: false, start: middle } as const,
    ];
    this.#close(first, i);
    if (this.#isOpen("single")) this.#close(second, i);
  }

  #leaveInner({ family, start }: QuoteMark): void {
    const limit = this.#withoutBlanks(start);
    while (this.#frames.at(-1)?.mark.family !== family) {
      const frame = this.#pop();
      if (frame !== undefined) this.#leave(frame, limit);
    }
  }

  #closesLater(family: MarkFamily, i: number): boolean {
    return ((family === "single" ? this.#ahead.single[i] : this.#ahead.others[i]) ?? 0) >= 1;
  }

  #finish(end: number, outerEnd: number): void {
    const frame = this.#pop();
    if (frame !== undefined) this.#keep(frame, end, outerEnd, true);
  }

  /**
   * A quotation that nothing closes ends at `limit`, or where the next begins of which a mark was forgotten between them. A single
   * mark that nothing closes is an apostrophe, if it does not stand where a quotation of whole words begins.
   */
  #leave(frame: Frame, limit: number): Paired | null {
    const { family, bold } = frame.mark;
    if (family === "single" && !bold && frame.continues === null) return null;
    const end = Math.max(frame.mark.end, frame.cut === null ? limit : this.#withoutBlanks(frame.cut));
    return this.#keep(frame, end, end, false);
  }

  #keep(frame: Frame, end: number, outerEnd: number, closed: boolean): Paired {
    const { mark, index, continues } = frame;
    const outer = { start: mark.start, end: outerEnd };
    const paired = { start: mark.end, end, outer, family: mark.family, closed, continues };
    this.#found[index] = paired;
    const around = this.#frames.at(-1);
    if (around?.mark.family === mark.family && mark.fresh) around.cut ??= mark.start;
    return paired;
  }

  #withoutBlanks(end: number): number {
    let at = end;
    while (at > 0 && isBlank(this.#text.charCodeAt(at - 1))) {
      at -= 1;
      this.#work.steps += 1;
    }
    return at;
  }

  #pop(): Frame | undefined {
    const frame = this.#frames.pop();
    if (frame !== undefined) this.#counts.set(frame.mark.family, (this.#counts.get(frame.mark.family) ?? 0) - 1);
    return frame;
  }

  #isOpen(family: MarkFamily): boolean {
    return (this.#counts.get(family) ?? 0) > 0;
  }
}
