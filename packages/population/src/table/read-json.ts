import { unplacedProblem } from "@bylaw/diagnostics";
import { isRecord } from "@bylaw/evaluate";
import type { Columns, IrFact, IrPolicy } from "@bylaw/ir";
import { type Headings, headingsOf } from "./headings.ts";
import { canHold, TableColumns } from "./table-columns.ts";
import { type TableProblems, tableLimits, unknownColumnProblem } from "./table-problems.ts";

/** A list of applicants, each an object of facts, or of `id`, `facts`, `history` and `papers`; rows count from 1. */
export function readJson(policy: IrPolicy, text: string, problems: TableProblems): Columns | undefined {
  const parsed = parse(text);
  // A round is a list of applicants too, under its key.
  const rows: unknown = isRecord(parsed) && Object.hasOwn(parsed, "cohort") ? parsed["cohort"] : parsed;
  if (!Array.isArray(rows)) {
    problems.tell(unplacedProblem("table-not-read", { what: parsed === undefined ? "json" : "list" }));
    return undefined;
  }
  if (rows.length > tableLimits.rows) {
    problems.tell(unplacedProblem("table-too-large", { what: "rows", limit: tableLimits.rows }));
    return undefined;
  }
  const names = headingsOf(policy);
  const table = new TableColumns(policy, rows.length, problems);
  const unknown = new Set<string>();
  for (const [place, row] of (rows as readonly unknown[]).entries()) {
    const number = place + 1;
    const object = isRecord(row) ? row : undefined;
    table.addId(object === undefined ? undefined : own(object, "id"), number);
    if (object !== undefined) addRow({ table, names, unknown, problems }, object, place, number);
    else {
      const parameters = { given: row === null ? "null" : typeof row };
      problems.refuse(number, [unplacedProblem("case-not-facts", parameters, { path: `rows[${number}]` })]);
    }
  }
  return table.finish();
}

interface JsonTable {
  readonly table: TableColumns;
  readonly names: Headings;
  /** Names that no fact has, each reported once. */
  readonly unknown: Set<string>;
  readonly problems: TableProblems;
}

type Entries = Readonly<Record<string, unknown>>;

function addRow(read: JsonTable, row: Entries, place: number, number: number): void {
  const facts = own(row, "facts");
  if (!isRecord(facts)) return addEntries(read, row, "", place, number);
  addEntries(read, facts, "", place, number);
  for (const part of ["history", "papers"]) {
    const entries = own(row, part);
    if (isRecord(entries)) addEntries(read, entries, `${part}.`, place, number);
    else if (entries !== undefined) unknownName(read, part);
  }
  for (const key of Object.keys(row)) {
    if (!["id", "facts", "history", "papers"].includes(key)) unknownName(read, key);
  }
}

function addEntries(read: JsonTable, entries: Entries, prefix: string, place: number, row: number): void {
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(entries)) {
    const subject = read.names.find(prefix + name);
    if (subject === undefined || (subject.kind === "fact" && !canHold(subject.fact))) unknownName(read, prefix + name);
    else if (subject.kind === "fact") {
      const { id } = subject.fact.names;
      if (seen.has(id)) {
        const parameters = { name: name.slice(0, 60), other: id };
        read.problems.tell(unplacedProblem("given-twice", parameters, { path: `rows[${row}].${id}` }));
      } else addValue(read, subject.fact, place, row, value);
      seen.add(id);
    } else if (subject.kind === "history") read.table.addHistory(subject.title, place, row, value);
    else if (subject.kind === "paper") read.table.addPaper(subject.paper, place, row, value);
  }
}

function addValue({ table }: JsonTable, fact: IrFact, place: number, row: number, value: unknown): void {
  if (table.addPlainFact(fact, place, value)) return;
  const text = plainText(value);
  if (text === undefined) table.addFact(fact, place, row, value);
  else table.addText(fact, place, row, text, () => value);
}

/** What tells plain values apart; nothing for lists and objects. */
function plainText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? `${typeof value} ${value}` : undefined;
}

function unknownName({ unknown, problems, names }: JsonTable, name: string): void {
  const shown = name.slice(0, 60);
  if (unknown.has(shown) || unknown.size > 10_000) return;
  unknown.add(shown);
  problems.tell(unknownColumnProblem(name, names.all, problems.told.length));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Also what is nested too deeply for the engine.
    return undefined;
  }
}

function own(object: Entries, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}
