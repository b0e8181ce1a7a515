import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { type Door, readFact, readHistory } from "@bylaw/evaluate";
import type { CheckedValue, Columns, HistoryColumn, HostTitleEvent, IrFact, IrPolicy, IrTitle } from "@bylaw/ir";
import { byName, type ColumnBuilder, columnBuilder, fitsColumn } from "../columns/column-builder.ts";
import { type Quick, quickCell, quickValue } from "./quick-values.ts";
import type { TableProblems } from "./table-problems.ts";

/** Values remembered a column, so that the same cell is read once, and how long the texts of such cells are. */
const mostRemembered = 20_000;
const longestRemembered = 200;

interface FactColumn {
  readonly builder: ColumnBuilder;
  readonly remembered: Map<string, CheckedValue>;
  readonly quickValue: Quick<unknown, CheckedValue>;
  readonly quickCell: Quick<string, CheckedValue>;
}

interface HistoryBuilder {
  /** Each history once, as text that tells it apart, with its number. */
  readonly kinds: Map<string, number>;
  readonly values: Int32Array;
  /** Numbers of histories by the cells that held them. */
  readonly cells: Map<string, number>;
}

/** Takes the values of a table, row by row, through the door of cases, and gives columns. */
export class TableColumns {
  readonly #policy: IrPolicy;
  readonly #size: number;
  readonly #problems: TableProblems;
  readonly #ids: string[] = [];
  readonly #rowsOfIds = new Map<string, number>();
  readonly #facts = new Map<IrFact, FactColumn>();
  readonly #histories = new Map<string, HistoryBuilder>();
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

  /** The value of a fact at a place, where it is so plain that the door need not be asked; whether it was. */
  addPlainFact(fact: IrFact, place: number, value: unknown): boolean {
    const column = this.#columnOf(fact);
    return this.#putQuick(fact, column, place, column.quickValue(value));
  }

  /** The same of a cell whose heading names no unit. */
  addPlainCell(fact: IrFact, place: number, cell: string): boolean {
    const column = this.#columnOf(fact);
    return this.#putQuick(fact, column, place, column.quickCell(cell));
  }

  /** The value of a fact at a place. */
  addFact(fact: IrFact, place: number, row: number, value: unknown): void {
    const column = this.#columnOf(fact);
    this.#put(fact, column, place, this.#read(fact, row, value));
  }

  /** The same as a cell says it; equal texts of one fact mean equal values, and the door is asked for each of them once. */
  addText(fact: IrFact, place: number, row: number, text: string, valueOf: (text: string) => unknown): void {
    const column = this.#columnOf(fact);
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

  #putQuick(fact: IrFact, column: FactColumn, place: number, read: CheckedValue | undefined): boolean {
    this.#put(fact, column, place, read);
    return read !== undefined;
  }

  #columnOf(fact: IrFact): FactColumn {
    const there = this.#facts.get(fact);
    if (there !== undefined) return there;
    const { type } = fact;
    const column: FactColumn = {
      builder: columnBuilder(type, this.#size),
      remembered: new Map(),
      quickValue: quickValue(type),
      quickCell: quickCell(type),
    };
    this.#facts.set(fact, column);
    return column;
  }

  /** The events of a title; those of a title taken for each record are read beside the lists of their row. */
  addHistory(title: IrTitle, place: number, row: number, events: unknown): void {
    if (events === undefined || events === null) return;
    const column = this.#historyOf(title);
    const kept = JSON.stringify(events);
    const seen = title.forEach === undefined && column.kinds.has(kept);
    if (!seen && this.#events(title.names.id, row, events) === undefined) return;
    if (!column.kinds.has(kept)) column.kinds.set(kept, column.kinds.size);
    column.values[place] = column.kinds.get(kept) ?? -1;
  }

  /** The same as a cell says it; equal cells mean equal events, unless these name records of their row. */
  addHistoryText(title: IrTitle, place: number, row: number, cell: string, eventsOf: (cell: string) => unknown): void {
    const column = this.#historyOf(title);
    const known = title.forEach === undefined ? column.cells.get(cell) : undefined;
    if (known !== undefined) {
      column.values[place] = known;
      return;
    }
    this.addHistory(title, place, row, eventsOf(cell));
    const found = column.values[place] ?? -1;
    if (found >= 0 && column.cells.size < mostRemembered) column.cells.set(cell, found);
  }

  #historyOf({ names }: IrTitle): HistoryBuilder {
    const there = this.#histories.get(names.id);
    if (there !== undefined) return there;
    const values = new Int32Array(this.#size).fill(-1);
    const column: HistoryBuilder = { kinds: new Map(), values, cells: new Map() };
    this.#histories.set(names.id, column);
    return column;
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
      facts: byName([...this.#facts].map(([{ names }, { builder }]) => [names.id, builder.finish()] as const)),
      ...(histories.length === 0 ? {} : { histories: byName(histories) }),
      ...(this.#papers.size === 0 ? {} : { papers: byName(this.#papers) }),
    };
  }
}

/** Whether a fact can stand in columns at all. */
export function canHold(fact: IrFact): boolean {
  return fitsColumn(fact.type);
}
