import { SHELF_STORES, type Shelf, stepsFrom } from "./shelf.ts";

/**
 * Throws out what was put away up to a time (ISO; without one, all that was put away), in one transaction.
 *
 * @returns how many records that was
 */
export async function throwOut(shelf: Shelf, until?: string): Promise<number> {
  const writes = shelf.transaction(SHELF_STORES, "readwrite");
  const heads = await writes.objectStore("heads").getAll();
  const gone = heads.filter(({ removed }) => removed !== null && (until === undefined || removed <= until));
  await Promise.all([
    ...gone.flatMap(({ id }) => [
      writes.objectStore("heads").delete(id),
      writes.objectStore("bases").delete(id),
      writes.objectStore("steps").delete(stepsFrom(id)),
      writes.objectStore("snapshots").delete(id),
    ]),
    writes.done,
  ]);
  return gone.length;
}
