import type { Threshold } from "@bylaw/analysis";
import type { Language } from "@bylaw/diagnostics";

/** A round number for an axis: 200k, 20万, 85%, 2 years as 24, a date as its year and month. */
export function shortFigure(value: number, measure: Threshold["measure"], language: Language): string {
  switch (measure) {
    case "date":
      return new Date(value * 86_400_000).toISOString().slice(0, 7);
    case "percent":
      return `${Number((value * 100).toFixed(4))}%`;
    case "year":
      return String(value);
    default:
      return language === "zh" ? inChinese(value) : inEnglish(value);
  }
}

function inChinese(value: number): string {
  if (Math.abs(value) >= 1e8) return `${short(value / 1e8)}亿`;
  return Math.abs(value) >= 1e4 ? `${short(value / 1e4)}万` : short(value);
}

function inEnglish(value: number): string {
  if (Math.abs(value) >= 1e6) return `${short(value / 1e6)}M`;
  return Math.abs(value) >= 1e4 ? `${short(value / 1e3)}k` : short(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

function short(value: number): string {
  return String(Number(value.toFixed(3)));
}
