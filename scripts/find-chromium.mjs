// Finds a Chromium for the browser tests, or installs Debian's where that is possible, or says how to get one.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./steps.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function usable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` prevails. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return usable(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find(usable);
}

/** The same, after trying to install Debian's packages as root. */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found || process.env.CHROMIUM_PATH) return found;
  const root = process.getuid?.() === 0;
  if (!root || !(process.env.PATH ?? "").split(delimiter).some((folder) => usable(join(folder, "apt-get"))))
    return undefined;
  console.log("No Chromium found; installing the packages chromium and fonts-noto-cjk ...");
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update", "-qq"], quiet);
  const { code, output } = await run(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    quiet,
  );
  if (code !== 0) console.error(output.trimEnd());
  return findChromium();
}

export const howToGetChromium = [
  "The browser tests need a Chromium, and none was found.",
  "Remedy: install one (Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk; macOS: brew install chromium),",
  "or set CHROMIUM_PATH to the program of a Chromium, Chrome or Edge that is already there.",
].join("\n");
