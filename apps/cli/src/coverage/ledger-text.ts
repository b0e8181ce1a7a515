import type { Ledger, LedgerEntry, LedgerOmission, LedgerStatement, LedgerStatus } from "@bylaw/coverage";
import { type Citation, citationKey, displayWidth, formatCitation, type RenderSource } from "@bylaw/diagnostics";
import { placesIn, type ShownPlace } from "../output/places.ts";
import type { Terminal } from "../output/terminal.ts";
import { padTo, wrap } from "../output/wrap.ts";
import { coverageWords } from "./coverage-words.ts";

/** A sign beside each status, so that neither colour nor the word is needed alone. */
const signs: Readonly<Record<LedgerStatus, string>> = { encoded: "✓", partly: "◐", omitted: "–", missing: "✗" };
const colours: Readonly<Record<LedgerStatus, string>> = { encoded: "32", partly: "33", omitted: "2", missing: "31" };

interface Row {
  readonly entry: LedgerEntry;
  readonly article: string;
  readonly status: string;
  readonly by: string;
  readonly where: string;
}

/** The ledger as a table: each article, its items indented below it, and the reasons of what is omitted. */
export function ledgerText(ledger: Ledger, name: string, sources: readonly RenderSource[], terminal: Terminal): string {
  const words = coverageWords[terminal.language];
  if (ledger.articles.length === 0) return words.noArticles(name);
  const find = placesIn(sources);
  const rowOf = (entry: LedgerEntry, indent: string): Row => ({
    entry,
    article: indent + citationText(entry.citation, terminal),
    status: `${signs[entry.status]} ${words.statuses[entry.status]}`,
    by: statementsText(entry.statements, terminal),
    where: whereText(find(entry.places[0])),
  });
  const rows = ledger.articles.flatMap((article) => [
    rowOf(article, ""),
    ...article.items.map((item) => rowOf(item, "  ")),
  ]);
  const [article, status, by, where] = words.columns;
  const widths = [
    Math.max(...[article, ...rows.map((row) => row.article)].map(displayWidth)),
    Math.max(...[status, ...rows.map((row) => row.status)].map(displayWidth)),
  ] as const;
  const line = (cells: readonly string[], colour: string): readonly string[] => {
    const [first = "", second = "", third = "", fourth = ""] = cells;
    const head = `${padTo(first, widths[0])}  ${painted(padTo(second, widths[1]), colour, terminal)}  `;
    const indent = widths[0] + widths[1] + 4;
    const [lead = "", ...others] = wrap(
      [third, fourth].filter(Boolean).join("  "),
      Math.max(terminal.width - indent, 30),
    );
    return [`${head}${lead}`.trimEnd(), ...others.map((other) => " ".repeat(indent) + other)];
  };
  const body = rows.flatMap((row) => [
    ...line([row.article, row.status, row.by, row.where], colours[row.entry.status]),
    ...reasonsOf(row.entry, ledger).flatMap((reason) =>
      line(["", "", words.omitted(reasonText(reason, terminal))], ""),
    ),
  ]);
  return [words.ledger(name, ledger.counts), "", ...line([article, status, by, where], "1"), ...body].join("\n");
}

/** Each reason once: with its item where that has a line of its own, else with its article. */
function reasonsOf(entry: LedgerEntry, ledger: Ledger): readonly LedgerOmission[] {
  const own = citationKey(entry.citation);
  const heads = new Set(ledger.articles.map(({ citation }) => citationKey(citation)));
  return entry.omissions.filter(
    ({ citation }) => citationKey(citation) === own || (heads.has(own) && !isBelow(citation)),
  );
}

function isBelow({ clause, item, last }: Citation): boolean {
  return clause !== undefined || item !== undefined || last === true;
}

/** The reason in the reader's language, as far as the author gave it. */
export function reasonText({ reason, label }: LedgerOmission, { language }: Terminal): string {
  return label?.[language] ?? reason;
}

/** `8(1)` in English, 第八条第一项 in Chinese. */
export function citationText(citation: Citation, { language }: Terminal): string {
  return language === "zh" ? formatCitation(citation, "zh") : citationKey(citation);
}

/** How many statements of each kind, in the order in which the kinds first appear. */
export function statementsText(statements: readonly LedgerStatement[], { language }: Terminal): string {
  const counts = new Map<LedgerStatement["kind"], number>();
  for (const { kind } of statements) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const said = [...counts].map(([kind, count]) => coverageWords[language].statements[kind](count));
  return said.join(language === "en" ? ", " : "、");
}

/** `ningbo.bylaw.md:120`; empty where there is no place. */
export function whereText(place: ShownPlace | undefined): string {
  return place === undefined ? "" : `${place.file}:${place.line}`;
}

function painted(text: string, colour: string, terminal: Terminal): string {
  return terminal.colour && colour !== "" ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
