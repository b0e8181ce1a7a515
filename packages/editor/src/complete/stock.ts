import type { BoundPolicy, FieldDeclaration, Named, TypeNode, ValueSymbol } from "@bylaw/language";
import { languageWords } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { CompletionKind } from "../service-types.ts";
import { type BothNames, bothNames, type Kind, kindOfIr, kindOfNode } from "./kind.ts";

/** Something with a name that may be offered. */
export interface Thing extends BothNames {
  readonly kind: CompletionKind;
  readonly type?: Kind;
  readonly label?: { readonly en?: string; readonly zh?: string };
  readonly vocabulary?: string;
  /** Fields of a list, steps of a procedure. */
  readonly parts?: readonly Thing[];
  /** Parameters of a table or function. */
  readonly parameters?: readonly { readonly names?: BothNames; readonly type?: Kind }[];
  /** What is taken `for each` record of a list. */
  readonly forEach?: string;
}

/** Everything of a policy that has a name. */
export interface Stock {
  /** Facts, lets, decisions, tables, titles, duties, procedures, readings and functions, as they are declared. */
  readonly values: readonly Thing[];
  readonly roles: readonly Thing[];
  readonly papers: readonly Thing[];
  readonly samples: readonly Thing[];
  readonly plugins: readonly Thing[];
  /** Rules and relaxations with a name of their own. */
  readonly rules: readonly Thing[];
  /** Units that facts declare. */
  readonly units: readonly BothNames[];
  /** By each name: the thing. Members are not among them. */
  readonly byName: ReadonlyMap<string, Thing>;
  /** By each name of anything, members and fields too: its canonical name. */
  readonly canonical: ReadonlyMap<string, string>;
}

const stocks = new WeakMap<Analysis, Stock>();

/** The named things of an analysis, collected once. */
export function stockOf(analysis: Analysis): Stock {
  const known = stocks.get(analysis) ?? collect(analysis);
  stocks.set(analysis, known);
  return known;
}

function collect(analysis: Analysis): Stock {
  const { bound } = analysis.forms.model;
  const lets = new Map(analysis.forms.model.lets.map(({ names, value }) => [names.id, kindOfIr(value.type)]));
  const values = new Set<ValueSymbol>(bound.symbols.values());
  const things = [...values].flatMap((symbol) => [thingOf(symbol, lets), ...idOfReading(symbol)]);
  for (const one of [languageWords.functionWords.least, languageWords.functionWords.greatest]) {
    things.push({ kind: "function", id: one.en[0] ?? "", local: one.zh[0] ?? "" });
  }
  const roles = distinct(bound.roles).map(({ declaration, vocabulary }) => named("role", declaration, vocabulary));
  const papers = distinct(bound.papers).map(({ declaration, vocabulary }) => named("paper", declaration, vocabulary));
  const samples = bound.trees.flatMap((tree) => tree.samples).map((sample) => named("sample", sample));
  const all = [...things, ...roles, ...papers, ...samples];
  return {
    values: things,
    roles,
    papers,
    samples,
    plugins: (analysis.input.plugins ?? []).map(({ manifest }) => pluginThing(manifest.id, manifest.names)),
    rules: rulesOf(bound),
    units: unitsOf(all),
    byName: byName(all),
    canonical: canonicalNames(all),
  };
}

/** A reading is named by its number too. */
function idOfReading(symbol: ValueSymbol): readonly Thing[] {
  if (symbol.kind !== "reading" || symbol.declaration.named === undefined) return [];
  return [{ kind: "reading", id: symbol.declaration.id.text, ...typed(symbol.declaration.type) }];
}

function distinct<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...new Set(map.values())];
}

function pluginThing(id: string, label: Thing["label"]): Thing {
  return { kind: "plugin", id, ...(label === undefined ? {} : { label }) };
}

function named(kind: CompletionKind, declaration: Named, vocabulary?: string): Thing {
  return {
    kind,
    ...bothNames(declaration),
    ...(declaration.label === undefined ? {} : { label: declaration.label }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
  };
}

function typed(type: TypeNode | undefined): { readonly type?: Kind } {
  return type === undefined ? {} : { type: kindOfNode(type) };
}

function each(forEach: { readonly text: string } | undefined): { readonly forEach?: string } {
  return forEach === undefined ? {} : { forEach: forEach.text };
}

function thingOf(symbol: ValueSymbol, lets: ReadonlyMap<string, Kind>): Thing {
  const { kind } = symbol;
  switch (kind) {
    case "fact": {
      const { declaration, vocabulary } = symbol;
      const parts = declaration.fields.map(field);
      return { ...named("fact", declaration, vocabulary), ...typed(declaration.type), ...(parts[0] ? { parts } : {}) };
    }
    case "let": {
      const { declaration } = symbol;
      const settled = lets.get(declaration.name.text);
      const type =
        declaration.type === undefined && settled !== undefined ? { type: settled } : typed(declaration.type);
      return { ...named("let", declaration), ...type, ...each(declaration.forEach) };
    }
    case "decision":
      return {
        ...named("decision", symbol.declaration),
        ...typed(symbol.declaration.type),
        ...each(symbol.declaration.forEach),
      };
    case "table":
      return {
        ...named("table", symbol.declaration),
        ...typed(symbol.declaration.type),
        parameters: tableKeys(symbol),
      };
    case "function": {
      const { parameters, returns } = symbol.function;
      return {
        ...named("function", symbol.declaration),
        type: kindOfIr(returns),
        parameters: parameters.map((type) => ({ type: kindOfIr(type) })),
      };
    }
    case "reading": {
      const { named: names, id, span, type } = symbol.declaration;
      return { ...named("reading", names ?? { span, name: id }), ...typed(type) };
    }
    case "title":
    case "duty":
      return { ...named(kind, symbol.declaration), ...each(symbol.declaration.forEach) };
    case "procedure":
      return {
        ...named(kind, symbol.declaration),
        ...each(symbol.declaration.forEach),
        parts: symbol.declaration.steps.map((step) => named("step", step)),
      };
    default:
      return symbol satisfies never;
  }
}

function field(declaration: FieldDeclaration): Thing {
  return { ...named("field", declaration), ...typed(declaration.type) };
}

function tableKeys({ declaration }: Extract<ValueSymbol, { kind: "table" }>): NonNullable<Thing["parameters"]> {
  return declaration.keys.map((key) => {
    const name = key.kind === "path" ? key.names.at(-1)?.text : undefined;
    return name === undefined ? {} : { names: { id: name } };
  });
}

function rulesOf(bound: BoundPolicy): readonly Thing[] {
  const statements = [...bound.rules, ...bound.relaxations].map(({ statement }) => statement);
  const names = statements.flatMap(({ notes }) =>
    notes.flatMap((note) => (note.kind === "as" ? [note.name.text] : [])),
  );
  return [...new Set(names)].map((id) => ({ kind: "rule", id }));
}

function unitsOf(things: readonly Thing[]): readonly BothNames[] {
  const units = new Map<string, BothNames>();
  for (const { type, parts = [] } of things) {
    for (const each of [type, ...parts.map((part) => part.type)]) {
      if (each?.kind === "number" && each.unit !== undefined) units.set(each.unit.id, each.unit);
    }
  }
  return [...units.values()];
}

function byName(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>();
  for (const thing of things) {
    for (const name of [thing.id, thing.local]) if (name !== undefined && !found.has(name)) found.set(name, thing);
  }
  return found;
}

function canonicalNames(things: readonly Thing[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const ids = new Set<string>();
  const add = ({ id, local }: BothNames): void => {
    ids.add(id);
    if (local !== undefined && !found.has(local)) found.set(local, id);
  };
  for (const thing of things) {
    add(thing);
    for (const part of [thing, ...(thing.parts ?? [])]) {
      if (part !== thing) add(part);
      if (part.type !== undefined && "members" in part.type) part.type.members.forEach(add);
      if (part.type?.kind === "number" && part.type.unit !== undefined) add(part.type.unit);
    }
  }
  for (const id of ids) if (!found.has(id)) found.set(id, id);
  return found;
}
