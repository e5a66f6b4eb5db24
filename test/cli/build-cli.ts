import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    cli: string;
  }
}

/**
 * Before the tests without a browser: builds the command line, since to run it from its sources takes most of a test's time, each
 * time. A run has a folder of its own, as deep as where the package has the program, so that it finds the models.
 */
export default async function buildCli(project: TestProject) {
  mkdirSync("dist", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), "dist", "test-cli-"));
  await build({ mode: "lib", logLevel: "warn", build: { outDir: folder } });
  project.provide("cli", join(folder, "cli.js"));
  return () => rmSync(folder, { recursive: true, force: true });
}
