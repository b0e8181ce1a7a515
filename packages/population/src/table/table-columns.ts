import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { type Door, readFact, readHistory } from "@bylaw/evaluate";
import type { CheckedValue, Columns, HistoryColumn, HostTitleEvent, IrFact, IrPolicy, IrTitle } from "@bylaw/ir";
import { byName, type ColumnBuilder, columnBuilder, fitsColumn } from "../columns/column-builder.ts";
import type { TableProblems } from "./table-problems.ts";

/** Values remembered a column, so that the same cell is read once, and how long the texts of such cells are. */
const mostRemembered = 20_000;
const longestRemembered = 200;

interface FactColumn {
  readonly builder: ColumnBuilder;
  readonly remembered: Map<string, CheckedValue>;
}

/** Takes the values of a table, row by row, through the door of cases, and gives columns. */
export class TableColumns {
  readonly #policy: IrPolicy;
  readonly #size: number;
  readonly #problems: TableProblems;
  readonly #ids: string[] = [];
  readonly #rowsOfIds = new Map<string, number>();
  readonly #facts = new Map<string, FactColumn>();
  readonly #histories = new Map<string, { kinds: Map<string, number>; values: Int32Array }>();
  readonly #papers = new Map<string, Uint8Array>();
  /** Whether there is a title whose events may name records. */
  readonly #namesRecords: boolean;
  /** The lists of the row that is being read: events of a title may name their records. */
  #lists: Record<string, CheckedValue> = byName([]);

  constructor(policy: IrPolicy, size: number, problems: TableProblems) {
    this.#policy = policy;
    this.#size = size;
    this.#namesRecords = (policy.titles ?? []).some(({ forEach }) => forEach !== undefined);
    this.#problems = problems;
  }

  /** The id of the next row; one without an id gets its number, one whose id is taken a new one, and that is said. */
  addId(given: unknown, row: number): void {
    if (this.#namesRecords) this.#lists = byName([]);
    const text = typeof given === "number" ? String(given) : given;
    const wanted =
      typeof text === "string" && text.trim() !== "" ? text.trim().normalize("NFC").slice(0, 200) : undefined;
    let id = wanted ?? String(row);
    const first = this.#rowsOfIds.get(id);
    while (this.#rowsOfIds.has(id)) id = `${id} (${row})`;
    if (wanted !== undefined && first !== undefined) {
      const parameters = { id: wanted.slice(0, 60), row: `${row}`, first: `${first}`, instead: id.slice(0, 80) };
      this.#problems.tell(unplacedProblem("table-id-twice", parameters, { path: `rows[${row}].id` }));
    }
    this.#rowsOfIds.set(id, row);
    this.#ids.push(id);
  }

  /** The value of a fact at a place. */
  addFact(fact: IrFact, place: number, row: number, value: unknown): void {
    const column = this.#facts.get(fact.names.id) ?? this.#newColumn(fact);
    this.#put(fact, column, place, this.#read(fact, row, value));
  }

  /** The same as a cell says it; equal texts of one fact mean equal values, and the door is asked for each of them once. */
  addText(fact: IrFact, place: number, row: number, text: string, valueOf: (text: string) => unknown): void {
    const column = this.#facts.get(fact.names.id) ?? this.#newColumn(fact);
    const { remembered } = column;
    let read = text.length < longestRemembered ? remembered.get(text) : undefined;
    if (read === undefined) {
      if (text.trim() === "") return;
      read = this.#read(fact, row, valueOf(text));
      if (read !== undefined && text.length < longestRemembered && remembered.size < mostRemembered) {
        remembered.set(text, read);
      }
    }
    this.#put(fact, column, place, read);
  }

  #read(fact: IrFact, row: number, value: unknown): CheckedValue | undefined {
    const { id } = fact.names;
    return this.#through(row, (door) => readFact(door, fact, value, { name: id, path: `rows[${row}].${id}` }));
  }

  #put(fact: IrFact, column: FactColumn, place: number, read: CheckedValue | undefined): void {
    if (read === undefined) return;
    column.builder.set(place, read);
    if (fact.type.kind === "list" && this.#namesRecords) this.#lists[fact.names.id] = read;
  }

  #newColumn(fact: IrFact): FactColumn {
    const column = { builder: columnBuilder(fact.type, this.#size), remembered: new Map<string, CheckedValue>() };
    this.#facts.set(fact.names.id, column);
    return column;
  }

  /** The events of a title; those of a title taken for each record are read beside the lists of their row. */
  addHistory(title: IrTitle, place: number, row: number, events: unknown): void {
    if (events === undefined || events === null) return;
    const { id } = title.names;
    const column = this.#histories.get(id) ?? { kinds: new Map(), values: new Int32Array(this.#size).fill(-1) };
    this.#histories.set(id, column);
    const kept = JSON.stringify(events);
    const seen = title.forEach === undefined && column.kinds.has(kept);
    if (!seen && this.#events(id, row, events) === undefined) return;
    if (!column.kinds.has(kept)) column.kinds.set(kept, column.kinds.size);
    column.values[place] = column.kinds.get(kept) ?? -1;
  }

  #events(title: string, row: number, events: unknown): unknown {
    return this.#through(row, (door) => {
      const own: Diagnostic[] = [];
      const given = byName([[title, events]]);
      const histories = readHistory({ ...door, problems: own }, this.#policy, this.#lists, given);
      door.problems.push(...own.map((problem) => ({ ...problem, path: `rows[${row}].${problem.path ?? ""}` })));
      return histories[title];
    });
  }

  addPaper(paper: string, place: number, row: number, value: unknown): void {
    if (value === undefined || value === null) return;
    const column = this.#papers.get(paper) ?? new Uint8Array(this.#size).fill(2);
    this.#papers.set(paper, column);
    if (typeof value === "boolean") column[place] = value ? 1 : 0;
    else {
      const path = `rows[${row}].papers.${paper}`;
      const parameters = { name: paper, kind: "boolean", given: JSON.stringify(value).slice(0, 60) };
      this.#problems.refuse(row, [unplacedProblem("value-of-another-kind", parameters, { path })]);
    }
  }

  /** A value that the door found sound; one that it refused in any part is not known, and counted. */
  #through<Value>(row: number, read: (door: Door) => Value | undefined): Value | undefined {
    const door: Door = { problems: [], on: undefined };
    const value = read(door);
    if (door.problems.length === 0) return value;
    this.#problems.refuse(row, door.problems);
    return undefined;
  }

  finish(): Columns {
    const histories = [...this.#histories].map(([title, { kinds, values }]): readonly [string, HistoryColumn] => {
      return [title, { kinds: [...kinds.keys()].map((kind) => JSON.parse(kind) as readonly HostTitleEvent[]), values }];
    });
    return {
      size: this.#size,
      ids: this.#ids,
      facts: byName([...this.#facts].map(([id, { builder }]) => [id, builder.finish()] as const)),
      ...(histories.length === 0 ? {} : { histories: byName(histories) }),
      ...(this.#papers.size === 0 ? {} : { papers: byName(this.#papers) }),
    };
  }
}

/** Whether a fact can stand in columns at all. */
export function canHold(fact: IrFact): boolean {
  return fitsColumn(fact.type);
}
