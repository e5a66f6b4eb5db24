import type { Cast } from "../cast.ts";

/** Roles whose holders speak for somebody else. */
const FOR_OTHERS = new Set(["spokesman", "attorney", "solicitor", "barrister", "counsel", "office"]);

/** On whose behalf an entity speaks by its own roles: the union of "a spokesman for the union"; null where for nobody else. */
export function speaksFor({ entities }: Cast, speaker: number): number | null {
  for (const { role, of } of entities[speaker]?.roles ?? []) {
    if (FOR_OTHERS.has(role) && of !== null && of !== speaker) return of;
  }
  if (entities[speaker]?.name === "White House") return presidentIn(entities);
  return null;
}

/** The White House speaks for the president whom the article names, if it names one. */
function presidentIn(entities: Cast["entities"]): number | null {
  const presidents = entities.flatMap(({ kind, roles }, i) =>
    kind === "person" && roles.some(({ role }) => role === "president") ? [i] : [],
  );
  return presidents.length === 1 ? (presidents[0] ?? null) : null;
}
