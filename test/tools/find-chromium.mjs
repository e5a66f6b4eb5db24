// Finds a Chromium for the browser tests: $CHROMIUM, else one on the machine, else Playwright's own.
// `--install` installs one when there is none (Debian's package as root, Playwright's download elsewhere).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns {string | null} the path of a Chromium that answers `--version` */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given && answers(given)) return given;
  if (given) process.stderr.write(`CHROMIUM is set to ${given}, which does not answer --version; looking elsewhere.\n`);
  return (
    [...NAMES.map(onPath), ...PLACES.filter(existsSync), playwrights()].find((path) => path && answers(path)) ?? null
  );
}

function onPath(name) {
  const finder = process.platform === "win32" ? "where" : "which";
  const found = spawnSync(finder, [name], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0] : null;
}

function playwrights() {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function answers(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function install() {
  const root = process.getuid?.() === 0;
  if (root && onPath("apt-get")) {
    process.stderr.write("No Chromium found. Installing Debian's package 'chromium' for the browser tests...\n");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    process.stderr.write("No Chromium found. Installing Playwright's for the browser tests...\n");
    run("npx", ["playwright", "install", "chromium"]);
  }
}

function run(command, args) {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findChromium() && process.argv.includes("--install")) install();
  const path = findChromium();
  if (!path) {
    process.stderr.write("No Chromium could be found or installed. Install one and set CHROMIUM to its path.\n");
    process.exit(1);
  }
  process.stderr.write(`Browser tests use ${path}\n`);
}
