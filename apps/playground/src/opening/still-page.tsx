import type { Language } from "@bylaw/diagnostics";
import { createElement } from "preact";
import { renderToString } from "preact-render-to-string";
import { App, type AppProps } from "../app.tsx";
import { type Measure, measureAsked } from "../plugins.ts";
import { firstSession } from "../state/first-session.ts";
import { createStore } from "../state/session.ts";

/** So many lines of the law are more than any screen shows at once. */
const lines = 90;

/**
 * The page as it opens for who comes without a link or a draft: the first screen of Ningbo's measure, before anything has
 * been found. Made when the page is built and shown until the live page takes its place; nobody can act on it.
 */
export function stillPage(language: Language): string {
  const measure = measureAsked("");
  if (measure === undefined) throw new Error("there is no measure to open the page with");
  const settings = { language, ground: "light", letters: true, splits: {} } as const;
  const session = firstSession(firstScreen(measure), settings, measure.day ?? "");
  const store = createStore({ ...session, keeping: { opened: false, placed: 0, notes: [] } });
  const html = renderToString(createElement(App, { store, ...nobodyActs }));
  // Names of places belong to the live page alone.
  return html.replaceAll(/ (?:id|for|aria-controls|aria-labelledby|aria-describedby)="[^"]*"/g, "");
}

/** The texts of a measure; of the one that is shown no more than its first screen. */
function firstScreen(measure: Measure): Measure {
  const [shown, ...others] = measure.sources;
  if (shown === undefined) return measure;
  const text = shown.text.split("\n").slice(0, lines).join("\n");
  return { ...measure, sources: [{ ...shown, text }, ...others] };
}

const never = (): Promise<never> => new Promise(() => {});
const nothing = (): void => {};

const nobodyActs: Omit<AppProps, "store"> = {
  serve: never,
  takeNewPage: nothing,
  crowd: {
    inventPeople: never,
    readPeople: never,
    tableOfPeople: never,
    lineOf: never,
    linesOf: never,
    whyOf: never,
    pin: nothing,
  },
  keeper: {
    copyLink: never,
    showOther: nothing,
    keepShown: nothing,
    closeNote: nothing,
    say: nothing,
    earlier: () => [],
    showEarlier: nothing,
    followLink: never,
    heard: nothing,
    saveNow: nothing,
    setAside: nothing,
  },
};
