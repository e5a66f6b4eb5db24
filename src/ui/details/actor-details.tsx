import type { ReactNode } from "react";
import type { Actor } from "../../model/index.ts";
import { isMany, type Profile } from "../../query/index.ts";
import { filterBy } from "../../state/index.ts";
import { NodeActionRow } from "../actions/action-row.tsx";
import { EditButton } from "../entities/edit-button.tsx";
import { StanceMark } from "../marks.tsx";
import { NameLink } from "../name-link.tsx";
import { StatementCard } from "../statement-card.tsx";
import { SumNote } from "../sum-note.tsx";
import { useSummary, useWorkbench } from "../use-workbench.ts";
import { counted } from "../words.ts";
import { AffiliationList } from "./affiliation-list.tsx";
import { Few, Fold, Group } from "./group.tsx";
import { NotDrawn } from "./not-drawn.tsx";
import { RelationList } from "./relation-list.tsx";
import { StanceFold } from "./stance-fold.tsx";
import { Title } from "./title.tsx";

/** How many statements a list shows at first. */
const FEW = 10;

/** An actor: what they say, what is said of them, what they did, and where the record is silent. */
export function ActorDetails({ profile, actor, note }: { profile: Profile; actor: Actor; note: ReactNode }) {
  const { says, about, uncoded, silent, relations, members, quotedBy, named, statements } = profile;
  const sources = new Set(statements.map(({ statement }) => statement.source)).size;
  const { issues, sources: all } = useSummary();
  const published = all.filter(({ publisher }) => publisher === actor.id);
  const many = isMany(profile.node);
  const mute = silent.length === issues.length;
  const silentWords = silent.length === 0 ? 0 : mute ? "any issue in this record" : "in this record";
  const summed =
    statements.length === 0 ? 0 : `${counted(statements.length, "statement")}, ${counted(sources, "source")}`;
  return (
    <>
      <Title>{actor.name}</Title>
      <Lead actor={actor} />
      {note}
      <NodeActionRow node={profile.node}>
        <OnlyTheirs profile={profile} />
        <EditButton task={{ do: "actor", id: actor.id }} />
      </NodeActionRow>

      <Group title="Says" figure={summed}>
        <ul className="detail-rows">
          {says.map((group, i) => (
            <StanceFold key={`${group.value} ${group.other.id}`} group={group} way="says" many={many} open={i === 0} />
          ))}
          {uncoded.length > 0 && (
            <Fold
              open={says.length === 0}
              label={`Not coded, ${counted(uncoded.length, "statement")}`}
              face={
                <>
                  <StanceMark stance="uncoded" />
                  <span className="verb">Not coded</span>
                </>
              }
              beside={<span className="figure">{uncoded.length}</span>}
            >
              <Few
                items={uncoded}
                few={FEW}
                each={(row) => (
                  <div key={row.statement.id}>
                    <StatementCard row={row} tools={false} />
                    <p className="note">{row.statement.uncoded}</p>
                  </div>
                )}
              />
            </Fold>
          )}
        </ul>
        <SumNote
          figures={[...sizesOf(says), uncoded.length]}
          total={statements.length}
          why="one can take several stances"
        />
      </Group>

      <Group title={`Others about ${actor.name}`} figure={countRows(about)}>
        <ul className="detail-rows">
          {about.map((group) => (
            <StanceFold key={`${group.value} ${group.other.id}`} group={group} way="about" />
          ))}
        </ul>
        <SumNote
          figures={sizesOf(about)}
          total={countRows(about)}
          why="one can be said jointly, or take several stances"
        />
      </Group>

      <Group title="No statement on" figure={silentWords}>
        {silent.length > 0 && !mute && (
          <p className="inline-names">
            {silent.map(({ id, label }, i) => (
              <span key={id}>
                {i > 0 && ", "}
                <NameLink id={id}>{label}</NameLink>
              </span>
            ))}
          </p>
        )}
      </Group>

      <Group title="Affiliations" figure={actor.affiliations.length}>
        <AffiliationList
          entries={actor.affiliations.map((affiliation) => ({
            owner: actor.id,
            other: affiliation.agency,
            affiliation,
          }))}
        />
      </Group>
      {(members.length > 0 || actor.kind === "agency") && (
        <Group title="Members" figure={members.length}>
          <AffiliationList
            entries={members.map(({ actor: { id }, affiliation }) => ({ owner: id, other: id, affiliation }))}
          />
        </Group>
      )}

      <Group title="Actions" figure={relations.length}>
        <NotDrawn relations={relations} />
        <RelationList relations={relations} self={actor.id} />
      </Group>

      {published.length > 0 && (
        <Group title="Publishes" figure={published.length}>
          <ul className="detail-rows">
            {published.map(({ id }) => (
              <li key={id} className="detail-row">
                <NameLink id={id} />
              </li>
            ))}
          </ul>
        </Group>
      )}

      <Group title="Quoted by" figure={quotedBy.length}>
        <ul className="detail-rows">
          {quotedBy.map(({ source, count }) => (
            <li key={source} className="detail-row">
              <NameLink id={source} />
              <span className="figure">{count}</span>
            </li>
          ))}
        </ul>
        <SumNote
          figures={quotedBy.map(({ count }) => count)}
          total={statements.length}
          why="words that several carry count for each"
        />
      </Group>

      <Group title="Also named in" figure={named.length}>
        <Few
          items={named}
          few={FEW}
          each={(row) => <StatementCard key={row.statement.id} row={row} by tools={false} />}
        />
      </Group>
    </>
  );
}

function Lead({ actor }: { actor: Actor }) {
  const { description, aliases, short, sameAs } = actor;
  const also = [...new Set([...(short ? [short] : []), ...aliases])].filter((name) => name !== actor.name);
  return (
    <>
      {description && <p className="details-lead">{description}</p>}
      {also.length > 0 && <p className="note">In the sources also: {also.join(", ")}</p>}
      {sameAs.map((address) => (
        <p key={address} className="note">
          Elsewhere: <a href={address}>{address}</a>
        </p>
      ))}
    </>
  );
}

/** Narrows everything on screen to what they say. */
function OnlyTheirs({ profile: { node, statements } }: { profile: Profile }) {
  const workbench = useWorkbench();
  if (statements.length === 0) return null;
  return (
    <button
      type="button"
      className="button secondary small"
      onClick={() => workbench.change(filterBy((filter) => ({ ...filter, speaker: [node.id] })))}
    >
      Show only their statements
    </button>
  );
}

const sizesOf = (groups: Profile["about"]) => groups.map(({ rows }) => rows.length);

function countRows(groups: Profile["about"]): number {
  return new Set(groups.flatMap(({ rows }) => rows.map(({ statement }) => statement.id))).size;
}
