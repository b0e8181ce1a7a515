import type { ExpectedSubject, TitleAsk, TitleResult } from "@bylaw/ir";
import type { Found, Reason } from "./subject-found.ts";

/** What was found of a title, or of the part of it that is asked for. */
export function foundOfTitle(result: TitleResult, { id, part }: ExpectedSubject): Found {
  const asked = result.asks.filter(({ status }) => status === "asked");
  const bars = result.bars.map(
    (bar): Reason => ({ id: bar.citation ?? "", ...(bar.citation && { citation: bar.citation }) }),
  );
  return {
    outcome: result.status,
    values: part === undefined ? [] : valuesOf(result, part, asked),
    needs: [...result.needs, ...result.asks.flatMap((ask) => ask.needs ?? [])],
    reasons: [...bars, ...asked.map((ask) => reasonOf(ask, id))],
  };
}

function reasonOf({ term, citation }: TitleAsk, title: string): Reason {
  return { id: term, ...(citation !== undefined && { citation }), course: `${title}/${term}` };
}

function valuesOf(result: TitleResult, part: string, asked: readonly TitleAsk[]): readonly string[] {
  switch (part) {
    case "since":
      return [result.since ?? "none"];
    case "until":
      return [result.until ?? "none"];
    case "review_by":
      return [result.reviewBy ?? "none"];
    case "rectify_by":
      return [result.rectify?.until ?? "none"];
    case "apply_from":
      return [result.applyFrom ?? "none"];
    case "asked":
      return asked.length === 0 ? ["none"] : [...new Set(asked.map(({ what }) => what))];
    default:
      return [];
  }
}
