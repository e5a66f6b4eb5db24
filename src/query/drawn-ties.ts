/** What stands behind ties, one by one -> the ties, with their weights, forms and labels. */
import type { Affiliation, Relation } from "../model/index.ts";
import type { Tie } from "./answer-graph.ts";
import type { Kept } from "./kept.ts";
import { AFFILIATED_LABEL, IN_LABEL, SAID_LABEL, stanceVerb } from "./labels.ts";
import { isManyOf } from "./names.ts";
import { distinct } from "./order.ts";
import type { TieId } from "./question.ts";
import type { RecordIndex } from "./record-index.ts";
import { makeTieId, type TieParts } from "./tie-id.ts";

/** A tie with what stands behind it; its weight is how many there are. */
export interface DrawnTie {
  readonly tie: Tie;
  readonly rows: readonly Kept[];
  readonly relations: readonly Relation[];
  readonly affiliations: readonly Affiliation[];
}

/** Gathers what stands behind each tie. */
export class Pencil {
  readonly #index: Pick<RecordIndex, "actors">;
  readonly #ties = new Map<
    TieId,
    { parts: TieParts; rows: Kept[]; relations: Relation[]; affiliations: Affiliation[] }
  >();

  constructor(index: Pick<RecordIndex, "actors">) {
    this.#index = index;
  }

  words(parts: TieParts, row: Kept): void {
    this.#tie(parts).rows.push(row);
  }

  deed(parts: TieParts, relation: Relation): void {
    this.#tie(parts).relations.push(relation);
  }

  role(parts: TieParts, affiliation: Affiliation): void {
    this.#tie(parts).affiliations.push(affiliation);
  }

  drawn(): Map<TieId, DrawnTie> {
    return new Map(
      [...this.#ties].map(([id, { parts, rows, relations, affiliations }]) => {
        const tie: Tie = {
          id,
          kind: parts.kind,
          source: parts.source,
          target: parts.target,
          stance: parts.kind === "stance" ? parts.stance : null,
          weight: rows.length + relations.length + affiliations.length,
          reported: rows.length > 0 && rows.every(({ entry }) => entry.statement.form === "indirect"),
          label: labelOf(parts, affiliations, this.#index),
        };
        return [id, { tie, rows, relations, affiliations }];
      }),
    );
  }

  #tie(parts: TieParts) {
    const id = makeTieId(parts);
    const known = this.#ties.get(id) ?? { parts, rows: [], relations: [], affiliations: [] };
    this.#ties.set(id, known);
    return known;
  }
}

function labelOf(parts: TieParts, affiliations: readonly Affiliation[], index: Pick<RecordIndex, "actors">): string {
  switch (parts.kind) {
    case "stance":
      return stanceVerb(parts.stance, isManyOf(index, parts.source));
    case "said":
      return SAID_LABEL;
    case "relation":
      return parts.deed;
    case "affiliation":
      return distinct(affiliations.flatMap(({ role }) => role ?? [])).join(", ") || AFFILIATED_LABEL;
    case "source":
      return IN_LABEL;
  }
}
