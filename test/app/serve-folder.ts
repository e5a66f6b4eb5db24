import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** A plain file server of a folder under a path of its own, as any web host is one. */
export async function serveFolder(root: string, path = "/") {
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    if (!pathname.startsWith(path)) return void reply.writeHead(404).end();
    const name = pathname.slice(path.length) || "index.html";
    readFile(join(root, normalize(name))).then(
      (body) => reply.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body),
      () => reply.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (!at || typeof at === "string") throw new Error(`expected the server to listen on a port, got ${at}`);
  return {
    address: `http://127.0.0.1:${at.port}${path}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
