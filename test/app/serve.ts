import { existsSync } from "node:fs";
import { preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

/** Serves the built site for the browser tests, from a sub-path as well as from the root. */
export default async function serve(project: TestProject) {
  if (!existsSync("dist/site/index.html")) throw new Error("dist/site is missing: run `npm run build` first.");
  const server = await preview({ preview: { port: 0, strictPort: false, host: "127.0.0.1" }, logLevel: "silent" });
  const at = server.httpServer.address();
  if (!at || typeof at === "string") throw new Error(`expected the preview server to listen on a port, got ${at}`);
  project.provide("address", `http://127.0.0.1:${at.port}/`);
  return () => server.close();
}
