import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";

/** A table larger than this is refused as a whole: bytes of its text, rows, columns. */
export const tableLimits = { mebibytes: 64, rows: 200_000, columns: 2_000 } as const;

/** More problems than this are counted, not told one by one. */
const mostTold = 50;

/** What is found while a table is read: so many problems are told, all of them are counted. */
export class TableProblems {
  readonly told: Diagnostic[] = [];
  #refused = 0;
  readonly #refusedRows = new Set<number>();
  #untold = 0;

  tell(problem: Diagnostic): void {
    if (this.told.length < mostTold) this.told.push(problem);
    else this.#untold++;
  }

  /** One value that the door refused, for the reasons it gave. */
  refuse(row: number, reasons: readonly Diagnostic[]): void {
    this.#refused++;
    this.#refusedRows.add(row);
    for (const reason of reasons) this.tell(reason);
  }

  /** How many values were refused. */
  get refused(): number {
    return this.#refused;
  }

  /** What was told, and at its end how much there is of it. */
  all(): readonly Diagnostic[] {
    const summary =
      this.#refused === 0
        ? []
        : [unplacedProblem("table-values-refused", { values: this.#refused, rows: this.#refusedRows.size })];
    const rest = this.#untold === 0 ? [] : [unplacedProblem("table-more-problems", { count: this.#untold })];
    return [...this.told, ...summary, ...rest];
  }
}

/** Reports a column that no fact is called after; it is left out. */
export function unknownColumnProblem(name: string, candidates: readonly string[], told: number): Diagnostic {
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  const nearest = told < mostTold ? nearNames(name.slice(0, 60), candidates) : [];
  return unplacedProblem("table-column-unknown", { name: shown, nearest }, { path: shown });
}
