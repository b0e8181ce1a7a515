import { problem } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import type { Branch } from "../2-parse/branch.ts";
import { longestCalculation } from "../limits.ts";
import type { NameNode } from "./ast.ts";
import { buildLiteral, buildUnitAlone } from "./build-literal.ts";
import { buildName, buildNames, optionalName } from "./build-names.ts";
import type { AggregateExpression, ArmNode, Expression, OperatorNode, OperatorSign } from "./expression.ts";
import { has, node, nodeSpan, nodes, type Reading, token, tokenSpan, tokens } from "./read-branch.ts";

/** Any expression, from whichever level of it stands there; a gap where it is missing. */
export function buildExpression(reading: Reading, tree: Branch | undefined): Expression {
  if (tree === undefined) return missing(reading, undefined);
  switch (tree.name) {
    case "literal":
      return buildLiteral(reading, tree);
    case "path":
      return buildPath(reading, tree);
    case "test":
      return buildTest(reading, tree);
    case "sum":
      return leftToRight(reading, nodes(tree, "product"), tokens(tree, "Additive"));
    case "product":
      return leftToRight(reading, nodes(tree, "unary"), tokens(tree, "Multiplicative"));
    case "disjunction":
      return join(reading, tree, "or", nodes(tree, "conjunction"));
    case "conjunction":
      return join(reading, tree, "and", nodes(tree, "negation"));
    case "negation":
      return buildSigned(reading, tree, "not", buildExpression(reading, node(tree, "test")), tokens(tree, "key_not"));
    case "unary": {
      const primary = node(tree, "primary");
      if (primary === undefined) return missing(reading, tree);
      return buildSigned(reading, tree, "negate", buildExpression(reading, primary), tokens(tree, "Minus"));
    }
    case "expression":
      return buildWhole(reading, tree);
    default:
      return buildOperand(reading, tree);
  }
}

/** The top level: `if`, or what has no `if`. */
function buildWhole(reading: Reading, tree: Branch): Expression {
  const condition = node(tree, "condition");
  if (condition === undefined) return buildExpression(reading, node(tree, "disjunction"));
  return {
    kind: "if",
    span: nodeSpan(reading, tree),
    condition: buildExpression(reading, condition),
    then: buildExpression(reading, node(tree, "then")),
    else: buildExpression(reading, node(tree, "else")),
  };
}

function join(reading: Reading, tree: Branch, kind: "and" | "or", written: readonly Branch[]): Expression {
  const operands = written.map((each) => buildExpression(reading, each));
  const [only] = operands;
  if (only === undefined) return missing(reading, tree);
  return operands.length === 1 ? only : { kind, span: nodeSpan(reading, tree), operands };
}

function missing(reading: Reading, tree: Branch | undefined): Expression {
  return { kind: "missing", span: nodeSpan(reading, tree) };
}

/** What stands behind one or more `not` or minus signs. */
function buildSigned(
  reading: Reading,
  tree: Branch,
  kind: "not" | "negate",
  operand: Expression,
  signs: readonly Token[],
): Expression {
  const { end } = nodeSpan(reading, tree);
  let built = operand;
  for (const sign of signs.toReversed()) built = { kind, span: { ...tokenSpan(reading, sign), end }, operand: built };
  return built;
}

const signs: ReadonlyMap<string, OperatorSign> = new Map<string, OperatorSign>([
  ["Equals", "="],
  ["NotEquals", "!="],
  ["Less", "<"],
  ["LessOrEqual", "<="],
  ["Greater", ">"],
  ["GreaterOrEqual", ">="],
  ["key_notLess", ">="],
  ["key_more", ">"],
  ["key_less", "<"],
  ["key_notMore", "<="],
]);

/** A sign or a Chinese word of comparison, folded to one of six signs. */
export function buildOperator(reading: Reading, at: Token): OperatorNode {
  return { span: tokenSpan(reading, at), sign: signs.get(at.tokenType.name) ?? "=" };
}

function buildTest(reading: Reading, tree: Branch): Expression {
  const [first, ...rest] = nodes(tree, "sum");
  const left = buildExpression(reading, first);
  const span = nodeSpan(reading, tree);
  const operators = tokens(tree, "Compare").map((at) => buildOperator(reading, at));
  if (operators.length > 0) {
    reportTurn(reading, operators);
    const operands = [left, ...rest.map((each) => buildExpression(reading, each))];
    while (operands.length <= operators.length) operands.push(missing(reading, tree));
    return { kind: "comparison", span, operands, operators };
  }
  const limit = node(tree, "literal");
  const bound = token(tree, "key_orMore") ?? token(tree, "key_orLess");
  if (limit !== undefined && bound !== undefined) {
    const sign = has(tree, "key_orMore") ? ">=" : "<=";
    const operator: OperatorNode = { span: tokenSpan(reading, bound), sign };
    return { kind: "comparison", span, operands: [left, buildLiteral(reading, limit)], operators: [operator] };
  }
  const membership = node(tree, "membership");
  if (membership !== undefined) return buildMembership(reading, span, left, membership);
  const word = token(tree, "Name");
  if (word === undefined) return left;
  const negated = has(tree, "key_not") || has(tree, "key_isNot");
  return { kind: "is", span, negated, operand: left, word: buildName(reading, word) };
}

function buildMembership(reading: Reading, span: Expression["span"], left: Expression, tree: Branch): Expression {
  const negated = has(tree, "key_not");
  const listed = nodes(node(tree, "list"), "expression");
  const members = listed.map((each) => buildExpression(reading, each));
  if (has(tree, "key_in")) return { kind: "in", span, negated, value: left, list: members };
  if (has(tree, "key_includeAnyOf")) return { kind: "include", span, negated, mode: "any", set: left, members };
  if (has(tree, "key_includeAllOf")) return { kind: "include", span, negated, mode: "all", set: left, members };
  const member = buildExpression(reading, node(tree, "sum"));
  return { kind: "include", span, negated, mode: "one", set: left, members: [member] };
}

/** `a < b > c` and `a != b = c` can be misread. */
function reportTurn(reading: Reading, operators: readonly OperatorNode[]): void {
  if (operators.length < 2) return;
  let direction: "up" | "down" | undefined;
  for (const { sign, span } of operators) {
    const turn = sign.startsWith("<") ? "up" : sign.startsWith(">") ? "down" : undefined;
    if (sign === "!=" || (turn !== undefined && direction !== undefined && turn !== direction)) {
      reading.problems.push(problem("chain-turns-back", {}, { here: span }));
      return;
    }
    direction ??= turn;
  }
}

const operations = { Plus: "add", Minus: "subtract", Times: "multiply", Divide: "divide" } as const;

function leftToRight(reading: Reading, operands: readonly Branch[], operators: readonly Token[]): Expression {
  const [first] = operands;
  if (first === undefined) return missing(reading, undefined);
  if (operators.length === 0) return buildExpression(reading, first);
  const { start } = nodeSpan(reading, first);
  const tooMany = operators[longestCalculation];
  if (tooMany !== undefined) {
    const here = tokenSpan(reading, tooMany);
    reading.problems.push(problem("calculation-too-long", { limit: longestCalculation }, { here }));
    return missing(reading, undefined);
  }
  let left = buildExpression(reading, first);
  operators.forEach((operator, index) => {
    const next = operands[index + 1];
    const right = next === undefined ? missing(reading, undefined) : buildExpression(reading, next);
    const kind = operations[operator.tokenType.name as keyof typeof operations];
    const end = next === undefined ? operator.endOffset + 1 : nodeSpan(reading, next).end;
    left = { kind, span: { source: reading.path, start, end }, left, right };
  });
  return left;
}

/** `v1 when c1, v2 otherwise`; a single value without a condition is that value. */
export function buildArms(reading: Reading, tree: Branch | undefined): Expression {
  const arms = nodes(tree, "arm").map((arm) => buildArm(reading, arm));
  const [only] = arms;
  if (only === undefined) return missing(reading, tree);
  if (arms.length === 1 && only.when === undefined && !only.otherwise) return only.value;
  const bare = arms.find((arm) => arm.when === undefined && !arm.otherwise);
  if (bare !== undefined) reading.problems.push(problem("value-without-condition", {}, { here: bare.span }));
  return { kind: "arms", span: nodeSpan(reading, tree), arms };
}

function buildArm(reading: Reading, tree: Branch): ArmNode {
  const condition = node(tree, "condition");
  return {
    span: nodeSpan(reading, tree),
    value: buildExpression(reading, node(tree, "expression")),
    ...(condition === undefined ? {} : { when: buildExpression(reading, condition) }),
    otherwise: has(tree, "key_otherwise"),
  };
}

/** One operand: a bracket, an aggregate, a call; a literal or a name where all levels above it are there. */
function buildOperand(reading: Reading, tree: Branch): Expression {
  switch (tree.name) {
    case "bracket":
      return buildArms(reading, node(tree, "arms"));
    case "aggregate":
      return buildAggregate(reading, tree);
    case "quantifier":
      return buildQuantifier(reading, tree);
    case "dateOperation":
      return buildDateOperation(reading, tree);
    case "round":
      return buildRound(reading, tree);
    case "call":
      return buildCall(reading, tree);
    default: {
      for (const operand of operands) {
        const found = node(tree, operand);
        if (found !== undefined) return buildExpression(reading, found);
      }
      return buildPath(reading, node(tree, "path"));
    }
  }
}

const operands = ["literal", "bracket", "aggregate", "quantifier", "dateOperation", "round", "call"] as const;

/** `assets`, `penalties.kind`, `today`. */
export function buildPath(reading: Reading, tree: Branch | undefined): Expression {
  const names = buildNames(reading, tree);
  const span = nodeSpan(reading, tree);
  if (names.length === 0) return { kind: "missing", span };
  if (names.length === 1 && names[0]?.keyword === "today") return { kind: "today", span };
  return { kind: "path", span, names };
}

const functions: ReadonlyMap<string, AggregateExpression["function"]> = new Map<
  string,
  AggregateExpression["function"]
>([
  ["countOf", "count"],
  ["sumOf", "sum"],
  ["averageOf", "average"],
  ["highestOf", "highest"],
  ["lowestOf", "lowest"],
  ["latestOf", "latest"],
  ["latest", "latest"],
]);

function buildAggregate(reading: Reading, tree: Branch): Expression {
  const field = token(tree, "fieldName");
  const operand = buildExpression(reading, node(tree, "unary"));
  const forEach = optionalName(reading, node(tree, "each"));
  const where = node(tree, "disjunction");
  const order = node(tree, "order");
  const empty = node(tree, "empty");
  return {
    kind: "aggregate",
    span: nodeSpan(reading, tree),
    function: functions.get(token(tree, "function")?.keyword ?? "") ?? "count",
    distinct: has(tree, "key_distinct"),
    operand: field === undefined ? operand : fieldOf(operand, buildName(reading, field)),
    ...(forEach === undefined ? {} : { forEach }),
    ...(where === undefined ? {} : { where: buildExpression(reading, where) }),
    ...(order === undefined ? {} : { by: buildPath(reading, node(order, "path")) }),
    ...(empty === undefined ? {} : { empty: buildExpression(reading, empty) }),
  };
}

/** `latest FIELD of LIST` is `latest of LIST.FIELD`. */
function fieldOf(list: Expression, field: NameNode): Expression {
  return list.kind === "path" ? { ...list, names: [...list.names, field] } : list;
}

function buildQuantifier(reading: Reading, tree: Branch): Expression {
  return {
    kind: "quantifier",
    span: nodeSpan(reading, tree),
    quantifier: has(tree, "key_any") ? "any" : "every",
    list: buildPath(reading, node(tree, "path")),
    where: buildExpression(reading, node(tree, "disjunction")),
  };
}

function buildDateOperation(reading: Reading, tree: Branch): Expression {
  const span = nodeSpan(reading, tree);
  if (has(tree, "key_fullYearsFrom")) {
    const from = buildExpression(reading, node(tree, "from"));
    return { kind: "fullYears", span, from, to: buildExpression(reading, node(tree, "to")) };
  }
  const kind = has(tree, "key_yearOf") ? "yearOf" : "quarterEnd";
  return { kind, span, operand: buildExpression(reading, node(tree, "unary")) };
}

function buildRound(reading: Reading, tree: Branch): Expression {
  const unit = token(tree, "unit");
  const to = node(tree, "to");
  const span = nodeSpan(reading, tree);
  const step: Expression =
    unit !== undefined
      ? buildUnitAlone(reading, unit)
      : to === undefined
        ? { kind: "missing", span }
        : buildLiteral(reading, to);
  return {
    kind: "round",
    span,
    operand: buildExpression(reading, node(tree, "sum")),
    to: step,
    mode: buildDirection(node(tree, "direction")),
  };
}

/** up, down or nearest; nearest where it is missing. */
export function buildDirection(tree: Branch | undefined): "up" | "down" | "nearest" {
  if (has(tree, "key_up")) return "up";
  return has(tree, "key_down") ? "down" : "nearest";
}

function buildCall(reading: Reading, tree: Branch): Expression {
  const span = nodeSpan(reading, tree);
  const name = optionalName(reading, tree);
  if (name === undefined) return { kind: "missing", span };
  return {
    kind: "call",
    span,
    name,
    arguments: nodes(tree, "expression").map((each) => buildExpression(reading, each)),
  };
}
