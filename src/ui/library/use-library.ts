import { useCallback, useEffect, useRef, useState } from "react";
import { type Done, type LibraryClient, type Listed, openLibrary } from "../../work/library-client.ts";
import { useWorkbench } from "../use-workbench.ts";

export interface LibraryState {
  /** Null until they are known. */
  readonly records: readonly Listed[] | null;
  /** Those that were deleted and can be had back. */
  readonly deleted: readonly Listed[];
  /** Why there is no list; null when there is. */
  readonly failure: string | null;
  /** Of this page's room in the browser, in bytes; null where the browser does not say. */
  readonly room: { readonly used: number; readonly all: number } | null;
  /** Does something and reads the list again. False when it could not be done; a notice says why. */
  does(what: (library: LibraryClient) => Promise<Done>): Promise<boolean>;
  retry(): void;
}

/** The records of one's own, as long as somebody looks at them. What was put away long ago is thrown out first. */
export function useLibrary(): LibraryState {
  const workbench = useWorkbench();
  const library = useRef<LibraryClient | null>(null);
  const [records, setRecords] = useState<readonly Listed[] | null>(null);
  const [deleted, setDeleted] = useState<readonly Listed[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [room, setRoom] = useState<LibraryState["room"]>(null);

  const read = useCallback(async () => {
    const open = library.current;
    if (!open) return;
    try {
      const [list, away] = await Promise.all([open.list(), open.deleted()]);
      if (library.current !== open) return;
      setRecords(list);
      setDeleted(away);
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    setRoom(usage === undefined || quota === undefined ? null : { used: usage, all: quota });
  }, []);

  const begin = useCallback(() => {
    const open = openLibrary();
    library.current = open;
    // Where tidying fails reading does as well, and says so.
    void open.tidy().then(read, read);
    return () => {
      library.current = null;
      open.close();
    };
  }, [read]);
  useEffect(begin, [begin]);

  return {
    records,
    deleted,
    failure,
    room,
    retry: () => {
      library.current?.close();
      setFailure(null);
      begin();
    },
    does: async (what) => {
      const open = library.current;
      if (!open) return false;
      try {
        const { problem } = await what(open);
        if (problem === null) return true;
        workbench.tell({ tone: "problem", title: "This was not done.", problems: [problem], lines: [] });
      } catch (error) {
        workbench.tell({ tone: "problem", title: "This was not done.", problems: [], lines: [String(error)] });
      } finally {
        await read();
      }
      return false;
    },
  };
}
