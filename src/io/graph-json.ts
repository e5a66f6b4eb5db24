import { buildGraph } from "../graph/build-graph.ts";
import {
  type Actor,
  type Id,
  type Issue,
  type OnRecord,
  RECORD_VERSION,
  type Source,
  type Statement,
} from "../model/index.ts";
import type { TieNode } from "../query/answer-graph.ts";
import type { PartAnswer } from "../query/answer-profile.ts";
import { makeTieId } from "../query/tie-id.ts";
import { textHash } from "../text/hash.ts";
import { ownGist } from "../text/summed-up.ts";
import { citedWords } from "./citation.ts";
import { type PartEvidence, partEvidence } from "./graph-evidence.ts";
import { writeRecord } from "./write-record.ts";

/**
 * A part of a record -> Graph JSON: graphology's own serialisation of a directed multigraph, which `Graph.from` takes.
 * Two-space JSON with a line break at the end, nodes and edges sorted by key: the same part gives the same bytes.
 *
 * Every edge has its `evidence` with the places of the words, every statement node its `quotes`; an edge that carries a
 * stance has the attribute `stance`, and no other edge does. The graph's attributes say which Record JSON holds the same
 * part (`recordHash`), where that was taken from (`derivedFrom`), and hold the `sources` that places are counted in.
 */
export function writeGraph({ record, ties }: Pick<PartAnswer, "record" | "ties">): string {
  const file = writeRecord(record);
  // Read back, so that lists and keys come in the file's order, whatever order the part was put together in.
  const part = JSON.parse(file) as OnRecord;
  const evidence = partEvidence(part, new Set(ties.nodes.map(({ id }) => id)));
  const { options, nodes, edges } = buildGraph(ties).export();
  const details = nodeDetails(part, evidence);
  const tieNodes = new Map(ties.nodes.map((node) => [node.id, node]));
  const graph = {
    attributes: graphAttributes(part, textHash(file)),
    options,
    nodes: nodes.map(({ key, attributes }) => ({
      key,
      attributes: { ...attributes, ...details(key), ...selfStances(tieNodes.get(key), evidence) },
    })),
    edges: edges.map(({ key, source, target, attributes }) => ({
      key,
      source,
      target,
      attributes: { ...attributes, evidence: evidence.ofTie.get(key ?? "") ?? [] },
    })),
  };
  return `${JSON.stringify(graph, null, 2)}\n`;
}

function graphAttributes({ title, description, language, terms, derivedFrom, sources }: OnRecord, recordHash: string) {
  return {
    title,
    description,
    language,
    terms,
    generator: "Onrecord",
    version: RECORD_VERSION,
    recordHash,
    derivedFrom,
    // The words of whole articles stay where they are.
    sources: sources.map(({ text: _, ...source }) => source),
  };
}

type Details = Readonly<Record<string, unknown>>;

function nodeDetails(part: OnRecord, evidence: PartEvidence): (id: Id) => Details {
  const names = new Map(part.actors.map(({ id, name }) => [id, name]));
  const details = new Map<Id, () => Details>([
    ...part.actors.map((actor) => [actor.id, () => actorDetails(actor, names)] as const),
    ...part.issues.map((issue) => [issue.id, () => issueDetails(issue)] as const),
    ...part.statements.map((one) => [one.id, () => statementDetails(one, evidence)] as const),
    ...part.sources.map((source) => [source.id, () => sourceDetails(source)] as const),
  ]);
  return (id) => details.get(id)?.() ?? {};
}

function actorDetails(
  { name, short, aliases, description, affiliations, sameAs }: Actor,
  names: ReadonlyMap<Id, string>,
) {
  return {
    name,
    short,
    aliases,
    description,
    affiliations: affiliations.map(({ agency, ...rest }) => ({
      agency,
      agencyName: agency === null ? null : (names.get(agency) ?? null),
      ...rest,
    })),
    sameAs,
  };
}

function issueDetails({ name, proposition, note, example, counterExample }: Issue) {
  return { name, proposition, note, ...(example && { example }), counterExample };
}

/**
 * `words` is for people, `quotes` for checking them; `gist` is null where nobody has summed it up yet, and then the words are the label too. `again` are the places where the same words stand once more.
 */
function statementDetails(statement: Statement, evidence: PartEvidence) {
  const { id, act, speaker, others, source, date, venue, gist, quotes, uncoded } = statement;
  const again = evidence.again.get(id);
  const words = citedWords(statement);
  const own = ownGist(gist);
  return {
    ...(own === null && { label: words }),
    words,
    gist: own,
    act,
    speaker,
    others,
    source,
    date,
    venue,
    uncoded,
    quotes,
    ...(again && { again }),
  };
}

function sourceDetails({
  names,
  kind,
  title,
  publisher,
  author,
  url,
  published,
  language,
  textHash,
  textLength,
}: Source) {
  return { names, sourceKind: kind, title, publisher, author, url, published, language, textHash, textLength };
}

/** Stances toward oneself are no edges; they stand on the node with their words. */
function selfStances(node: TieNode | undefined, evidence: PartEvidence): Details {
  if (!node || node.self.length === 0) return {};
  const { id } = node;
  const self = node.self.map((value) => ({
    value,
    evidence: evidence.ofTie.get(makeTieId({ kind: "stance", source: id, stance: value, target: id })) ?? [],
  }));
  return { self };
}
