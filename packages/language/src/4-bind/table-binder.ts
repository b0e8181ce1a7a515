import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { TableCell, TableDeclaration } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { mostCellsLookedUp } from "../limits.ts";
import type { BoundTable } from "./bound.ts";
import { type MemberHome, memberHome, membersOfType } from "./member-home.ts";
import type { Binder, Place } from "./place.ts";
import { expressionsOfCell, shapeOf, type TableShape } from "./tables.ts";

/** Binds tables at the places where they are looked up: what their names mean is said there. */
export class TableBinder {
  readonly lookUps: Map<Expression, BoundTable> = new Map();
  readonly #binder: Binder;
  readonly #shapes: Map<TableDeclaration, TableShape> = new Map();
  readonly #openTables: TableDeclaration[] = [];
  readonly #tablesAt: Map<string, BoundTable> = new Map();
  #cellsLookedUp = 0;

  constructor(binder: Binder) {
    this.#binder = binder;
  }

  /** Binds a table at a place: names in its keys and cells mean what they mean there. */
  lookUp(
    here: Expression,
    declaration: TableDeclaration,
    given: readonly Expression[] | undefined,
    place: Place,
  ): void {
    if (this.#openTables.includes(declaration)) return this.#reportCircle(declaration);
    const inside: Place = { lists: place.lists, ...(place.anyRecord ? { anyRecord: true } : {}) };
    const at = given === undefined ? `${declaration.name.span.source}:${declaration.name.span.start}` : undefined;
    const key = at && [at, ...place.lists.map((entry) => entry.scope)].join(" ");
    const known = key === undefined ? undefined : this.#tablesAt.get(key);
    if (known !== undefined) {
      this.lookUps.set(here, known);
      return;
    }
    this.#openTables.push(declaration);
    const table = this.#tableAt(declaration, given, inside);
    this.#openTables.pop();
    if (table === undefined) return;
    this.lookUps.set(here, table);
    if (key !== undefined) this.#tablesAt.set(key, table);
  }

  #tableAt(
    declaration: TableDeclaration,
    given: readonly Expression[] | undefined,
    place: Place,
  ): BoundTable | undefined {
    const shape = this.#shapes.get(declaration) ?? shapeOf(declaration);
    if (!this.#shapes.has(declaration)) {
      this.#shapes.set(declaration, shape);
      this.#binder.problems.push(...shape.problems);
    }
    this.#cellsLookedUp += shape.rows.length;
    if (this.#cellsLookedUp > mostCellsLookedUp) {
      if (this.#cellsLookedUp - shape.rows.length <= mostCellsLookedUp) {
        const parameters = { what: "cells", number: this.#cellsLookedUp, most: mostCellsLookedUp };
        this.#binder.problems.push(problem("too-many", parameters, { here: declaration.name.span }));
      }
      return undefined;
    }
    const before = this.#binder.problems.length;
    const keys = given ?? copied(declaration.keys);
    if (given === undefined) for (const key of keys) this.#binder.bind(key, place);
    const homes = this.homesOf(declaration.keys, place);
    const home = membersOfType(declaration.name.text, declaration.type);
    const rows = copied(shape.rows);
    const unsure = declaration.keys.some((key) => this.#isLost(key, place)) ? ({ unsure: true } as const) : {};
    for (const row of rows) {
      row.tests.forEach((cell: TableCell, index) => {
        for (const part of expressionsOfCell(cell))
          this.#binder.bind(part, { ...place, beside: homes[index], ...unsure });
      });
      this.#binder.bind(row.value, { ...place, beside: home });
    }
    this.#dropRepeated(before);
    const holes = shape.problems.length > 0 || this.#hasBrokenRow(declaration);
    return { declaration, keys, choices: homes.map((entry) => entry?.type), rows, holes };
  }

  /** A line that could not be read and touches the table may be one of its rows. */
  #hasBrokenRow({ span, rows }: TableDeclaration): boolean {
    const end = rows.at(-1)?.span.end ?? span.end;
    return this.#binder.broken.some(
      (gap) => gap.source === span.source && gap.end > span.start && gap.start <= end + 80,
    );
  }

  /** The members of each key of a table; a key may be a field of records that are not at hand. */
  homesOf(keys: readonly Expression[], place: Place): readonly (MemberHome | undefined)[] {
    const anywhere = this.#anywhere();
    return keys.map((key) =>
      memberHome(key, (path) => this.#binder.lookUp(path, place) ?? this.#binder.lookUp(path, anywhere)),
    );
  }

  /** A key that no name is found for: what its cells name cannot be told. */
  #isLost(key: Expression, place: Place): boolean {
    if (key.kind !== "path") return false;
    return this.#binder.lookUp(key, place) === undefined && this.#binder.lookUp(key, this.#anywhere()) === undefined;
  }

  #anywhere(): Place {
    const lists = this.#binder.symbols.facts.filter((fact) => fact.declaration.type.type.kind === "list");
    return { lists: lists.map((list) => ({ list, scope: 0 })), anyRecord: true };
  }

  /** A table that is looked up in several places has its mistakes once. */
  #dropRepeated(from: number): void {
    const seen = new Set(this.#binder.problems.slice(0, from).map(placeOfProblem));
    const fresh = this.#binder.problems.splice(from);
    for (const one of fresh) {
      const place = placeOfProblem(one);
      if (!seen.has(place)) this.#binder.problems.push(one);
      seen.add(place);
    }
  }

  #reportCircle(declaration: TableDeclaration): void {
    const circle = this.#openTables.slice(this.#openTables.indexOf(declaration));
    const [first, second] = circle;
    if (first === undefined) return;
    const places =
      second === undefined ? { first: first.name.span } : { first: first.name.span, second: second.name.span };
    const parameters = { names: circle.map((table) => table.name.text), number: circle.length };
    this.#binder.problems.push(problem("circular-definition", parameters, places));
  }

  /** Every table by its declared keys; one that nothing looks up so is read all the same, whosever its fields are. */
  all(tables: readonly TableDeclaration[]): readonly BoundTable[] {
    const named = [...this.lookUps].filter(([here]) => here.kind === "path").map(([, table]) => table);
    const used = new Map(named.reverse().map((table) => [table.declaration, table]));
    return tables.flatMap(
      (declaration) => used.get(declaration) ?? this.#tableAt(declaration, undefined, this.#anywhere()) ?? [],
    );
  }
}

/** The same tree once more: names in it may mean something else at another place. */
function copied<T>(tree: T): T {
  if (typeof tree !== "object" || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map(copied) as T;
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(tree)) copy[name] = name === "span" ? part : copied(part);
  return copy as T;
}

function placeOfProblem({ code, labels: [first] }: Diagnostic): string {
  return `${code} ${first?.span.source} ${first?.span.start}`;
}
