/** Several tabs on one record -> one that writes, and others that hear when there is something new to read. */

export interface OneWriter {
  /** Whether this tab may write, taking the place if it is free. `by: "force"` takes it from whoever has it. */
  claim(by?: "force"): Promise<boolean>;
  /** Whether this tab has the place. */
  writes(): boolean;
  /** Whether no other tab can have it meanwhile; never where there are no locks. */
  holds(): boolean;
  /** Whether another tab has it now. */
  isTaken(): Promise<boolean>;
  /** Tells the others what the shelf has that is new. */
  tell(wrote: Wrote): void;
  /** Resolves when the place is free for others. */
  end(): Promise<void>;
}

/** What a write brought: steps from `from` on, on top of what stood when `seq` was `known`. */
export interface Wrote {
  readonly known: number;
  readonly from: number;
}

export interface Heard {
  /** Another tab has written. */
  changed(wrote: Wrote): void;
  /** The place was free and is this tab's now. */
  freed(): void;
  /** Another tab has taken the place. */
  lost(): void;
}

/** What tabs have between them; a browser that lacks it has every tab write, each write checked against the last one all the same. */
export interface BetweenTabs {
  readonly locks: Pick<LockManager, "request" | "query"> | null;
  channel(name: string): Pick<BroadcastChannel, "postMessage" | "close" | "onmessage"> | null;
}

export function createOneWriter(id: string, { locks, channel }: BetweenTabs, heard: Heard): OneWriter {
  const name = `onrecord:${id}`;
  const others = channel(name);
  let writes = false;
  let waiting: AbortController | null = null;
  let leave: () => void = () => {};
  /** Settled once the place that this tab has, or waits for, is given up. */
  let given: Promise<unknown> = Promise.resolve();
  if (others) others.onmessage = ({ data }: MessageEvent<Wrote>) => heard.changed(data);

  /** Has the place until it is left, or taken away. */
  const hold = () => {
    writes = true;
    waiting?.abort();
    waiting = null;
    return new Promise<void>((resolve) => {
      leave = resolve;
    });
  };
  const lost = () => {
    if (!writes) return;
    writes = false;
    heard.lost();
    wait();
  };

  const wait = () => {
    if (!locks || waiting) return;
    const stop = new AbortController();
    waiting = stop;
    let had = false;
    given = locks
      .request(name, { signal: stop.signal }, () => {
        had = true;
        waiting = null;
        const held = hold();
        heard.freed();
        return held;
      })
      .catch(() => had && lost());
  };

  const claim = (by?: "force"): Promise<boolean> => {
    if (writes || !locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      let had = false;
      given = locks
        .request(name, by === "force" ? { steal: true } : { ifAvailable: true }, (lock) => {
          had = lock !== null;
          const held = lock ? hold() : undefined;
          if (!lock) wait();
          resolve(had);
          return held;
        })
        .catch(() => had && lost());
    });
  };

  return {
    claim,
    // Without locks each write is still held against the last one on the shelf.
    writes: () => writes || !locks,
    holds: () => writes,
    isTaken: async () => {
      if (writes || !locks) return false;
      const { held = [] } = await locks.query();
      const taken = held.some((lock) => lock.name === name);
      if (taken) wait();
      return taken;
    },
    tell: (wrote) => others?.postMessage(wrote),
    end: async () => {
      waiting?.abort();
      writes = false;
      leave();
      others?.close();
      await given;
    },
  };
}
