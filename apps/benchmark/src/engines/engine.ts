import type { Applicant } from "../applicants.ts";

/** An engine with the 21 conditions loaded. `Row` is what it takes as facts, `Explanation` its richest answer by rule. */
export interface LoadedEngine<Row, Explanation> {
  /** The facts in the form that the engine takes; made before anything is timed. Left out, the applicant as it is. */
  readonly prepare?: (applicant: Applicant) => Row;
  readonly verdict: (row: Row) => boolean | Promise<boolean>;
  readonly explain?: (row: Row) => Explanation | Promise<Explanation>;
  /** The rules that fail, by what `explain` gave. */
  readonly failed?: (explanation: Explanation) => readonly string[];
}

/** One way to have rules judged. */
export interface Engine<Row = Applicant, Explanation = unknown> {
  /** As it stands in the tables. */
  readonly title: string;
  /** Its package in peers/package.json; none for what needs no package. */
  readonly package?: string;
  /** What a page must load, as a module that a bundler begins at; none where there is no build for browsers. */
  readonly inBrowser?: string;
  /** Its answers are promises. */
  readonly later?: boolean;
  /** What is made before a program with the engine begins, as `bylaw build` is; its time is not that of the program. */
  readonly beforehand?: () => void;
  readonly load: () => LoadedEngine<Row, Explanation> | Promise<LoadedEngine<Row, Explanation>>;
}

/** Any engine; of what it loads nobody knows the row and the explanation. */
export interface AnyEngine extends Omit<Engine, "load"> {
  readonly load: () => unknown;
}

/** An engine loaded, its row and explanation opaque. */
export async function loadedEngine({ load }: AnyEngine): Promise<LoadedEngine<unknown, unknown>> {
  return (await load()) as LoadedEngine<unknown, unknown>;
}
