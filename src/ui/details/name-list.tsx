import type { Id } from "../../model/index.ts";
import { NameLink } from "../name-link.tsx";

/** "Karen Bass, Gavin Newsom and ICE", each a link. */
export function NameList({
  ids,
  last = "and",
  strong = false,
}: {
  ids: readonly Id[];
  last?: "and" | "or";
  strong?: boolean;
}) {
  return ids.map((id, i) => (
    <span key={id}>
      {i === 0 ? "" : i === ids.length - 1 ? ` ${last} ` : ", "}
      <NameLink id={id} className={strong ? "name strong" : "name"} />
    </span>
  ));
}
