import { useEffect, useRef } from "preact/hooks";
import { panels } from "../panels/panels.ts";
import type { Acts } from "../state/acts.ts";
import type { Store } from "../state/session.ts";

const regions = ["guide", "index", "measure", "right", "strip"] as const;

/** Keys of the whole page: F6 goes from region to region, Alt and a number to a panel; single letters act outside text fields. */
export function usePageKeys(store: Store, acts: Acts): void {
  const heldByKey = useRef(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === "F6") {
        event.preventDefault();
        goToRegion(acts, event.shiftKey ? -1 : 1);
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && /^Digit[1-9]$/.test(event.code)) {
        const part = panels[Number(event.code.slice(-1)) - 1];
        if (part === undefined) return;
        event.preventDefault();
        acts.openPanel(part.id);
        // Its tab, or the choice of those that found no room as tabs.
        document.querySelector<HTMLElement>(`[role="tab"]#tab-${part.id}, .more-panels select`)?.focus();
      } else if (letterCounts(event) && store.get().settings.letters) {
        if (event.key.toLowerCase() === "b" && !event.repeat && store.get().heldShown !== true)
          heldByKey.current = true;
        letter(event, store, acts);
      }
    };
    const released = ({ key }: KeyboardEvent): void => {
      if (key.toLowerCase() === "b" && heldByKey.current) {
        heldByKey.current = false;
        acts.showHeld(false);
      }
    };
    document.addEventListener("keydown", pressed);
    document.addEventListener("keyup", released);
    return () => {
      document.removeEventListener("keydown", pressed);
      document.removeEventListener("keyup", released);
    };
  }, [store, acts]);
}

function goToRegion(acts: Acts, step: 1 | -1): void {
  const here = document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"];
  const shown = regions.filter((region) => isShown(`[data-region="${region}"]`));
  const at = shown.findIndex((region) => region === here);
  const next = shown[(at + step + shown.length) % shown.length] ?? "measure";
  if (next === "measure") {
    acts.focusEditor();
    return;
  }
  const stop = document.querySelector<HTMLElement>(stops[next]);
  if (stop === null || stop.offsetParent === null) document.querySelector<HTMLElement>(".article-choice")?.focus();
  else stop.focus();
}

/** Where the focus goes in a region; the tab of the open panel may stand in the choice of the others. */
const stops = {
  guide: '[data-region="guide"]',
  index: '[data-region="index"] [tabindex="0"]',
  right: '[data-region="right"] :is([aria-selected="true"], .more-panels.is-open select)',
  strip: ".strip-frame",
};

/** On narrow pages the index folds into a choice, which stands for it; side by side, the right side gives way. */
function isShown(region: string): boolean {
  const place = document.querySelector<HTMLElement>(region);
  return region.includes("index") || (place !== null && place.getClientRects().length > 0);
}

/** Single letters are keys where nothing is typed, and no other key is held. */
function letterCounts(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest("textarea, [contenteditable], select, .code-editor, dialog") !== null) return false;
  return !(target instanceof HTMLInputElement && target.type === "text");
}

function letter(event: KeyboardEvent, store: Store, acts: Acts): void {
  const { settings } = store.get();
  switch (event.key.toLowerCase()) {
    case "n":
      event.preventDefault();
      acts.answerNext();
      return;
    case "u": {
      const place = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-fact]") : null;
      const fact = place?.dataset["fact"];
      if (fact !== undefined) acts.setFact(fact, undefined);
      return;
    }
    case "p":
      acts.crowd.pin(store.get().sources);
      return;
    case "b":
      if (!event.repeat) acts.showHeld(store.get().heldShown !== true);
      return;
    case "l":
      acts.setLanguage(settings.language === "en" ? "zh" : "en");
      return;
    case "d":
      acts.setGround(settings.ground === "light" ? "dark" : "light");
      return;
    default:
  }
}
