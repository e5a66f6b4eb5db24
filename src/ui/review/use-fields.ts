import { useMemo, useState } from "react";
import {
  ACTS,
  FORMS,
  type Id,
  presentIds,
  type Ref,
  type StanceValue,
  type Statement,
  suggestedNow,
} from "../../model/index.ts";
import { useNames, useSummary } from "../use-workbench.ts";
import { ACT_NAMES, FORM_NAMES, STANCE_NAMES } from "../words.ts";
import {
  withAddressee,
  withForm,
  withJoint,
  withoutTarget,
  withSpeaker,
  withStance,
  withTarget,
} from "./field-changes.ts";
import {
  type Option,
  type Pick,
  type PickField,
  pickerOptions,
  type TargetRow,
  wordOptions,
} from "./picker-options.ts";
import type { Review } from "./use-review.ts";

/** What is being changed on the card that is up. */
export interface Fields {
  /** The field whose picker is open. */
  readonly open: PickField | "summary" | null;
  /** The target that T and the figures are about: a place in the stances, or one past the last for another. */
  readonly target: number;
  /** Something that was chosen as a target and has no side yet. */
  readonly pending: Ref | null;
  /** The reviewer chose that, and has yet to say the side. */
  readonly unsided: boolean;
  start(field: PickField | "summary", target?: number): void;
  leave(): void;
  drop(): void;
  options(typed: string): readonly Option[];
  pick(pick: Pick, also: boolean): void;
  stance(value: StanceValue): void;
  sumUp(gist: string): void;
}

interface Changing {
  readonly id: Id | null;
  readonly open: PickField | "summary" | null;
  readonly target: number;
  readonly pending: Ref | null;
  /** A side that was said before what it is toward. */
  readonly value: StanceValue | null;
}
const NOTHING: Changing = { id: null, open: null, target: 0, pending: null, value: null };

/** The statement that is up, and what is done to it. */
export interface Changeable {
  readonly set: Review["set"];
  readonly newThing: Review["newThing"];
  readonly up: { readonly statement: Statement } | null;
}

/** @param back brings the focus back to the card */
export function useFields(review: Changeable, back: () => void): Fields {
  const summary = useSummary();
  const names = useNames();
  const [held, setHeld] = useState(NOTHING);
  const up = review.up?.statement ?? null;
  // Whom a suggestion names by an id of before a merge can be chosen as who it is now.
  const statement = useMemo(
    () => up && (up.suggested ? { ...up, suggested: suggestedNow(up.suggested, presentIds(summary)) } : up),
    [up, summary],
  );
  const id = statement?.id ?? null;
  // Another card begins anew.
  const onCard = (last: Changing) => (last.id === id ? last : { ...NOTHING, id });
  const now = onCard(held);
  const change = (some: Partial<Changing>) => setHeld((last) => ({ ...onCard(last), ...some }));
  const close = (some: Partial<Changing> = {}) => {
    change({ open: null, value: null, ...some });
    back();
  };
  const nameOf = (of: Id) => names.get(of)?.label ?? of;
  const pending = now.pending ?? (statement && statement.stances.length === 0 ? aboutIn(statement) : null);

  const code = (on: Statement, toward: Ref, value: StanceValue) => {
    review.set(withStance(on, now.target, toward, value), `${STANCE_NAMES[value]}: ${nameOf(toward.id)}.`);
    close({ pending: null });
  };

  const aimAt = (on: Statement, toward: Ref) => {
    if (now.target < on.stances.length) {
      review.set(withTarget(on, now.target, toward), `Toward ${nameOf(toward.id)}.`);
      return close();
    }
    if (now.value !== null) return code(on, toward, now.value);
    close({ pending: toward });
  };

  const take = (
    on: Statement,
    field: PickField,
    picked: { readonly kind: "actor" | "issue"; readonly id: Id } | null,
    also: boolean,
  ) => {
    const who = picked?.id ?? null;
    const words = who === null ? "nobody" : nameOf(who);
    switch (field) {
      case "speaker":
        if (also && who !== null)
          review.set(withJoint(on, who), on.others.includes(who) ? `${words} taken out.` : `Also ${words}.`);
        else review.set(withSpeaker(on, who), `Speaker: ${words}.`);
        return close();
      case "behalf":
        review.set({ onBehalfOf: who }, `For: ${words}.`);
        return close();
      case "addressees":
        review.set(
          withAddressee(on, who),
          who !== null && on.addressees.includes(who) ? `${words} taken out.` : `To: ${words}.`,
        );
        return close();
      case "toward":
        if (picked) return aimAt(on, picked);
        review.set(now.target < on.stances.length ? withoutTarget(on, now.target) : {}, "Taken out.");
        return close({ pending: null, target: 0 });
      case "form":
      case "act":
        return close();
    }
  };

  return {
    open: now.open,
    target: now.target,
    pending,
    unsided: now.pending !== null,
    start: (field, target) => {
      if (statement) change({ open: field, target: target ?? now.target });
    },
    leave: () => close(),
    drop: () => change({ open: null, value: null }),
    options: (typed) => {
      if (!statement || now.open === null || now.open === "summary") return [];
      return now.open === "form" || now.open === "act"
        ? wordOptions(now.open, statement, typed)
        : pickerOptions(now.open, summary, statement, typed, targetRow(statement, now));
    },
    pick: (picked, also) => {
      const field = now.open;
      if (!statement || field === null || field === "summary") return;
      if (picked.what === "thing") return take(statement, field, picked, also);
      if (picked.what === "none") return take(statement, field, null, also);
      if (picked.what === "value") {
        const form = FORMS.find((one) => one === picked.value);
        if (form) review.set(withForm(form), `Form: ${FORM_NAMES[form]}.`);
        const act = ACTS.find((one) => one === picked.value);
        if (act) review.set({ act }, `Act: ${ACT_NAMES[act]}.`);
        return close();
      }
      const { thing } = picked;
      void review.newThing(thing).then((made) => {
        if (made !== null) take(statement, field, { kind: thing.kind === "issue" ? "issue" : "actor", id: made }, also);
      });
    },
    sumUp: (gist) => {
      if (statement && gist !== "" && gist !== statement.gist) review.set({ gist }, "Summed up.");
      close();
    },
    stance: (value) => {
      if (!statement) return;
      const toward = statement.stances[now.target]?.toward ?? pending;
      if (toward) code(statement, toward, value);
      else change({ open: "toward", value, target: statement.stances.length });
    },
  };
}

function targetRow({ stances }: Statement, { target, pending }: Changing): TargetRow | null {
  const stance = stances[target];
  if (stance) return { holds: "stance", id: stance.toward.id };
  return pending === null ? null : { holds: "target", id: pending.id };
}

/** What extraction takes it to be about, without a side that it was sure of. */
function aboutIn({ suggested }: Statement): Ref | null {
  return suggested?.coding?.targets[0]?.toward ?? null;
}
