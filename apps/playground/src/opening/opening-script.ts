/**
 * The one script that is run before the page is painted: which ground, which language, and which still page. It is built
 * into a file of its own, `opening.js`; without it the page opens all the same, a moment later.
 */
import { noteFirstAct } from "../page/first-act.ts";
import { readSettings } from "../state/settings.ts";
import { stillPageFor } from "./still.ts";

const settings = readSettings();
const root = document.documentElement;
root.dataset["theme"] = settings.ground;
root.lang = settings.language === "zh" ? "zh-Hans" : "en";
const still = stillPageFor({
  settings,
  search: location.search,
  fragment: location.hash,
  framed: window.self !== window.top,
  kept: namesKept(),
});
if (still !== undefined) root.dataset["still"] = still;
noteFirstAct();

function namesKept(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
