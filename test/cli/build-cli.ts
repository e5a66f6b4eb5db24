import { build } from "vite";
import { BUILT } from "./run-cli.ts";

/** Before the tests without a browser: builds the command line, since to run it from its sources takes most of a test's time, each time. */
export default async function buildCli() {
  await build({ mode: "lib", logLevel: "warn", build: { outDir: BUILT } });
}
