import { BookOpen, Quote } from "lucide-react";
import { lazy, type ReactNode } from "react";
import type { Statement } from "../../model/index.ts";
import { type Profile, type Row, speakersOf } from "../../query/index.ts";
import { NodeActionRow } from "../actions/action-row.tsx";
import { CiteButton } from "../cite-button.tsx";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { Piece } from "../part.tsx";
import { SourceLink } from "../source-link.tsx";
import { StatementCard, Venue } from "../statement-card.tsx";
import { StatementRef } from "../statement-ref.tsx";
import { StatementWords } from "../statement-words.tsx";
import { useNamedSpeaker } from "../suggested-words.ts";
import { useStatementRow } from "../use-statement.ts";
import { useVerb } from "../use-verb.ts";
import { useModel, useSummary } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { Context } from "./context.tsx";
import { Few, Group } from "./group.tsx";
import { NameList } from "./name-list.tsx";
import { RecordSheet } from "./record-sheet.tsx";
import { RelationList } from "./relation-list.tsx";
import { Title } from "./title.tsx";

const StatementFields = lazy(() =>
  import("../articles/coding/statement-fields.tsx").then((m) => ({ default: m.StatementFields })),
);

const FEW = 10;

interface Props {
  readonly profile: Profile;
  readonly row: Row;
  /** Of the record that was answered for. */
  readonly revision: number;
  readonly note: ReactNode;
}

/** A statement: its words, where they stand on what, and how they came on record. */
export function StatementDetails({ profile, row, revision, note }: Props) {
  const { statement } = row;
  const verb = useVerb();
  // Beside its article a statement is there to be worked on.
  const coding = useModel((model) => model.view.view === "articles");
  const replies = profile.about.flatMap(({ rows }) => rows);
  const answered = statement.stances.flatMap(({ toward }) => (toward.kind === "statement" ? [toward.id] : []));
  return (
    <>
      <Title className="speaker-line">
        <SpeakerLine statement={statement} />
      </Title>
      {note}
      <blockquote className="statement-words">
        <StatementWords statement={statement} />
      </blockquote>
      {coding ? (
        <Piece>
          <StatementFields statement={statement} revision={revision} />
        </Piece>
      ) : (
        <Context statement={statement} />
      )}
      <p className="details-actions">
        <SourceLink className="button secondary small" source={statement.source} at={statement.id}>
          <BookOpen size={16} strokeWidth={1.75} aria-hidden="true" />
        </SourceLink>
        <CiteButton statement={statement} className="button secondary small">
          <Quote size={16} strokeWidth={1.75} aria-hidden="true" />
          Copy citation
        </CiteButton>
      </p>
      <NodeActionRow node={profile.node} />

      <Group title="Stance" figure={statement.stances.length === 0 ? undefined : "coded from these words"}>
        {statement.stances.length === 0 ? (
          <p className="stance-entry">
            <StanceMark stance="uncoded" /> <span className="verb">Not coded</span>
            <span className="note">{statement.uncoded}</span>
          </p>
        ) : (
          <ul className="detail-rows">
            {statement.stances.map((stance, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stances have no id, and their order is the record's.
              <li key={i} className="stance-entry">
                <StanceMark stance={stance.value} hollow={statement.form === "indirect"} />
                <span className="stance-line">
                  <span className={`verb text-${stance.value}`}>{verb(stance.value, speakersOf(statement))}</span>{" "}
                  {stance.toward.kind === "statement" ? (
                    <StatementRef id={stance.toward.id} />
                  ) : (
                    <NameLink id={stance.toward.id} />
                  )}
                </span>
                <span className="note">
                  {stance.basis === "inferred" && <b>Inferred. </b>}
                  {stance.reason}
                </span>
                {row.kept.length > 0 && !row.kept.includes(i) && <span className="note">Hidden by the filters</span>}
              </li>
            ))}
          </ul>
        )}
      </Group>

      {answered.map((id) => (
        <Group key={id} title="Replies to">
          <OtherStatement id={id} />
        </Group>
      ))}
      {replies.length > 0 && (
        <Group title="Replies" figure={replies.length}>
          <Few
            items={replies}
            few={FEW}
            each={(reply) => <StatementCard key={reply.statement.id} row={reply} by stances />}
          />
        </Group>
      )}
      {statement.repeats !== null && (
        <Group title="The words of">
          <OtherStatement id={statement.repeats} />
        </Group>
      )}
      {row.also.some((id) => id !== statement.repeats) && (
        <Group title="The same words elsewhere" figure={counted(row.also.length, "time")}>
          {row.also
            .filter((id) => id !== statement.repeats)
            .map((id) => (
              <OtherStatement key={id} id={id} />
            ))}
        </Group>
      )}

      {profile.named.length > 0 && (
        <Group title="Passed on in it" figure={profile.named.length}>
          <Few
            items={profile.named}
            few={FEW}
            each={(other) => <StatementCard key={other.statement.id} row={other} by stances />}
          />
        </Group>
      )}
      {profile.relations.length > 0 && (
        <Group title="Actions that it tells of" figure={profile.relations.length}>
          <RelationList relations={profile.relations} />
        </Group>
      )}

      <RecordSheet statement={statement} />

      {statement.mentions.length > 0 && (
        <Group title="Names in it" figure={statement.mentions.length}>
          <NameList ids={statement.mentions} />
        </Group>
      )}
    </>
  );
}

/** "Ada Lind (mayor, Town council), for the town, to The Quay Courier". */
function SpeakerLine({ statement }: { statement: Statement }) {
  const { speaker, others, onBehalfOf, addressees, venue } = statement;
  const { actors } = useSummary();
  const named = useNamedSpeaker(statement);
  const speakers = [...(speaker === null ? [] : [speaker]), ...others];
  const only = speakers.length === 1 ? actors.find(({ id }) => id === speakers[0]) : undefined;
  const role = only?.affiliations.find((affiliation) => affiliation.role !== null);
  return (
    <>
      {speakers.length === 0 ? (named ?? "Speaker not stated") : <NameList ids={speakers} last="and" strong />}
      {role && (
        <span className="speaker-role">
          {" "}
          ({role.role}
          {role.agency !== null && (
            <>
              , <NameLink id={role.agency} />
            </>
          )}
          )
        </span>
      )}
      {onBehalfOf !== null && (
        <span className="speaker-role">
          , for <NameLink id={onBehalfOf} />
        </span>
      )}
      {addressees.length > 0 && (
        <span className="speaker-role">
          , to <NameList ids={addressees} last="and" />
        </span>
      )}
      {venue && (
        <span className="speaker-role">
          {" "}
          · <Venue venue={venue} />
        </span>
      )}
    </>
  );
}

function OtherStatement({ id }: { id: string }) {
  const row = useStatementRow(id);
  if (!row) return <p className="note">Not in this record</p>;
  return <StatementCard row={{ ...row, kept: [...row.statement.stances.keys()], also: [] }} by tools={false} />;
}
