import { type DraftEntity, genderFor } from "./draft.ts";
import { OWNERS } from "./noun-phrases.ts";
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
  const kin = KIN.get(noun);
  const surname = owner.words.at(-1) ?? "";
  let held: DraftEntity | null = null;
  let alike: DraftEntity | null = null;
  let many = false;
  for (const { entity } of scene.named) {
    if (entity.kind !== "person" || entity === owner || entity === held || entity === alike) continue;
    if (kin !== undefined && !fits(entity, noun)) continue;
    if (isTheirs(scene, entity, owner, head, kin)) {
      if (held !== null) return null;
      held = entity;
    } else if (kin !== undefined && entity.words.length > 1 && entity.words.at(-1) === surname) {
      if (isOtherKin(scene, entity, owner, kin)) continue;
      many ||= alike !== null;
      alike = entity;
    }
  }
  if (held !== null) return { entity: held, confidence: SAID };
  return alike === null || many ? null : { entity: alike, confidence: BY_SURNAME };
}

/** A manager of the Holt campaign is Holt's. */
function isTheirs(
  scene: Scene,
  { roles }: DraftEntity,
  owner: DraftEntity,
  head: string,
  kin: string | undefined,
): boolean {
  for (const { head: own, of, ofAt } of roles) {
    if (own !== head && (kin === undefined || KIN.get(own) !== kin)) continue;
    const whose = of ?? (ofAt === null ? null : entityAt(scene, ofAt));
    if (whose !== null && (whose === owner || whose.owner === owner)) return true;
  }
  return false;
}

/** "Her sister Paula Lind", also further on, where nobody knows yet whose: no mother of Ada Lind. "A mother of two" may be anybody's wife. */
function isOtherKin(scene: Scene, entity: DraftEntity, owner: DraftEntity, kin: string): boolean {
  for (const { head, of, ofAt } of entity.roles) {
    const known = KIN.get(head);
    if (known === undefined || known === kin) continue;
    const whose = of ?? (ofAt === null ? null : entityAt(scene, ofAt));
    if (whose === owner || (whose === null && ofAt !== null && OWNERS.has(scene.reading.small[ofAt] ?? "")))
      return true;
  }
  return false;
}

function fits(entity: DraftEntity, noun: string): boolean {
  const said = GENDERED.get(noun);
  return said === undefined || genderFor(entity, said) >= 0;
}

/** Nouns for kin, those for the same together: a wife is no mother, a mom is. */
const KIN: ReadonlyMap<string, string> = new Map(
  (
    "wife:spouse husband:spouse spouse:spouse widow:spouse widower:spouse mother:mother mom:mother mum:mother father:father dad:father " +
    "son:child daughter:child brother:sibling sister:sibling grandfather:grandparent grandmother:grandparent uncle:uncle aunt:uncle cousin:cousin " +
    "nephew:nephew niece:nephew grandson:grandchild granddaughter:grandchild"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [noun: string, kin: string]),
);
const SAID = 0.85;
const BY_SURNAME = 0.6;
