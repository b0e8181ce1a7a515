import type { Language } from "@bylaw/diagnostics";
import { type SizeClass, sizeClasses } from "../page/split.ts";

export type Ground = "light" | "dark";

/** What a reader has chosen for this page; kept on this machine only. */
export interface Settings {
  readonly language: Language;
  readonly ground: Ground;
  /** Single letters act as keys outside text fields. */
  readonly letters: boolean;
  /** Width of the measure in pixels, by size of the page, where it was dragged. */
  readonly splits?: Readonly<Partial<Record<SizeClass, number>>>;
  /** The day asked about, `YYYY-MM-DD`; today where nothing was chosen. */
  readonly on?: string;
}

const place = "bylaw.settings";

/** The settings kept, each checked; what is missing follows the browser. */
export function readSettings(): Settings {
  const kept = readKept();
  const language = kept.get("language");
  const ground = kept.get("ground");
  const on = kept.get("on");
  return {
    language: language === "en" || language === "zh" ? language : navigator.language.startsWith("zh") ? "zh" : "en",
    ground:
      ground === "light" || ground === "dark"
        ? ground
        : matchMedia("(prefers-color-scheme: dark)").matches
          ? "dark"
          : "light",
    letters: kept.get("letters") !== false,
    splits: splitsIn(kept.get("splits")),
    ...(typeof on === "string" && isDay(on) ? { on } : {}),
  };
}

function splitsIn(kept: unknown): NonNullable<Settings["splits"]> {
  if (typeof kept !== "object" || kept === null) return {};
  const widths = new Map<string, unknown>(Object.entries(kept));
  return Object.fromEntries(
    sizeClasses.flatMap((size) => {
      const width = widths.get(size);
      return typeof width === "number" && Number.isFinite(width) ? [[size, width]] : [];
    }),
  );
}

/** Keeps the settings where the browser lets it. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(place, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

function readKept(): ReadonlyMap<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "{}");
    return new Map(typeof kept === "object" && kept !== null ? Object.entries(kept) : []);
  } catch {
    return new Map();
  }
}

/** A day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return date.toISOString().slice(0, 10) === text;
}

/** The present day by the reader's clock. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
