// What several tabs have between them, in one thread: locks by name that are had by one at a time, and channels.
import type { BetweenTabs } from "../../src/work/one-writer.ts";

interface Held {
  readonly end: (reason: unknown) => void;
}

/** Made once; each tab is given the same. */
export function locksHere(): BetweenTabs {
  const held = new Map<string, Held>();
  const queues = new Map<string, (() => void)[]>();
  const channels = new Map<string, Set<Channel>>();

  const have = async (name: string, callback: LockGrantedCallback<unknown>) => {
    const lost = new Promise((_, reject) => held.set(name, { end: reject }));
    const mine = held.get(name);
    try {
      return await Promise.race([callback({ name, mode: "exclusive" }), lost]);
    } finally {
      if (held.get(name) === mine) {
        held.delete(name);
        queues.get(name)?.shift()?.();
      }
    }
  };

  const request = (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>): Promise<unknown> => {
    const before = held.get(name);
    if (options.steal === true) before?.end(new DOMException("stolen", "AbortError"));
    else if (before && options.ifAvailable === true) return Promise.resolve(callback(null));
    else if (before) {
      return new Promise((resolve, reject) => {
        const turn = () => resolve(have(name, callback));
        queues.set(name, [...(queues.get(name) ?? []), turn]);
        options.signal?.addEventListener("abort", () => {
          queues.set(
            name,
            (queues.get(name) ?? []).filter((other) => other !== turn),
          );
          reject(new DOMException("aborted", "AbortError"));
        });
      });
    }
    return have(name, callback);
  };

  return {
    locks: {
      request: request as LockManager["request"],
      query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
    },
    channel: (name) => {
      const all = channels.get(name) ?? new Set();
      channels.set(name, all);
      const channel: Channel = {
        onmessage: null,
        close: () => void all.delete(channel),
        postMessage: (data: unknown) => {
          for (const other of all) {
            if (other === channel) continue;
            const message = new MessageEvent("message", { data: structuredClone(data) });
            setTimeout(() => other.onmessage?.call(other as BroadcastChannel, message), 0);
          }
        },
      };
      all.add(channel);
      return channel;
    },
  };
}

type Channel = NonNullable<ReturnType<BetweenTabs["channel"]>>;
