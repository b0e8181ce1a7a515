import {
  type CoverageItem,
  type CoverageKind,
  guardText,
  type ScenarioCoverage,
  scenarioWords,
  thresholdText,
} from "@bylaw/coverage";
import { displayWidth, type RenderSource } from "@bylaw/diagnostics";
import type { IrPolicy } from "@bylaw/ir";
import { placesIn } from "../output/places.ts";
import type { Terminal } from "../output/terminal.ts";
import { padTo, wrap } from "../output/wrap.ts";
import { citationText, whereText } from "./ledger-text.ts";

/** Whole percents, cut downwards: only what is complete is shown as 100. */
export function percentOf({ covered, all }: { readonly covered: number; readonly all: number }): number {
  return all === 0 ? 100 : Math.floor((covered * 100) / all);
}

/** One line of counts: how many articles, rules, arms, boundaries and so on the scenarios try. */
export function coverageSummary({ counts }: ScenarioCoverage, { language, width }: Terminal): string {
  const words = scenarioWords[language];
  const parts = Object.entries(counts).map(([kind, count]) =>
    words.part(kind as CoverageKind, count.covered, count.all, percentOf(count)),
  );
  return wrap(words.summary(parts), width - 2)
    .map((line) => `  ${line}`)
    .join("\n");
}

/** What is not tried: of which kind, what it is, which points are missing, and where it stands. */
export function uncoveredText(
  { items }: ScenarioCoverage,
  policy: IrPolicy,
  sources: readonly RenderSource[],
  terminal: Terminal,
): string {
  const { language } = terminal;
  const words = scenarioWords[language];
  const find = placesIn(sources);
  const open = items.filter(({ missing }) => missing.length > 0);
  const width = Math.max(0, ...open.map(({ kind }) => displayWidth(words.kinds[kind])));
  return open
    .flatMap((item) => {
      const missing = words.join(item.missing.map((point) => words.points[point]));
      const said = [`${nameOf(item, policy, terminal)} — ${missing}`, whereText(find(item.owner.place))].filter(
        Boolean,
      );
      const [first = "", ...others] = wrap(said.join("  "), Math.max(terminal.width - width - 6, 30));
      return [
        `    ${padTo(words.kinds[item.kind], width)}  ${first}`,
        ...others.map((line) => " ".repeat(width + 6) + line),
      ];
    })
    .join("\n");
}

function nameOf({ kind, id, owner, threshold, when }: CoverageItem, policy: IrPolicy, terminal: Terminal): string {
  if (kind === "article" && owner.citation !== undefined) return citationText(owner.citation, terminal);
  const owned = owner.of === undefined || owner.kind === "rule" ? id : `${owner.of}/${id}`;
  if (when !== undefined) return `${owned}: ${guardText(when, policy, terminal.language)}`;
  return threshold === undefined ? owned : `${owned}: ${thresholdText(threshold, policy, terminal.language)}`;
}
