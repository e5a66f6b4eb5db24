import type { ReactNode } from "react";
import type { Issue, Source, StanceValue } from "../../model/index.ts";
import type { Profile, Row, Group as Stances } from "../../query/index.ts";
import { edtfRange } from "../../text/edtf.ts";
import { NodeActionRow } from "../actions/action-row.tsx";
import { EditButton } from "../entities/edit-button.tsx";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { SumNote } from "../sum-note.tsx";
import { useSummary } from "../use-workbench.ts";
import { counted, STANCE_NAMES } from "../words.ts";
import { alternating } from "./alternating.ts";
import { Few, Group } from "./group.tsx";
import { allReported } from "./stance-fold.tsx";
import { Title } from "./title.tsx";

/** Quotes that stand under "What was said" at first: even, so that both sides are heard alike. */
const FEW = 10;

/** An issue: who stands where, side by side, and the words of both sides in turn. */
export function IssueDetails({ profile, issue, note }: { profile: Profile; issue: Issue; note: ReactNode }) {
  const of = (value: StanceValue) => profile.about.filter((group) => group.value === value);
  const { sources } = useSummary();
  const voices = (...values: readonly StanceValue[]) =>
    byDate(
      values.flatMap((value) => rowsOf(of(value))),
      sources,
    );
  const sides = [voices("support"), voices("oppose")].toSorted(earlierFirst);
  const quotes = [...alternating(sides[0] ?? [], sides[1] ?? []), ...voices("mixed", "neutral")].map(
    ({ voice }) => voice,
  );
  return (
    <>
      <Title>{issue.name}</Title>
      <p className="details-lead">{issue.proposition}</p>
      {note}
      <NodeActionRow node={profile.node}>
        <EditButton task={{ do: "issue", id: issue.id }} />
      </NodeActionRow>
      <Coding issue={issue} />

      <div className="sides">
        <Side value="support" groups={of("support")} />
        <Side value="oppose" groups={of("oppose")} />
      </div>
      <Between value="mixed" groups={of("mixed")} />
      <Between value="neutral" groups={of("neutral")} />

      <Group title="What was said" figure={quotes.length === 0 ? 0 : "from each side in turn, by date"}>
        <Few
          items={quotes}
          few={FEW}
          each={({ row, value }) => (
            <StatementCard key={`${value} ${row.statement.id}`} row={row} rule={value} by tools={false} />
          )}
        />
      </Group>
    </>
  );
}

/** What somebody wrote for those who code it. */
function Coding({ issue: { note, example, counterExample } }: { issue: Issue }) {
  const lines = [
    ["When", note],
    ["Such as", example ?? ""],
    ["Not this", counterExample],
  ].filter(([, words]) => words !== "");
  if (lines.length === 0) return null;
  return (
    <details className="coding">
      <summary>How it is coded</summary>
      <dl>
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface Voice {
  readonly row: Row;
  readonly value: StanceValue;
}

/** Joint speakers have a group each; their words are shown once. */
function rowsOf(groups: readonly Stances[]): readonly Voice[] {
  const voices = groups.flatMap(({ rows, value }) =>
    rows.map((row): [string, Voice] => [row.statement.id, { row, value }]),
  );
  return [...new Map(voices).values()];
}

interface Dated {
  readonly voice: Voice;
  /** The first day on which it may have been said, then where it stands; what nothing dates comes last. */
  readonly key: readonly [string, string, number];
}

function byDate(voices: readonly Voice[], sources: readonly Source[]): readonly Dated[] {
  const dated = voices.map((voice): Dated => {
    const { date, source, quotes } = voice.row.statement;
    const day = date ?? sources.find(({ id }) => id === source)?.published ?? null;
    const from = day === null ? null : edtfRange(day.edtf);
    return { voice, key: [from?.from ?? "~", source, quotes[0]?.start ?? 0] };
  });
  return dated.sort((a, b) => compareKeys(a.key, b.key));
}

/** The side that spoke first begins. */
function earlierFirst([a]: readonly Dated[], [b]: readonly Dated[]): number {
  if (!a || !b) return 0;
  return compareKeys(a.key, b.key);
}

function compareKeys(a: Dated["key"], b: Dated["key"]): number {
  const [x, y] = a[0] === b[0] && a[1] === b[1] ? [a[2], b[2]] : [`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function Side({ value, groups }: { value: StanceValue; groups: readonly Stances[] }) {
  const sum = rowsOf(groups).length;
  return (
    <section className={`side rule-${value}`} aria-label={`${STANCE_NAMES[value]}, ${counted(sum, "statement")}`}>
      <h3 className="side-head">
        <StanceMark stance={value} />
        <span className={`text-${value}`}>{STANCE_NAMES[value]}</span>
        <span className="figure">{sum}</span>
      </h3>
      <ul className="detail-rows">
        {groups.map((group) => (
          <li key={group.other.id} className="detail-row">
            <WhoStands group={group} />
          </li>
        ))}
      </ul>
      <SumNote
        figures={groups.map(({ rows }) => rows.length)}
        total={sum}
        why="what several say jointly counts for each"
      />
    </section>
  );
}

function Between({ value, groups }: { value: StanceValue; groups: readonly Stances[] }) {
  if (groups.length === 0) return null;
  return (
    <ul className="detail-rows between" aria-label={STANCE_NAMES[value]}>
      {groups.map((group) => (
        <li key={group.other.id} className="detail-row">
          <StanceMark stance={value} hollow={allReported(group.rows)} />
          <span className={`text-${value}`}>{STANCE_NAMES[value]}</span>
          <WhoStands group={group} />
        </li>
      ))}
    </ul>
  );
}

function WhoStands({ group: { other, rows, tie } }: { group: Stances }) {
  const count = counted(rows.length, "statement");
  return (
    <>
      {other.kind === "statement" ? (
        <NameLink id={other.id}>Speaker not stated</NameLink>
      ) : (
        <NameLink id={other.id}>{other.label}</NameLink>
      )}
      {tie === null ? (
        <span className="figure">{rows.length}</span>
      ) : (
        <NameLink id={tie} className="figure" label={`${other.label}: ${count}`}>
          {rows.length}
        </NameLink>
      )}
    </>
  );
}
