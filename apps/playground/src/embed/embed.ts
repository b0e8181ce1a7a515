import type { Language } from "@bylaw/diagnostics";
import { type Panel, panelIds } from "../state/panel-ids.ts";
import type { Ground } from "../state/settings.ts";

/** How the page shows itself within another page; what is missing is as usual. */
export interface Embed {
  /** Whether the text can be changed; facts always can. */
  readonly editing: boolean;
  /** The page round this one asks to be told the outcome. */
  readonly tells?: true;
  readonly language?: Language;
  readonly ground?: Ground;
  readonly panel?: Panel;
}

/**
 * What the address asks for (`?embed&lang=zh&panel=readings&editing=off&ground=dark&tell=outcome`). A page in a frame is embedded
 * though it was not asked to be, so that no drafts of a reader are shown in a page of someone else.
 */
export function embedAsked(search: string, framed: boolean): Embed | undefined {
  const asked = new URLSearchParams(search);
  if (!asked.has("embed") && !framed) return undefined;
  const language = oneOf(asked.get("lang")?.split("-")[0], ["en", "zh"] as const);
  const ground = oneOf(asked.get("ground"), ["light", "dark"] as const);
  const panel = oneOf(asked.get("panel"), panelIds);
  return {
    editing: asked.get("editing") !== "off",
    ...(asked.get("tell") === "outcome" ? { tells: true } : {}),
    ...(language === undefined ? {} : { language }),
    ...(ground === undefined ? {} : { ground }),
    ...(panel === undefined ? {} : { panel }),
  };
}

function oneOf<T extends string>(text: string | null | undefined, known: readonly T[]): T | undefined {
  return known.find((each) => each === text);
}

/** The address of this page by itself, with the link that was opened in it. */
export function wholePage(measure: string): string {
  return `${location.pathname}?${new URLSearchParams({ measure })}${location.hash}`;
}
