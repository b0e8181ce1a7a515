import type { IrDecision, IrFact, IrField, IrLet, IrPolicy, IrReading } from "@bylaw/ir";
import type { Code } from "./code.ts";
import type { ValueForm } from "./decision-value-code.ts";
import type { Flag } from "./flags.ts";
import type { HelperName } from "./helper-source.ts";
import { isAtom } from "./literals.ts";
import { type TitlePath, titlePathsOf } from "./title-paths.ts";

/** What the whole module shares: numbers for names, and the helpers that it turned out to need. */
export interface ModuleContext {
  readonly policy: IrPolicy;
  readonly helpers: Set<HelperName>;
  /** What the helpers of titles must take up. */
  readonly titlePaths: Set<TitlePath>;
  /** Functions of lets, by their names: written when first asked for. */
  readonly letFunctions: Map<string, LetFunction>;
  readonly facts: ReadonlyMap<string, { readonly index: number; readonly fact: IrFact }>;
  readonly lets: ReadonlyMap<string, { readonly index: number; readonly entry: IrLet }>;
  readonly readings: ReadonlyMap<string, { readonly index: number; readonly reading: IrReading }>;
  readonly papers: ReadonlyMap<string, number>;
  /** Bits of yes/no facts, by the number of the fact. */
  readonly flags: ReadonlyMap<number, Flag>;
  readonly decisions: ReadonlyMap<string, { readonly index: number; readonly decision: IrDecision }>;
  /** The form in which a decision's value is found; it is written when first asked for. */
  readonly formOf: (decision: string) => ValueForm;
}

/** A let that is worked out by a function of its own, or `source` is missing where it is written out in each place. */
export interface LetFunction {
  readonly code: Code;
  readonly source?: string;
}

/** Statements of one function or of one block within it; values worked out in a block are known in those inside. */
export class Block {
  readonly lines: string[] = [];
  readonly #names: { next: number };
  readonly #outer: Block | undefined;
  readonly #found = new Map<string, Code>();

  constructor(outer?: Block) {
    this.#outer = outer;
    this.#names = outer === undefined ? { next: 0 } : outer.#names;
  }

  /** A fresh name; no name is used twice in a function. */
  name(): string {
    return `t${this.#names.next++}`;
  }

  add(line: string): void {
    this.lines.push(line);
  }

  /** A constant holding the value of the code, unless the code is short enough to be repeated. */
  hold(code: string): string {
    if (isAtom(code)) return code;
    const name = this.name();
    this.add(`const ${name}=${code};`);
    return name;
  }

  /** Long code becomes a constant, so that chains of thousands of operands nest no deeper than a few. */
  shorten(code: string): string {
    return code.length > 160 ? this.hold(code) : code;
  }

  /** Something worked out before, in this block or around it. */
  find(key: string): Code | undefined {
    return this.#found.get(key) ?? this.#outer?.find(key);
  }

  remember(key: string, code: Code): void {
    this.#found.set(key, code);
  }

  /** Takes over what another block inside this one has worked out, statements and values. */
  adopt(other: Block): void {
    for (const line of other.lines) this.lines.push(line);
    for (const [key, code] of other.#found) this.#found.set(key, code);
  }

  get text(): string {
    return this.lines.join("");
  }
}

/** Where an expression is turned into code. */
export interface Context {
  readonly module: ModuleContext;
  readonly block: Block;
  /** Facts may be unknown. Otherwise every fact read is known, and so is every field of every record. */
  readonly open: boolean;
  /** By scope number: the variable that holds the record. */
  readonly records: ReadonlyMap<number, RecordAtHand>;
  /** Facts and papers are read from columns, not from a record. */
  readonly columns?: true;
  /** The record for which a decision is taken that is taken for each. */
  readonly each?: RecordAtHand;
}

/** A record within a loop or a function. */
export interface RecordAtHand {
  readonly variable: string;
  readonly list: string;
  readonly fields: readonly IrField[];
  /** Decision that is met at this record, or the record would not count. */
  readonly met?: string;
}

/** The record that a list's scope number stands for, where one is named. */
export function recordAt(context: Context, scope: number | undefined): RecordAtHand | undefined {
  if (scope === undefined) return undefined;
  const found = context.records.get(scope);
  if (found === undefined) throw new Error(`no record for scope ${scope}`);
  return found;
}

/** The list of that name: its number and its fields. */
export function listOf(
  module: ModuleContext,
  list: string,
): { readonly index: number; readonly fields: readonly IrField[] } {
  const found = module.facts.get(list);
  if (found === undefined || found.fact.type.kind !== "list") throw new Error(`no list ${JSON.stringify(list)}`);
  return { index: found.index, fields: found.fact.type.fields };
}

/** The name of a helper, which the module will then hold. */
export function helper(context: Context | ModuleContext, name: HelperName): HelperName {
  const module = "module" in context ? context.module : context;
  module.helpers.add(name);
  return name;
}

/** The numbered names of a policy's parts. */
export function moduleContext(
  policy: IrPolicy,
  flags: ModuleContext["flags"],
  formOf: ModuleContext["formOf"],
): ModuleContext {
  return {
    policy,
    helpers: new Set(),
    titlePaths: titlePathsOf(policy),
    letFunctions: new Map(),
    flags,
    formOf,
    facts: new Map(policy.facts.map((fact, index) => [fact.names.id, { index, fact }])),
    lets: new Map(policy.lets.map((entry, index) => [entry.names.id, { index, entry }])),
    readings: new Map(policy.readings.map((reading, index) => [reading.id, { index, reading }])),
    papers: new Map(policy.papers.map((paper, index) => [paper.id, index])),
    decisions: new Map(policy.decisions.map((decision, index) => [decision.names.id, { index, decision }])),
  };
}
