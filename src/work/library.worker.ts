import { betweenTabs } from "./between-tabs.ts";
import type { LibraryReply, LibraryRequest } from "./library-client.ts";
import { randomId } from "./random-id.ts";
import { serveLibrary } from "./serve-library.ts";
import { openShelf } from "./shelf.ts";

const now = () => new Date();
const shelf = openShelf(now);
// Where nothing can be kept each question says so; that nobody has asked yet is no fault of the page's.
shelf.catch(() => undefined);
const library = serveLibrary({ shelf: () => shelf, between: betweenTabs, now, randomId });

self.onmessage = async ({ data: { id, call, args } }: MessageEvent<LibraryRequest>) => {
  const post = (reply: LibraryReply) => self.postMessage(reply);
  try {
    const does: (...given: never[]) => Promise<unknown> = library[call];
    post({ id, value: await does(...(args as never[])), failure: null });
  } catch (error) {
    post({ id, value: null, failure: error instanceof Error ? error.message || error.name : String(error) });
  }
};
