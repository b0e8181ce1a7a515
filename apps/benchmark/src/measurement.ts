/** What a figure is counted in. */
export type Unit = "ratio" | "bytes" | "nanoseconds" | "milliseconds" | "megabytes a second" | "exponent" | "count";

/** One line of a table, with all values that were measured for it. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly number[];
  /** The greatest value that reaches what is aimed at; of megabytes a second the least. */
  readonly target?: number;
}

/**
 * One group of figures. The module `measurements/<name>.ts` exports `measure(part)`; it runs in a process of its own,
 * which holds nothing but what is measured, and gives one value or a few of each figure.
 */
export interface Measurement {
  /** Name of the module, of the table in docs/speed.md, and after `--only`. */
  readonly name: string;
  /** How many processes run it, one after another. One where the values of one process are several already. */
  readonly processes: number;
  /** Options of the engine for its processes. */
  readonly engine: readonly string[];
  /** It is run once for each, with that argument; where there are none, once without. */
  readonly parts?: readonly string[];
  /** How the figures stand in a table; left out, one line a figure. */
  readonly table?: (figures: readonly Figure[]) => Table;
}

/** What a module of a measurement exports. */
export interface MeasurementModule {
  readonly measure: (part: string) => readonly Figure[] | Promise<readonly Figure[]>;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure with one value. */
export function figure(name: string, unit: Unit, value: number, target?: number): Figure {
  return { name, unit, values: [value], ...(target !== undefined && { target }) };
}
