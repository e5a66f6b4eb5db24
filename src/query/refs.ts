/** The ids that a thing of a record points at, by what they must be. */
import type { Affiliation, Id, Relation, Source, Statement } from "../model/index.ts";
import type { Row } from "./answer-basics.ts";

export interface Refs {
  readonly actors: readonly Id[];
  readonly issues: readonly Id[];
  readonly sources: readonly Id[];
  readonly statements: readonly Id[];
}

export function statementRefs(statement: Statement): Refs {
  const { speaker, others, onBehalfOf, addressees, venue, mentions, repeats } = statement;
  const toward = statement.stances.map((stance) => stance.toward);
  const refs = [...toward, ...statement.relayedBy];
  const idsOf = (kind: string) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
  return {
    actors: [
      ...present(speaker, onBehalfOf, venue?.actor ?? null),
      ...others,
      ...addressees,
      ...mentions,
      ...idsOf("actor"),
    ],
    issues: idsOf("issue"),
    sources: [statement.source],
    statements: [...idsOf("statement"), ...present(repeats)],
  };
}

export function relationRefs({ from, to, source, by }: Relation): Refs {
  return { actors: [from, to], issues: [], sources: [source], statements: present(by) };
}

export function affiliationRefs(affiliations: readonly Affiliation[]): Refs {
  return {
    actors: affiliations.flatMap(({ agency }) => agency ?? []),
    issues: [],
    sources: affiliations.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    statements: [],
  };
}

export function sourceRefs({ publisher }: Source): Refs {
  return { actors: present(publisher), issues: [], sources: [], statements: [] };
}

/** The statement's own id, those of the same words, and all that it points at. */
export function rowIds({ statement, also }: Row): Id[] {
  return [statement.id, ...also, ...allIds(statementRefs(statement))];
}

export function allIds({ actors, issues, sources, statements }: Refs): Id[] {
  return [...actors, ...issues, ...sources, ...statements];
}

function present(...ids: readonly (Id | null)[]): Id[] {
  return ids.filter((id) => id !== null);
}
