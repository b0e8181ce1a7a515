import { type Chunk, languageWords, type Token } from "@bylaw/language";
import type { Caret } from "./caret.ts";
import type { Kind } from "./kind.ts";
import type { Stock, Thing } from "./stock.ts";
import { cellWanted } from "./table-cells.ts";
import { below, has, nameOf, type Tree, wordsOf } from "./tree.ts";
import { kindOfTree, kindOfType, partOf, pathIn, type Scope, thingOfPath } from "./tree-kinds.ts";
import type { Wanted } from "./wanted-kinds.ts";

/** Everything that the place of a word depends on. */
export interface Surroundings extends Scope {
  readonly caret: Caret;
  readonly wanted: Wanted;
}

const anything: Wanted = { is: "value", kind: undefined };
const condition: Wanted = { is: "condition" };

/** What is wanted at the end of the way down to a word. */
export function surroundings(caret: Caret, stock: Stock, path: readonly Tree[]): Surroundings {
  const scope = { stock, lists: listsInScope(caret, stock, path) };
  return { ...scope, caret, wanted: wantedAt(caret, scope, path) };
}

/** The lists whose fields may be named alone: the innermost first. */
function listsInScope(caret: Caret, stock: Stock, path: readonly Tree[]): readonly Thing[] {
  const names: (string | undefined)[] = [];
  for (const tree of path.toReversed()) {
    if (tree.name === "aggregate" || tree.name === "quantifier") {
      names.push(pathIn(below(tree, "unary")[0] ?? tree)?.[0], ...below(tree, "each").map(eachName));
    }
    names.push(...below(tree, "each").map(eachName));
  }
  const { header } = caret.section;
  if (header !== undefined) names.push(nameAfter(header, "forEach"));
  const lists = names.map((name) => {
    const thing = name === undefined ? undefined : stock.byName.get(name);
    // What is taken for each record of a list has the fields of the list.
    return thing?.forEach === undefined ? thing : stock.byName.get(thing.forEach);
  });
  return lists.filter((thing): thing is Thing => thing?.type?.kind === "list");
}

function eachName(tree: Tree): string | undefined {
  const [name] = wordsOf(tree, "Name");
  return name === undefined ? undefined : nameOf(name);
}

/** The name behind a keyword of a statement. */
export function nameAfter(chunk: Chunk, keyword: Token["keyword"]): string | undefined {
  const at = chunk.tokens.findIndex((token) => token.keyword === keyword);
  const name = at === -1 ? undefined : chunk.tokens[at + 1];
  return name === undefined ? undefined : nameOf(name);
}

/** The thing that a statement declares. */
export function declaredBy(chunk: Chunk | undefined, stock: Stock): Thing | undefined {
  const at = chunk?.tokens.findIndex(({ head }) => head) ?? -1;
  const name = chunk?.tokens[at + 1];
  return name === undefined ? undefined : stock.byName.get(nameOf(name));
}

function wantedAt(caret: Caret, scope: Scope, path: readonly Tree[]): Wanted {
  for (let at = path.length - 1; at >= 0; at--) {
    const tree = path[at];
    if (tree === undefined) continue;
    const wanted = wantedIn(caret, scope, path, at, tree);
    if (wanted !== undefined) return wanted;
  }
  return anything;
}

function value(kind: Kind | undefined): Wanted {
  return { is: "value", kind };
}

const length: Kind = { kind: "number", measure: "months" };
const day: Kind = { kind: "date", none: false };

/** What a production wants of the part that stands next in it; undefined where what is round it decides. */
function wantedIn(caret: Caret, scope: Scope, path: readonly Tree[], at: number, tree: Tree): Wanted | undefined {
  switch (tree.name) {
    case "test": {
      const sides = below(tree, "sum");
      if (sides.length === 0) return undefined;
      return value(sides.map((side) => kindOfTree(scope, side)).find((kind) => kind !== undefined));
    }
    case "membership": {
      const left = path[at - 1];
      return value(left === undefined ? undefined : kindOfTree(scope, below(left, "sum")[0]));
    }
    case "sum": {
      const [first] = below(tree, "product");
      return first === undefined ? undefined : value(kindOfTree(scope, first));
    }
    case "product":
      return has(tree, "unary") ? anything : undefined;
    case "disjunction":
    case "conjunction":
    case "negation":
      if (!has(tree, "key_or") && !has(tree, "key_and") && !has(tree, "key_not")) return undefined;
      return handsIn(path) ? { is: "papers" } : condition;
    case "arm":
      return has(tree, "key_when") ? condition : undefined;
    case "expression":
      return has(tree, "key_if") && !has(tree, "key_then") ? condition : undefined;
    case "aggregate":
      return wantedInAggregate(scope, tree);
    case "quantifier":
      return has(tree, "key_where") ? condition : { is: "list" };
    case "call":
      return wantedInCall(scope, tree);
    case "dateOperation":
    case "deadline":
      return value(tree.name === "deadline" && !has(tree, "first") ? length : day);
    default:
      return wantedInStatement(caret, scope, path, at, tree);
  }
}

/** True among the papers of `submit`, joined by `and` and `or`. */
function handsIn(path: readonly Tree[]): boolean {
  const rule = path.find(({ name }) => name === "rule");
  return rule !== undefined && has(rule, "head_submit") && !path.some(({ name }) => name === "note" || name === "arm");
}

function wantedInAggregate(scope: Scope, tree: Tree): Wanted {
  const [operand] = below(tree, "unary");
  if (operand === undefined) return { is: "records", counts: wordsOf(tree, "function")[0]?.keyword === "countOf" };
  if (has(tree, "key_else")) return value(kindOfTree(scope, tree));
  return condition;
}

/** The key of a table or the value of a function; the least and the greatest take what is wanted of themselves. */
function wantedInCall(scope: Scope, tree: Tree): Wanted | undefined {
  const thing = thingOfPath(scope, wordsOf(tree, "Name").map(nameOf));
  if (thing !== undefined && thing.parameters === undefined) return undefined;
  const parameter = thing?.parameters?.[below(tree, "expression").length];
  const named = parameter?.names === undefined ? undefined : thingOfPath(scope, [parameter.names.id]);
  return value(parameter?.type ?? named?.type);
}

function wantedInStatement(
  caret: Caret,
  scope: Scope,
  path: readonly Tree[],
  at: number,
  tree: Tree,
): Wanted | undefined {
  const { stock } = scope;
  switch (tree.name) {
    case "order": {
      const operand = pathIn(below(path[at - 1] ?? tree, "unary")[0] ?? tree);
      const list = operand === undefined ? undefined : thingOfPath(scope, operand.slice(0, 1));
      return list === undefined ? anything : { is: "fields", of: list, dates: true };
    }
    case "note":
      return has(tree, "key_doneOn") ? value(day) : condition;
    case "rule":
      if (has(tree, "head_submit")) return { is: "papers" };
      return has(tree, "head_mayRelax") ? value(undefined) : condition;
    case "article":
    case "led":
    case "item":
      return condition;
    case "value":
      return value(declaredBy(caret.section.header, stock)?.type);
    case "cap":
      if (has(tree, "key_where") && !has(tree, "key_by")) return condition;
      return value(has(tree, "key_by") ? undefined : { kind: "number", measure: "percent" });
    case "letStatement":
      return value(kindOfType(below(tree, "type")[0]));
    case "honesty":
      return value(kindOfType(below(tree, "type")[0]));
    case "declared":
      return value(kindOfType(below(tree, "type")[0]));
    case "titleTerm":
    case "rectification":
    case "step":
      return value(length);
    case "pair":
      return wantedInPair(scope, path, at);
    case "expectation":
      return expectedOf(scope, tree);
    case "cell":
      return cellWanted(caret, stock, path[at - 1]);
    default:
      return undefined;
  }
}

/** The value of a fact, of a field in a record, or the events of a title's history. */
function wantedInPair(scope: Scope, path: readonly Tree[], at: number): Wanted {
  const pairs = path.slice(0, at + 1).filter(({ name }) => name === "pair");
  if (pairs.some((pair) => has(pair, "key_historyOf"))) return { is: "events" };
  const names = pairs.map((pair) => nameOf(wordsOf(pair, "Name")[0] ?? { image: "" }));
  const [outer = "", inner] = names;
  const thing = scope.stock.byName.get(outer);
  if (inner !== undefined) return value(thing === undefined ? undefined : partOf(thing, inner)?.type);
  return thing?.kind === "procedure" || thing?.type?.kind === "list" ? { is: "nothing" } : value(thing?.type);
}

/** What a line expects something of: a thing by its name; undefined for a citation. */
export function subjectOf({ stock }: Scope, tree: Tree): Thing | undefined {
  const [reference] = below(tree, "reference");
  const [name] = reference === undefined ? [] : wordsOf(reference, "Name");
  return name === undefined ? undefined : stock.byName.get(nameOf(name));
}

function expectedOf(scope: Scope, tree: Tree): Wanted {
  if (asksForActs(tree)) return { is: "acts" };
  const thing = partExpected(scope, tree);
  return thing?.kind === "value" ? { is: "value", kind: thing.type } : { is: "outcome", of: thing };
}

/** The step of a procedure of which something is expected, else the subject itself. */
export function partExpected(scope: Scope, tree: Tree): Thing | undefined {
  const subject = subjectOf(scope, tree);
  const [step] = wordsOf(tree, "within");
  if (subject === undefined || step === undefined) return subject;
  const part = partOf(subject, nameOf(step));
  if (part !== undefined) return part;
  // Of a procedure only whether it is complete is asked beside its steps; of a title and a duty days.
  const kind = subject.kind === "procedure" ? ({ kind: "yesNo" } as const) : ({ kind: "date", none: true } as const);
  return { kind: "value", id: nameOf(step), type: kind };
}

function asksForActs(tree: Tree): boolean {
  const part = wordsOf(tree, "within").at(-1);
  const { en, zh, "zh-Hant": traditional } = languageWords.titleParts.asked;
  return part !== undefined && [...en, ...zh, ...traditional].includes(nameOf(part));
}
