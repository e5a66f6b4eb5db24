import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";
import type { ViteUserConfig } from "vitest/config";

/** No text leaves the reader's machine: the page may talk to its own origin and to nobody else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The one style element that react-aria adds, so that a touch on a button is not taken for a scroll.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Vite's dev server needs inline scripts, so the policy comes with the build. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
};

const manifest = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
};
const define = { __ONRECORD_VERSION__: JSON.stringify(manifest.version) };

/** The file format's schema goes with the library. */
const recordSchema: Plugin = {
  name: "record-schema",
  generateBundle() {
    const source = readFileSync(new URL("./public/record.schema.json", import.meta.url), "utf8");
    this.emitFile({ type: "asset", fileName: "record.schema.json", source });
  },
};

/** Nothing that a page asks for: the README's picture. */
const NOT_OF_THE_PAGE: ReadonlySet<string> = new Set(["onrecord.png", "service-worker.js"]);

/** Written last, since it holds the names of all files of the build; one classic script, which every browser takes. */
const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  async writeBundle({ dir }) {
    if (!dir) throw new Error("expected the site to be written into a folder, got none");
    const names = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_OF_THE_PAGE.has(entry.name))
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(dir.length + 1)
          .replaceAll("\\", "/"),
      )
      .sort();
    const files = names.map((url) => {
      const hashed = url.startsWith("assets/");
      const hash = () =>
        createHash("sha256")
          .update(readFileSync(join(dir, url)))
          .digest("hex")
          .slice(0, 16);
      return { url, revision: hashed ? null : hash() };
    });
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "warn",
      define: { __SITE_FILES__: JSON.stringify(files), "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: dir,
        emptyOutDir: false,
        target: "es2022",
        rolldownOptions: {
          input: "src/work/offline.worker.ts",
          output: { format: "iife", entryFileNames: "service-worker.js" },
        },
      },
    });
  },
};

const library = {
  define,
  plugins: [recordSchema],
  publicDir: false as const,
  build: {
    outDir: "dist/lib",
    emptyOutDir: true,
    minify: false,
    target: "node20",
    ssr: true,
    rolldownOptions: {
      input: { index: "src/index.ts", cli: "src/cli/bin.ts" },
      external: [/^node:/, ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`))],
      output: { entryFileNames: "[name].js", chunkFileNames: "chunk-[hash].js" },
    },
  },
};

/** Browser tests of areas that stand on their own: `npm run test:all` runs them besides, since all of them together take too long for every change. */
const LONG = ["axis", "camera", "embed", "pictures", "tour", "views"];
const left = process.env.ONRECORD_TESTS === "all" ? [] : LONG.map((area) => `test/app/${area}.test.ts`);

const site = {
  define,
  // Relative, so that the built site works from any sub-path.
  base: "./",
  plugins: [react(), contentSecurityPolicy, serviceWorker],
  worker: { format: "es" as const },
  // The weight of the first view is held by a test.
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // Of the annotation library only what it knows of ranges is used; what its annotator needs would come along for what it does when it is loaded.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/(@annotorious|@recogito|hotkeys-js)\//, sideEffects: false }],
      },
    },
  },
  preview: { port: 4173, host: "127.0.0.1" },
  test: {
    projects: [
      {
        define,
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/app/**", "test/bench/**"],
          globalSetup: ["test/cli/build-cli.ts"],
          testTimeout: 60_000,
          // Each file would read and compile all that it imports anew, for a fifth of the time.
          isolate: false,
          // By default one core less, which on two cores is half of them.
          maxWorkers: availableParallelism(),
        },
      },
      {
        define,
        test: {
          name: "app",
          environment: "node",
          include: ["test/app/**/*.test.ts"],
          exclude: left,
          globalSetup: ["test/app/serve.ts"],
          // Most need seconds; a machine of which others ask much needs many times as long.
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // A browser for each core: one alone waits for its page half of the time, and two on two cores take three quarters as long. Of many each takes a gigabyte.
          maxWorkers: Math.min(availableParallelism(), 4),
          // Files that run in one process share its browser.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
} satisfies ViteUserConfig;

export default defineConfig(({ mode }) => (mode === "lib" ? library : site));
