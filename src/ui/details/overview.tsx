import { lazy } from "react";
import { setClauses } from "../../query/index.ts";
import { goTo, shortHash } from "../../state/index.ts";
import { Afterwards } from "../afterwards.tsx";
import { lastCheckWords, useTrusted } from "../check-state.tsx";
import { EditButton } from "../entities/edit-button.tsx";
import { HowToRead } from "../how-to-read.tsx";
import { NameLink } from "../name-link.tsx";
import { Piece } from "../part.tsx";
import { barItems } from "../save/save-items.ts";
import { useCounts, useModel, useSummary } from "../use-workbench.ts";
import { ViewLink } from "../view-link.tsx";
import { WalkStart } from "../views/walk-start.tsx";
import { checkedWords, counted, dated } from "../words.ts";
import { AttachText } from "./attach-text.tsx";
import { Few, Group } from "./group.tsx";
import { IssueBars, issuesWithStance } from "./issue-bars.tsx";
import { StartingPoints } from "./starting-points.tsx";
import { Title } from "./title.tsx";
import { useWhole } from "./use-whole.ts";

const SaveMenu = lazy(() => import("../save/save-menu.tsx").then((m) => ({ default: m.SaveMenu })));

/** Sources that are listed at first. */
const FEW = 10;

/** What the record is, before anything of it is chosen: the whole of it, and it says so while a filter leaves less. */
export function Overview() {
  const summary = useSummary();
  const { title, description, statements, actors, issues, sources, relations, terms, hash, derivedFrom } = summary;
  const whole = useWhole();
  const filtered = useFiltered();
  const lacking = useModel((model) => sources.some(({ id }) => model.texts[id] === undefined));
  const again = statements.appearances - statements.distinct;
  return (
    <>
      <Title>{title}</Title>
      {derivedFrom && (
        <p className="overview-part">
          <b>A part</b> of {derivedFrom.title}, record {shortHash(derivedFrom.hash)}: {derivedFrom.sentence}
        </p>
      )}
      <p className="details-lead">{description}</p>
      <ReadThese />
      <p className="overview-sum">
        {filtered && "In the whole record: "}
        <b>{counted(statements.distinct, "statement")}</b>
        {again > 0 && ` (and ${again} more with the same words)`} by and about <b>{counted(actors.length, "actor")}</b>{" "}
        on <b>{counted(issues.length, "issue")}</b>, and {counted(relations, "action")}, in{" "}
        <b>{counted(sources.length, "source")}</b>
      </p>
      <p className="details-actions">
        <EditButton task={{ do: "record" }} />
        <EditButton task={{ do: "list", of: "actors" }}>Actors</EditButton>
        <EditButton task={{ do: "list", of: "issues" }}>Issues</EditButton>
      </p>

      <HowToRead />

      {statements.appearances > 0 && (
        <Group title="Start here">
          <WalkStart />
          <StartingPoints whole={whole} />
        </Group>
      )}

      {issues.length > 0 && (
        <Group
          title={filtered ? "Support and oppose by issue, whole record" : "Support and oppose by issue"}
          figure={
            whole && (
              <Afterwards>
                <Piece>
                  <SaveMenu what="the bars" items={barItems(issuesWithStance(whole), summary)} />
                </Piece>
              </Afterwards>
            )
          }
        >
          <IssueBars whole={whole} />
        </Group>
      )}

      <Group title="Sources" figure={sources.length}>
        <ul className="detail-rows">
          <Few
            items={sources}
            few={FEW}
            each={({ id, label, published, publisher }) => (
              <li key={id} className="detail-row source-row">
                <NameLink id={id}>{label}</NameLink>
                <span className="aside">
                  {publisher !== null && (
                    <>
                      <NameLink id={publisher} />,{" "}
                    </>
                  )}
                  {dated(published)}
                </span>
              </li>
            )}
          />
        </ul>
      </Group>

      <Group title="Check">
        <Checked />
        {lacking && <AttachText source={null}>Attach the articles</AttachText>}
      </Group>

      <Group title="This record">
        <dl className="sheet">
          {hash !== null && (
            <div className="sheet-line">
              <dt>Hash</dt>
              <dd className="hash" title={hash}>
                {shortHash(hash)}
              </dd>
            </div>
          )}
          <div className="sheet-line">
            <dt>Terms</dt>
            <dd>{terms ?? "not stated"}</dd>
          </div>
        </dl>
      </Group>
    </>
  );
}

/** Under a filter: the way to the words that it leaves. */
function ReadThese() {
  const { answer: counts } = useCounts();
  const filtered = useFiltered();
  const inTable = useModel((model) => model.view.view === "table");
  if (!filtered || inTable || !counts || counts.statements.kept === 0) return null;
  const { kept } = counts.statements;
  return (
    <p className="overview-read">
      <ViewLink to={goTo("table")}>
        Read {kept === 1 ? "the statement" : `the ${counted(kept, "statement")}`} that the filter leaves
      </ViewLink>
    </p>
  );
}

const useFiltered = () => useModel((model) => setClauses(model.view.filter).length > 0);

/** What is known of the quotes: by the texts that are attached, else by the last check. */
function Checked() {
  const sources = useTrusted();
  const texts = useModel((model) => model.texts);
  const checks = useModel((model) => model.checks);
  const at = Object.keys(texts).length;
  if (at > 0) {
    return (
      <p>
        {checkedWords(checks)}, with the texts of {at} of {counted(sources.length, "source")} attached.
      </p>
    );
  }
  return <p>{lastCheckWords(sources) ?? "No quote has been checked yet"}. Attach the articles to check them here.</p>;
}
