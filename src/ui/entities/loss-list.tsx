import { counted } from "../words.ts";
import type { Loss } from "./losses.ts";

/** What a record loses with a thing; null while that is being counted. */
export function Losses({ losses }: { readonly losses: readonly Loss[] | null }) {
  if (losses === null) return <p className="note">Counting what refers to it</p>;
  return (
    <>
      {losses.length > 0 ? (
        <>
          <p>What else changes in the record:</p>
          <ul className="entity-losses">
            {losses.map(({ count, one, many }) => (
              <li key={one}>{counted(count, one, many)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>Nothing in this record refers to it.</p>
      )}
      <p className="note">Undo brings all of it back in one step.</p>
    </>
  );
}
