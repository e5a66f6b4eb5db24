import { type Article, OUTSIDE } from "./article.ts";
import type { Roles } from "./find-roles.ts";
import { mix } from "./hash.ts";
import { type Hints, hintFor, ruleNumber } from "./hints.ts";
import { cueHead, type TokenSpan } from "./role-features.ts";

/** Weights of one logistic regression over hashed features. */
export interface Judge {
  readonly bits: number;
  readonly weights: Int8Array;
  readonly scale: number;
}

/** From 0 to 1. */
export function judged({ weights, scale }: Judge, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum * scale));
}

export const JUDGE_BITS = 14;

/** One candidate -> the features that its content and its source are judged by. A quotation without a cue has `roles` null. */
export function judgeFeatures(article: Article, hints: Hints, candidate: Candidate): Int32Array {
  const { tags, quoted, words, bases, classes, sentences } = article;
  const { content, cue, source, roles } = candidate;
  const first = content[0] ?? { from: 0, to: 0 };
  const last = content[content.length - 1] ?? first;
  const marked = quotedShare(article, content);
  const form = marked === 0 ? 0 : marked > 0.95 ? 1 : 2;
  const length = Math.min(7, Math.round(Math.log2(1 + content.reduce((sum, { from, to }) => sum + to - from, 0))));
  const ends = last.to >= tags.length || sentences[last.to] !== sentences[last.to - 1] ? 2 : isStop(last.to) ? 1 : 0;
  const begins = first.from === 0 || sentences[first.from] !== sentences[first.from - 1] ? 1 : 0;
  const out = new Int32Array(FEATURES_MAX);
  let n = 0;
  const put = (a: number, b = 0, c = 0, d = 0) => {
    out[n] = mix(mix(mix(mix(SEED + n, a), b), c), d) >>> (32 - JUDGE_BITS);
    n += 1;
  };
  put(0);
  put(form);
  put(form, length);
  put(form, ends, begins);
  put(first.from === 0 || article.paragraphs[1] === undefined || first.from < article.paragraphs[1] ? 1 : 0, form);
  put(words[first.from] ?? 0, form);
  put(tags[first.from] ?? 0, tags[last.to - 1] ?? 0);
  put(tags[last.to] ?? 31, ends);
  put(content.length > 2 ? 3 : content.length, form);
  if (roles === null || cue === null) {
    put(7, form, length);
    put(8, cue === null ? 0 : 1, source === null ? 0 : 1, length);
    put(9, words[first.from - 1] ?? 0, words[last.to] ?? 0);
    put(10, tags[first.from - 1] ?? 31, tags[last.to] ?? 31);
    put(11, capitals(article, content), length);
    put(12, capitals(article, content), ends, begins);
    return out.subarray(0, n);
  }
  const head = cueHead(article, cue);
  const base = bases[head] ?? 0;
  const kind = classes[head] ?? 0;
  const likely = tenth(roles.cue.likely);
  const inside = tenth(roles.inside);
  const edge = tenth(roles.edge);
  const side = last.to <= cue.from ? 0 : first.from >= cue.to ? 1 : 2;
  const gap = side === 0 ? cue.from - last.to : side === 1 ? first.from - cue.to : 0;
  const origin = source === null ? 0 : source.to <= cue.from ? 1 : 2;
  const sourceLikely = tenth(roles.sourceLikely);
  const away = source === null ? 9 : Math.min(8, origin === 1 ? cue.from - source.to : source.from - cue.to);
  put(likely);
  put(likely, roles.cue.strict ? 1 : 0);
  put(likely, form);
  put(inside);
  put(edge);
  put(inside, likely);
  put(inside, form);
  put(edge, form);
  put(inside, edge);
  put(roles.contentAsked, inside);
  put(roles.contentAsked, form, side);
  put(base);
  put(base, form);
  put(base, words[first.from] ?? 0);
  put(kind, form, side);
  put(kind, words[cue.to] ?? 0);
  put(kind, tags[cue.from - 1] ?? 31, tags[cue.to] ?? 31);
  put(tags[head] ?? 0, tags[cue.from - 1] ?? 31);
  put(tags[head] ?? 0, kind, length);
  put(side, Math.min(6, gap), form);
  put(cue.to - cue.from, tags[head] ?? 0);
  put(origin, roles.sourceAsked);
  put(origin, sourceLikely);
  put(origin, roles.sourceAsked, sourceLikely);
  put(origin, away, side);
  put(source === null ? 0 : (tags[source.to - 1] ?? 0), origin, side);
  put(source === null ? 0 : (words[source.from] ?? 0), origin);
  put(source === null ? 0 : Math.min(9, source.to - source.from), sourceLikely);
  put(quoted[cue.from] === OUTSIDE ? 0 : 1, form, side);
  const hint = hintFor(hints, cue);
  const rule = hint === null ? 0 : ruleNumber(hint);
  const same = hint === null ? 7 : Math.floor(overlap(hint.content, content) * 6);
  const sameSource =
    hint === null
      ? 3
      : hint.source === null || source === null
        ? hint.source === source
          ? 2
          : 4
        : Math.ceil(overlap([hint.source], [source]) * 2) % 3;
  put(rule, same);
  put(rule, same, likely);
  put(same, inside, form);
  put(rule, sameSource);
  put(sameSource, sourceLikely);
  put(sameSource, origin, roles.sourceAsked);
  return out.subarray(0, n);

  function isStop(i: number): boolean {
    return tags[i] === PUNCT;
  }
}

const PUNCT = 13;
const SEED = 1001;
const FEATURES_MAX = 64;

/** What was found, before it is judged. */
export interface Candidate {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly source: TokenSpan | null;
  /** Null for what was found without the fields. */
  readonly roles: Roles | null;
  /** By {@link judgeFeatures}, of the content as the fields found it. */
  readonly features?: Int32Array;
}

/** Of the words in a content, the share that are names or begin like one, in fifths: titles have many. */
function capitals(article: Article, content: readonly TokenSpan[]): number {
  const { tags } = article;
  let all = 0;
  let large = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) {
      if (tags[i] === PUNCT) continue;
      all += 1;
      large += article.capitals[i] ?? 0;
    }
  }
  return all === 0 ? 0 : Math.round((large / all) * 5);
}

/** Jaccard of tokens. */
export function overlap(some: readonly TokenSpan[], others: readonly TokenSpan[]): number {
  let shared = 0;
  for (const one of some) {
    for (const other of others) shared += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  }
  const size = (spans: readonly TokenSpan[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const all = size(some) + size(others) - shared;
  return all === 0 ? 0 : shared / all;
}

/** Share of a content's tokens that stand in quotation marks, marks themselves included. */
export function quotedShare({ quoted }: Article, content: readonly TokenSpan[]): number {
  let inside = 0;
  let all = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) if (quoted[i] !== OUTSIDE) inside += 1;
    all += to - from;
  }
  return all === 0 ? 0 : inside / all;
}

/** 0 to 12: tenths, with finer steps toward certainty. */
function tenth(chance: number): number {
  if (chance > 0.99) return 12;
  if (chance > 0.97) return 11;
  return Math.floor(Math.max(0, Math.min(1, chance)) * 10);
}
