import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
/** Path of a Chromium on this machine. Without one it fails with how to get it: browser tests are never skipped. */
export function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and no file is there.`);
  }
  const found = usual.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium was found. Install it (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk; " +
      "macOS: brew install --cask chromium), or name one with CHROMIUM_PATH.",
  );
}
//# sourceMappingURL=find-chromium.js.map
