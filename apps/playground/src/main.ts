import { CalledOff } from "./measure/services/called-off.ts";
import { startCompilerAhead } from "./opening/compiler-ahead.ts";
import { fetchEditorAhead } from "./opening/editor-ahead.ts";
import { painted } from "./opening/painted.ts";
import { firstAct } from "./page/first-act.ts";

// The lists of the editor's peeks call off the delays of their own searches when they close, and nobody waits for those:
// as in VS Code it is no fault. What the page itself calls off is always waited for, so that one of those is a fault.
window.addEventListener("unhandledrejection", (event) => {
  const { reason } = event;
  if (reason instanceof Error && reason.name === "Canceled" && !(reason instanceof CalledOff)) event.preventDefault();
});

// From here on: an act while the page is read in and drawn counts as well.
void firstAct().then(fetchEditorAhead);
startCompilerAhead();

// What is to be seen at once stands in the page as it was built: it is painted before the live page is run, whose files
// are on their way meanwhile.
await painted();
const { openPage } = await import("./opening/open-page.ts");
await openPage();
