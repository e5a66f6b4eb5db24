import { type ReactNode, useMemo, useState } from "react";
import { ACTOR_KINDS, type Actor, type ActorKind, type Statement } from "../../model/index.ts";
import { NO_FILTER } from "../../query/index.ts";
import { Few } from "../details/group.tsx";
import { useReportedWords } from "../suggested-words.ts";
import { useAnswer, useNames, useWorkbench } from "../use-workbench.ts";
import { counted, KIND_NAMES } from "../words.ts";
import { EditDialog } from "./edit-dialog.tsx";
import type { TaskProps } from "./entity-task.ts";
import { Choice, Field } from "./field.tsx";
import { freshIn } from "./fresh-in.ts";
import { affiliationWords, partsIn, splitOff, wordsOf } from "./split-parts.ts";

const KINDS = ACTOR_KINDS.map((kind) => [kind, KIND_NAMES[kind]] as const);
const EVERY_PLACE = { ...NO_FILTER, appearances: true };
/** Statements that are listed at first. */
const FEW = 30;

/** Two that were taken for one: whose are these statements, names and affiliations? */
export function Split({ actor, onClose, settled }: TaskProps & { readonly actor: Actor }) {
  const workbench = useWorkbench();
  const names = useNames();
  const { answer } = useAnswer("split", { ask: "profile", id: actor.id, filter: EVERY_PLACE });
  const parts = useMemo(() => (answer === null ? [] : partsIn(answer)), [answer]);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ActorKind>(actor.kind);
  const [statements, setStatements] = useState<ReadonlySet<string>>(new Set());
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const [affiliations, setAffiliations] = useState<ReadonlySet<number>>(new Set());

  const read = async () => {
    const into = splitOff(actor, { name, kind, aliases, affiliations });
    if (into === null) return { problems: { name: "The other actor needs a name." } };
    if (statements.size + aliases.size + affiliations.size === 0)
      return { problems: { chosen: "Choose what is theirs." } };
    const id = await freshIn(workbench, "actor", name);
    const ids = parts.flatMap(({ statement }) => (statements.has(statement.id) ? [statement.id] : []));
    return { operation: { op: "split-actor" as const, id: actor.id, into: { ...into, id }, statements: ids } };
  };

  return (
    <EditDialog
      title={`Split ${actor.name}`}
      submit="Split"
      read={read}
      done={() => settled(actor.id)}
      onClose={onClose}
      draft={[name, kind, [...statements], [...aliases], [...affiliations]]}
    >
      {(problems) => (
        <>
          <p>What is chosen here goes over to another actor; the rest stays.</p>
          <div className="entity-pair">
            <Field label="Name of the other" value={name} change={setName} problem={problems.name} required />
            <Choice label="Kind" value={kind} choices={KINDS} change={(next) => setKind(next)} />
          </div>
          {actor.aliases.length > 0 && (
            <fieldset className="entity-pick">
              <legend>Other names that are theirs</legend>
              {actor.aliases.map((alias) => (
                <Check key={alias} on={aliases.has(alias)} flip={() => setAliases(flipped(aliases, alias))}>
                  <bdi>{alias}</bdi>
                </Check>
              ))}
            </fieldset>
          )}
          {actor.affiliations.length > 0 && (
            <fieldset className="entity-pick">
              <legend>Affiliations that are theirs</legend>
              {actor.affiliations.map((one, i) => (
                <Check
                  // biome-ignore lint/suspicious/noArrayIndexKey: affiliations have no id, and their order is the record's.
                  key={i}
                  on={affiliations.has(i)}
                  flip={() => setAffiliations(flipped(affiliations, i))}
                >
                  {affiliationWords(one, (id) => names.get(id)?.label ?? id)}
                </Check>
              ))}
            </fieldset>
          )}
          <fieldset className="entity-pick" aria-busy={answer === null}>
            <legend>Statements that are theirs</legend>
            {problems.chosen !== undefined && (
              <p className="entity-problem" role="alert">
                {problems.chosen}
              </p>
            )}
            <p className="note" role="status">
              {answer !== null && `${statements.size} of ${counted(parts.length, "statement")} chosen`}
            </p>
            <Few
              items={parts}
              few={FEW}
              each={({ statement, as }) => (
                <Check
                  key={statement.id}
                  on={statements.has(statement.id)}
                  flip={() => setStatements(flipped(statements, statement.id))}
                >
                  <span>{as}: </span>
                  <Words statement={statement} />
                  <span className="note"> {names.get(statement.source)?.label ?? statement.source}</span>
                </Check>
              )}
            />
          </fieldset>
        </>
      )}
    </EditDialog>
  );
}

/** Quotation marks stand around nothing but somebody's own words. */
function Words({ statement }: { readonly statement: Statement }) {
  const { text, isVerbatim, isCut } = wordsOf(statement, useReportedWords(statement));
  return (
    <>
      {isVerbatim ? <q className="entity-quote">{text}</q> : <bdi>{text}</bdi>}
      {isCut && " …"}
    </>
  );
}

interface CheckProps {
  readonly on: boolean;
  flip(): void;
  readonly children: ReactNode;
}

function Check({ on, flip, children }: CheckProps) {
  return (
    <label className="entity-radio">
      <input type="checkbox" checked={on} onChange={flip} />
      <span className="entity-pick-name">{children}</span>
    </label>
  );
}

function flipped<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
