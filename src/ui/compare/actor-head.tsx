import type { TieNode } from "../../query/index.ts";
import { KindIcon, StanceBar } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { useNames, useSummary } from "../use-workbench.ts";
import { counted, KIND_NAMES, mixWords } from "../words.ts";

/** Who stands over a column: name, kind, role, and how much it says on either side. */
export function ActorHead({ actor: { id, kind, label, statements, mix } }: { actor: TieNode }) {
  const role = useRole(id);
  return (
    <>
      <span className="compare-actor">
        <KindIcon kind={kind} size={20} />
        <NameLink id={id}>{label}</NameLink>
      </span>
      <span className="compare-role">{role ?? KIND_NAMES[kind]}</span>
      <span className="compare-said">
        <StanceBar mix={mix} width={64} />
        <span className="visually-hidden">{mixWords(mix)}, </span>
        {counted(statements, "statement")}
      </span>
    </>
  );
}

/** "Mayor, Los Angeles", as the first affiliation has it that names a role. */
function useRole(id: string): string | null {
  const { actors } = useSummary();
  const names = useNames();
  const affiliations = actors.find((actor) => actor.id === id)?.affiliations ?? [];
  const found = affiliations.find(({ role }) => role !== null);
  if (!found?.role) return null;
  const role = found.role.charAt(0).toUpperCase() + found.role.slice(1);
  const agency = found.agency === null ? undefined : names.get(found.agency)?.label;
  return agency === undefined || role.includes(agency) ? role : `${role}, ${agency}`;
}
