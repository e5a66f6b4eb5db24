import { type DraftEntity, genderFor } from "./draft.ts";
import { roleHead } from "./nouns.ts";
import type { Resolved } from "./role-references.ts";
import { entityAt, type Scene } from "./scene.ts";
import { GENDERED } from "./title-gender.ts";

/**
 * "Holt's campaign manager", "her husband": whoever the article says is that of somebody; of a husband or a daughter who is not said to be one, the only
 * other one of the surname who may be. Null where there is none, or more than one.
 */
export function personOf(scene: Scene, owner: DraftEntity, noun: string): Resolved | null {
  const head = roleHead(noun);
  const isKin = KIN.has(noun);
  const surname = owner.words.at(-1) ?? "";
  let held: DraftEntity | null = null;
  let alike: DraftEntity | null = null;
  let many = false;
  for (const { entity } of scene.named) {
    if (entity.kind !== "person" || entity === owner || entity === held || entity === alike) continue;
    if (isTheirs(scene, entity, owner, head)) {
      if (held !== null) return null;
      held = entity;
    } else if (isKin && entity.words.length > 1 && entity.words.at(-1) === surname && fits(entity, noun)) {
      many ||= alike !== null;
      alike = entity;
    }
  }
  if (held !== null) return { entity: held, confidence: SAID };
  return alike === null || many ? null : { entity: alike, confidence: BY_SURNAME };
}

/** A manager of the Holt campaign is Holt's. */
function isTheirs(scene: Scene, { roles }: DraftEntity, owner: DraftEntity, head: string): boolean {
  for (const { head: own, of, ofAt } of roles) {
    if (own !== head) continue;
    const whose = of ?? (ofAt === null ? null : entityAt(scene, ofAt));
    if (whose !== null && (whose === owner || whose.owner === owner)) return true;
  }
  return false;
}

function fits(entity: DraftEntity, noun: string): boolean {
  const said = GENDERED.get(noun);
  return said === undefined || genderFor(entity, said) >= 0;
}

const KIN = new Set(
  "wife husband spouse father mother dad mom son daughter brother sister grandfather grandmother widow".split(" "),
);
const SAID = 0.85;
const BY_SURNAME = 0.6;
