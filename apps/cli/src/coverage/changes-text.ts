import { type FingerprintChanges, ledgerOf } from "@bylaw/coverage";
import { type Citation, displayWidth } from "@bylaw/diagnostics";
import type { CompiledPlace } from "@bylaw/workspace";
import { placesIn } from "../output/places.ts";
import type { Terminal } from "../output/terminal.ts";
import { padTo } from "../output/wrap.ts";
import { coverageWords } from "./coverage-words.ts";
import { citationText, statementsText, whereText } from "./ledger-text.ts";

/** Which articles differ from the text that was encoded, each with what of it is encoded and where. */
export function changesText(
  changes: FingerprintChanges,
  { name, compiled, sources }: Pick<CompiledPlace, "name" | "compiled" | "sources">,
  terminal: Terminal,
): string {
  const words = coverageWords[terminal.language];
  const { changed, added, gone, same } = changes;
  if (changed.length + added.length + gone.length === 0) return words.unchanged(name, same.length);
  const articles = compiled === undefined ? [] : ledgerOf(compiled).articles;
  const find = placesIn(sources);
  const rows = (["changed", "added", "gone"] as const).flatMap((kind) =>
    changes[kind].map((number) => {
      const entry = articles.find(({ citation }) => citation.place === "article" && citation.number === number);
      const citation: Citation = { place: "article", number };
      const said = entry === undefined ? "" : statementsText(entry.statements, terminal);
      const shown = citationText(citation, terminal);
      return {
        kind: words.changes[kind],
        shown,
        rest: [said, whereText(find(entry?.places[0]))].filter(Boolean).join("  "),
      };
    }),
  );
  const widths = [
    Math.max(...rows.map((row) => displayWidth(row.kind))),
    Math.max(...rows.map((row) => displayWidth(row.shown))),
  ] as const;
  const lines = rows.map((row) =>
    `  ${padTo(row.kind, widths[0])}  ${padTo(row.shown, widths[1])}  ${row.rest}`.trimEnd(),
  );
  return [words.differs(name, changed.length, added.length, gone.length), "", ...lines].join("\n");
}
