import type { Cast } from "../cast.ts";

/** Roles whose holders speak for somebody else. */
const FOR_OTHERS = new Set(["spokesman", "attorney", "solicitor", "barrister", "press secretary", "office", "counsel"]);

/** On whose behalf an entity speaks by its own roles: the union of "a spokesman for the union"; null where for nobody else. */
export function speaksFor({ entities }: Cast, speaker: number): number | null {
  for (const { role, of } of entities[speaker]?.roles ?? []) {
    if (FOR_OTHERS.has(role) && of !== null && of !== speaker) return of;
  }
  return null;
}
