import "./axis.css";
import { useMemo } from "react";
import type { Issue } from "../../model/index.ts";
import type { Facets, Profile } from "../../query/index.ts";
import { useLate, useSettled } from "../details/use-settled.ts";
import { useWhole } from "../details/use-whole.ts";
import { useWhere } from "../use-where.ts";
import { useAnswer, useModel, useSummary } from "../use-workbench.ts";
import { AxisChart } from "./axis-chart.tsx";
import { AxisHead } from "./axis-head.tsx";
import { QuietOnes } from "./quiet-ones.tsx";
import { standings } from "./standings.ts";

/** Where each actor stands on one issue, by its own words: an axis from oppose to support, and who says nothing of it. */
export function StanceAxis() {
  const { issues, chosen } = useIssues();
  const { content, pending } = useContent(chosen?.id ?? null);
  const late = useLate(pending);
  const where = useWhere();
  const all = useMemo(() => (content ? standings(content.profile.about) : []), [content]);
  if (!chosen) return <p className="axis-none">This record has no issues that one could stand on.</p>;
  if (!content) return <p className="axis-none">{late ? "Looking it up…" : ""}</p>;
  const { issue, profile, speakers } = content;
  return (
    <div className="axis" aria-busy={pending}>
      <AxisHead
        issues={issues}
        chosen={chosen}
        shown={issue}
        speakers={all.length}
        statements={profile.statements.length}
      />
      {all.length > 0 ? (
        <AxisChart issue={issue} standings={all} />
      ) : (
        <p className="axis-none">No statement on this issue {where}.</p>
      )}
      <QuietOnes speakers={speakers} spoke={new Set(all.map(({ who }) => who.id))} />
    </div>
  );
}

/** The record's issues, the most contested first, and the one that the address asks for or else the first. */
function useIssues(): { issues: readonly Issue[]; chosen: Issue | null } {
  const { issues } = useSummary();
  const whole = useWhole();
  const asked = useModel((model) => model.view.axis);
  const among = useModel((model) => model.view.filter.issue);
  const rank = new Map(whole?.issues.map(({ value }, i) => [value, i]));
  const last = issues.length;
  const inOrder = issues.toSorted((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last));
  const named = issues.find(({ id }) => id === asked);
  // Until the order is known there is no first one.
  const first = whole === null ? undefined : (inOrder.find(({ id }) => among?.includes(id)) ?? inOrder[0]);
  return { issues: inOrder, chosen: named ?? first ?? null };
}

interface Content {
  readonly issue: Issue;
  readonly profile: Profile;
  readonly speakers: NonNullable<Facets["speaker"]>;
}

/** The last issue that is known whole, until the next one is. */
function useContent(id: string | null): { content: Content | null; pending: boolean } {
  const filter = useModel((model) => model.view.filter);
  const about = useAnswer("axis", id === null ? null : { ask: "profile", id, filter });
  const others = useAnswer("axis-speakers", { ask: "facets", of: ["speaker"], filter });
  const pending = about.pending || others.pending;
  const content = useMemo((): Content | null => {
    const profile = about.answer;
    const speakers = others.answer?.speaker;
    if (!profile || !speakers || profile.thing.kind !== "issue") return null;
    return { issue: profile.thing.issue, profile, speakers };
  }, [about.answer, others.answer]);
  return { content: useSettled(content, pending), pending };
}
