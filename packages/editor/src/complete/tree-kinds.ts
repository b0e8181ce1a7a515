import type { Kind } from "./kind.ts";
import type { Stock, Thing } from "./stock.ts";
import { below, has, nameOf, type Tree, wordsOf } from "./tree.ts";

/** Where names are looked up: the policy, and the lists whose records are meant. */
export interface Scope {
  readonly stock: Stock;
  readonly lists: readonly Thing[];
}

/** The thing that a path names: a value, or a field of a list. */
export function thingOfPath({ stock, lists }: Scope, names: readonly string[]): Thing | undefined {
  const [first, second] = names;
  if (first === undefined) return undefined;
  for (const list of lists) {
    const field = names.length === 1 ? partOf(list, first) : undefined;
    if (field !== undefined) return field;
  }
  const thing = stock.byName.get(first);
  if (second === undefined || thing === undefined) return thing;
  // The parts of a title and of a duty are days, but for what is asked.
  if (thing.kind === "title" || thing.kind === "duty")
    return { kind: "value", id: second, type: { kind: "date", none: false } };
  return partOf(thing, second);
}

/** A field of a list or a step of a procedure by one of its names. */
export function partOf({ parts = [] }: Thing, name: string): Thing | undefined {
  return parts.find(({ id, local }) => id === name || local === name);
}

/** What an expression as far as it is read gives. */
export function kindOfTree(scope: Scope, tree: Tree | undefined): Kind | undefined {
  if (tree === undefined) return undefined;
  switch (tree.name) {
    case "sum":
      return kindOfTree(scope, below(tree, "product")[0]);
    case "product":
      return kindOfProduct(scope, tree);
    case "literal":
      return kindOfLiteral(scope, tree);
    case "path":
    case "call":
      return thingOfPath(scope, wordsOf(tree, "Name").map(nameOf))?.type;
    case "aggregate":
      return kindOfAggregate(scope, tree);
    case "dateOperation":
      if (has(tree, "key_fullYearsFrom")) return { kind: "number", measure: "months" };
      return has(tree, "key_yearOf") ? { kind: "number", measure: "year" } : { kind: "date", none: false };
    case "quantifier":
    case "test":
      return { kind: "yesNo" };
    default:
      return kindOfOnly(scope, tree);
  }
}

const wrappers = [
  "product",
  "arms",
  "arm",
  "expression",
  "disjunction",
  "conjunction",
  "negation",
  "unary",
  "primary",
  "bracket",
];
const parts = [
  ...wrappers,
  "test",
  "sum",
  "literal",
  "path",
  "call",
  "aggregate",
  "dateOperation",
  "quantifier",
  "round",
];

/** A production that only holds another. */
function kindOfOnly(scope: Scope, tree: Tree): Kind | undefined {
  for (const name of parts) {
    const [child] = below(tree, name);
    if (child === undefined) continue;
    if (name !== "test") return kindOfTree(scope, child);
    return Object.keys(child.children).length > 1 ? { kind: "yesNo" } : kindOfTree(scope, below(child, "sum")[0]);
  }
  return undefined;
}

function kindOfProduct(scope: Scope, tree: Tree): Kind | undefined {
  const units = below(tree, "unary");
  const kinds = units.map((unit) => kindOfTree(scope, unit));
  if (units.length < 2) return kinds[0];
  const divides = wordsOf(tree, "Multiplicative").some(({ tokenType }) => tokenType.name === "Divide");
  if (divides) return { kind: "number", measure: "percent" };
  return kinds.find((kind) => kind?.kind === "number" && kind.measure !== "number" && kind.measure !== "percent");
}

function kindOfLiteral({ stock }: Scope, tree: Tree): Kind | undefined {
  if (has(tree, "key_yes") || has(tree, "key_no")) return { kind: "yesNo" };
  if (has(tree, "DateLiteral")) return { kind: "date", none: false };
  if (has(tree, "Text")) return { kind: "text" };
  if (has(tree, "PercentSign")) return { kind: "number", measure: "percent" };
  if (has(tree, "Currency")) return { kind: "number", measure: "money" };
  const [unit] = wordsOf(tree, "unit");
  if (unit === undefined) return undefined;
  switch (unit.keyword) {
    case "years":
    case "months":
      return { kind: "number", measure: "months" };
    case "days":
    case "workingDays":
      return { kind: "number", measure: "days" };
    case "yuan":
      return { kind: "number", measure: "money" };
    case "m2":
      return { kind: "number", measure: "area" };
    default: {
      const names = stock.units.find(({ id, local }) => id === nameOf(unit) || local === nameOf(unit));
      return { kind: "number", measure: "count", ...(names === undefined ? {} : { unit: names }) };
    }
  }
}

function kindOfAggregate(scope: Scope, tree: Tree): Kind | undefined {
  const operand = pathIn(tree);
  const thing = operand === undefined ? undefined : thingOfPath(scope, operand);
  const [field] = wordsOf(tree, "fieldName");
  if (field !== undefined && thing !== undefined) return partOf(thing, nameOf(field))?.type;
  const counts = wordsOf(tree, "function")[0]?.keyword === "countOf";
  return counts ? { kind: "number", measure: "count" } : thing?.type;
}

/** The names of the path that an operand is, where it is nothing else. */
export function pathIn(tree: Tree): readonly string[] | undefined {
  for (let node: Tree | undefined = tree; node !== undefined; ) {
    if (node.name === "path") return wordsOf(node, "Name").map(nameOf);
    node = onlyChild(node);
  }
  return undefined;
}

function onlyChild(tree: Tree): Tree | undefined {
  for (const name of parts) {
    const [child] = below(tree, name);
    if (child !== undefined) return child;
  }
  return undefined;
}

const measures: Readonly<Record<string, Extract<Kind, { kind: "number" }>["measure"]>> = {
  key_number: "number",
  key_countOf: "count",
  key_money: "money",
  key_percent: "percent",
  key_duration: "months",
  key_area: "area",
  key_points: "points",
  key_yearType: "year",
  key_years: "year",
};

/** The kind that a statement itself writes, after its colon. */
export function kindOfType(tree: Tree | undefined): Kind | undefined {
  if (tree === undefined) return undefined;
  if (has(tree, "key_oneOf") || has(tree, "key_anyOf")) {
    const members = below(tree, "choice").flatMap((choice) =>
      below(choice, "named").map((named) => {
        const [name] = wordsOf(named, "Name");
        const [local] = wordsOf(named, "Local");
        return { id: name === undefined ? "" : nameOf(name), ...(local === undefined ? {} : { local: nameOf(local) }) };
      }),
    );
    return { kind: has(tree, "key_oneOf") ? "choice" : "set", members, none: has(tree, "key_orNone") };
  }
  for (const [key, measure] of Object.entries(measures)) if (has(tree, key)) return { kind: "number", measure };
  if (has(tree, "key_date")) return { kind: "date", none: false };
  if (has(tree, "key_text")) return { kind: "text" };
  if (has(tree, "key_listOf")) return { kind: "list" };
  return has(tree, "key_yesNo") || has(tree, "key_attested") ? { kind: "yesNo" } : undefined;
}
