/** A record's text, or an id on the shelf -> the session in which it is edited. */
import { type HeldRecord, holdRecord } from "./held-record.ts";
import type { Origin } from "./messages.ts";
import { type Kept, readKept } from "./read-kept.ts";
import { historyOf } from "./record-history.ts";
import { createSession, type Session, type SessionWorld } from "./session.ts";
import { aboutRecord, type Head, NEW_HEAD } from "./shelf.ts";

/** Hex digits of a record's hash in its id: enough to tell one machine's records apart. */
const ID_DIGITS = 12;

/** Of a text that was read. One that was opened from the same file before goes on where it was left. */
export async function beginSession(
  held: HeldRecord,
  { text, origin, hash }: { readonly text: string; readonly origin: Origin; readonly hash: string },
  world: SessionWorld,
): Promise<Session> {
  const ofHash = hash.replace(/^sha256:/, "").slice(0, ID_DIGITS);
  const isSame = origin.kind === "file" || origin.kind === "shipped";
  const kept = isSame
    ? ((await keptUnder(ofHash, world)) ?? (origin.kind === "file" ? await savedAs(hash, world) : null))
    : null;
  if (kept && origin.kind === "file") return resumed(held, kept, world);
  const record = held.record();
  const at = world.now().toISOString();
  const id = isSame && kept === null ? ofHash : world.randomId();
  const head: Head = {
    ...NEW_HEAD,
    ...aboutRecord(record),
    id,
    key: isSame ? hash : id,
    origin,
    size: text.length,
    created: at,
    changed: at,
  };
  return createSession(held, { head, base: text, history: historyOf(record), sizes: [], lost: 0 }, world);
}

/** Null when nothing is kept under this id. */
export async function resumeSession(
  id: string,
  world: SessionWorld,
): Promise<{ readonly held: HeldRecord; readonly session: Session } | null> {
  const kept = await keptUnder(id, world);
  if (!kept) return null;
  const held = holdRecord(kept.history.record);
  return { held, session: await resumed(held, kept, world) };
}

/** A record of one's own that was saved to the very file that is opened now. */
async function savedAs(hash: string, world: SessionWorld): Promise<Kept | null> {
  try {
    const heads = await (await world.shelf()).getAll("heads");
    const head = heads.find(({ saved, removed }) => removed === null && saved?.hash === hash);
    return head ? await keptUnder(head.id, world) : null;
  } catch {
    return null;
  }
}

async function keptUnder(id: string, world: SessionWorld): Promise<Kept | null> {
  try {
    return await readKept(await world.shelf(), id);
  } catch {
    return null;
  }
}

async function resumed(held: HeldRecord, kept: Kept, world: SessionWorld): Promise<Session> {
  if (held.record() !== kept.history.record) await held.replace(kept.history.record);
  return createSession(held, { ...kept, base: null }, world);
}
