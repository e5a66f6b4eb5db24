/** A facet's values, which come by their counts -> the same rows in the same places while a reader filters. */
import { type FocusEvent, useEffect, useMemo, useRef, useState } from "react";
import { type FacetValue, setClauses } from "../../query/index.ts";
import { useModel } from "../use-workbench.ts";
import { type Order, steadyOrder } from "./steady-order.ts";

/**
 * The order of the first answer for a record, chosen values first, until nothing is filtered any more and neither pointer nor
 * focus is in the facet. `holds` goes on the element of the facet.
 */
export function useSteadyOrder(values: readonly FacetValue[], chosen: readonly string[] | null) {
  const record = useModel((model) => model.key);
  const filtered = useModel((model) => setClauses(model.view.filter).length > 0);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const last = useRef<{ readonly record: string; readonly order: Order } | null>(null);
  const held = filtered || pointed || focused;
  const order = useMemo(() => {
    const before = held && last.current?.record === record ? last.current.order : null;
    return steadyOrder(values, chosen ?? [], before);
  }, [values, chosen, record, held]);
  useEffect(() => {
    last.current = { record, order };
  }, [record, order]);
  const holds = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => setFocused(currentTarget.contains(relatedTarget)),
  };
  return { order, holds };
}
