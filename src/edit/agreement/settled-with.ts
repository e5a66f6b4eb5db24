import type { Operation, Settle } from "../operation.ts";

/** Whether something was settled with the other record that goes by one of these names. */
export function isSettledWith(operation: Operation, names: ReadonlySet<string>): operation is Settle {
  return operation.op === "settle" && operation.against !== undefined && names.has(operation.against);
}
