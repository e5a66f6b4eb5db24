import { BookOpen } from "lucide-react";
import type { ReactNode } from "react";
import type { Source } from "../../model/index.ts";
import type { Profile, Row } from "../../query/index.ts";
import { read } from "../../state/index.ts";
import { NodeActionRow } from "../actions/action-row.tsx";
import { lastCheckWords, useTrusted } from "../check-state.tsx";
import { EditButton } from "../entities/edit-button.tsx";
import { StanceBar } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { useCodedText } from "../use-coded-text.ts";
import { useModel } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { counted, dated, mixWords, SOURCE_KIND_NAMES } from "../words.ts";
import { AttachText } from "./attach-text.tsx";
import { Few, Group } from "./group.tsx";
import { PlaceStrip } from "./place-strip.tsx";
import { RelationList } from "./relation-list.tsx";
import { Line } from "./sheet-line.tsx";
import { Title } from "./title.tsx";

const FEW = 20;

/** A source: what is known of it, whether its text is at hand, and what stands where in it. */
export function SourceDetails({ profile, source, note }: { profile: Profile; source: Source; note: ReactNode }) {
  const { statements, relations, mix } = profile;
  const rows = inReadingOrder(statements);
  return (
    <>
      <Title>{source.label}</Title>
      <p className="details-lead">
        {SOURCE_KIND_NAMES[source.kind]}
        {source.publisher !== null && (
          <>
            , <NameLink id={source.publisher} />
          </>
        )}
        , {dated(source.published)}
      </p>
      {source.published?.basis === "inferred" && <p className="note">Date inferred: {source.published.why}</p>}
      {note}
      <NodeActionRow node={profile.node}>
        <EditButton task={{ do: "source", id: source.id }} />
      </NodeActionRow>
      <dl className="sheet">
        <Line name="Title">{source.title ?? "not stated"}</Line>
        <Line name="Address">
          {source.url === null ? (
            "not stated"
          ) : (
            <a href={source.url} rel="noreferrer">
              {source.url}
            </a>
          )}
        </Line>
        <Line name="Author">{source.author ?? "not stated"}</Line>
        <Line name="Length">{counted(source.textLength, "character")}</Line>
      </dl>
      <TextAtHand source={source} />

      <Group title="Statements in it" figure={rows.length}>
        {rows.length > 0 && (
          <>
            <p className="stance-sum">
              <StanceBar mix={mix} width={120} />
              <span className="note">{mixWords(mix)}</span>
            </p>
            <p className="note strip-name">Where they stand in the text</p>
            <PlaceStrip rows={rows} length={source.textLength} />
            <div className="cards">
              <Few
                items={rows}
                few={FEW}
                each={(row) => <StatementCard key={row.statement.id} row={row} by stances />}
              />
            </div>
          </>
        )}
      </Group>
      <Group title="Actions" figure={relations.length}>
        <RelationList relations={relations} />
      </Group>
    </>
  );
}

/** Whether the words can be looked up here, and what the check against them found. */
function TextAtHand({ source }: { source: Source }) {
  const attached = useModel((model) => model.texts[source.id]);
  const checks = useModel((model) => model.checks);
  const same = useCodedText(source.id) !== null;
  const trusted = useTrusted().filter(({ id }) => id === source.id);
  const own = checks.filter((check) => check.source === source.id);
  const count = (...states: readonly string[]) => own.filter(({ state }) => states.includes(state)).length;
  const found = count("verified", "moved");
  return (
    <Group title="Text on this machine" figure={attached ? "yes" : "no"}>
      {attached ? (
        <>
          <p>
            {attached.name}:{" "}
            {same
              ? `${found} of ${counted(own.length, "quote")} verified.`
              : `This is not the text that the record was coded from. ${found} of ${counted(own.length, "quote")} were found again, ${count("altered")} altered, ${count("missing")} not found.`}
          </p>
          <p className="details-actions">
            <ViewLink className="button secondary small" to={read(source.id)}>
              <BookOpen size={16} strokeWidth={1.75} aria-hidden="true" />
              Show in source
            </ViewLink>
          </p>
        </>
      ) : (
        <p>{lastCheckWords(trusted) ?? "Its quotes have not been checked yet"}. Attach the text to check them here.</p>
      )}
      <AttachText source={source.id}>{attached ? "Attach another text" : "Attach the text"}</AttachText>
    </Group>
  );
}

function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  const startOf = ({ statement: { quotes } }: Row) => quotes[0]?.start ?? 0;
  return rows.toSorted((a, b) => startOf(a) - startOf(b));
}
