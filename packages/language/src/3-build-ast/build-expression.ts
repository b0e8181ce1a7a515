import { problem } from "@bylaw/diagnostics";
import type { CstNode } from "chevrotain";
import type { Token } from "../1-scan/token.ts";
import { longestCalculation } from "../limits.ts";
import type { NameNode } from "./ast.ts";
import { buildLiteral, buildUnitAlone } from "./build-literal.ts";
import { buildName, optionalName } from "./build-names.ts";
import type { AggregateExpression, ArmNode, Expression, OperatorNode, OperatorSign } from "./expression.ts";
import { has, node, nodeSpan, nodes, type Reading, token, tokenSpan, tokens } from "./read-cst.ts";

/** Any expression; a gap where it is missing. */
export function buildExpression(reading: Reading, tree: CstNode | undefined): Expression {
  if (tree === undefined) return { kind: "missing", span: { source: reading.path, start: 0, end: 0 } };
  if (node(tree, "condition") !== undefined) {
    return {
      kind: "if",
      span: nodeSpan(reading, tree),
      condition: buildExpression(reading, node(tree, "condition")),
      then: buildExpression(reading, node(tree, "then")),
      else: buildExpression(reading, node(tree, "else")),
    };
  }
  return buildDisjunction(reading, node(tree, "disjunction"));
}

/** A condition without `if`: what stands after `where`. */
export function buildDisjunction(reading: Reading, tree: CstNode | undefined): Expression {
  const operands = nodes(tree, "conjunction").map((each) => buildConjunction(reading, each));
  return join(reading, tree, "or", operands);
}

function buildConjunction(reading: Reading, tree: CstNode): Expression {
  const operands = nodes(tree, "negation").map((each) => buildNegation(reading, each));
  return join(reading, tree, "and", operands);
}

function join(
  reading: Reading,
  tree: CstNode | undefined,
  kind: "and" | "or",
  operands: readonly Expression[],
): Expression {
  const [only] = operands;
  if (only === undefined) return missing(reading, tree);
  return operands.length === 1 ? only : { kind, span: nodeSpan(reading, tree), operands };
}

function missing(reading: Reading, tree: CstNode | undefined): Expression {
  return { kind: "missing", span: nodeSpan(reading, tree) };
}

function buildNegation(reading: Reading, tree: CstNode): Expression {
  let built = buildTest(reading, node(tree, "test"));
  const signs = tokens(tree, "key_not");
  if (signs.length === 0) return built;
  const end = nodeSpan(reading, tree).end;
  for (const sign of signs.toReversed()) {
    built = { kind: "not", span: { ...tokenSpan(reading, sign), end }, operand: built };
  }
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

function buildTest(reading: Reading, tree: CstNode | undefined): Expression {
  const [first, ...rest] = nodes(tree, "sum");
  const left = buildSum(reading, first);
  if (tree === undefined) return left;
  const span = nodeSpan(reading, tree);
  const operators = tokens(tree, "Compare").map((at) => buildOperator(reading, at));
  if (operators.length > 0) {
    reportTurn(reading, operators);
    const operands = [left, ...rest.map((each) => buildSum(reading, each))];
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

function buildMembership(reading: Reading, span: Expression["span"], left: Expression, tree: CstNode): Expression {
  const negated = has(tree, "key_not");
  const listed = nodes(node(tree, "list"), "expression");
  const members = listed.map((each) => buildExpression(reading, each));
  if (has(tree, "key_in")) return { kind: "in", span, negated, value: left, list: members };
  if (has(tree, "key_includeAnyOf")) return { kind: "include", span, negated, mode: "any", set: left, members };
  if (has(tree, "key_includeAllOf")) return { kind: "include", span, negated, mode: "all", set: left, members };
  const member = buildSum(reading, node(tree, "sum"));
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

/** A sum of products, from the left. */
export function buildSum(reading: Reading, tree: CstNode | undefined): Expression {
  return leftToRight(reading, nodes(tree, "product"), tokens(tree, "Additive"), buildProduct);
}

function buildProduct(reading: Reading, tree: CstNode): Expression {
  return leftToRight(reading, nodes(tree, "unary"), tokens(tree, "Multiplicative"), buildUnary);
}

const operations = { Plus: "add", Minus: "subtract", Times: "multiply", Divide: "divide" } as const;

function leftToRight(
  reading: Reading,
  operands: readonly CstNode[],
  operators: readonly Token[],
  build: (reading: Reading, tree: CstNode) => Expression,
): Expression {
  const [first] = operands;
  if (first === undefined) return missing(reading, undefined);
  if (operators.length === 0) return build(reading, first);
  const { start } = nodeSpan(reading, first);
  const tooMany = operators[longestCalculation];
  if (tooMany !== undefined) {
    const here = tokenSpan(reading, tooMany);
    reading.problems.push(problem("calculation-too-long", { limit: longestCalculation }, { here }));
    return missing(reading, undefined);
  }
  let left = build(reading, first);
  operators.forEach((operator, index) => {
    const next = operands[index + 1];
    const right = next === undefined ? missing(reading, undefined) : build(reading, next);
    const kind = operations[operator.tokenType.name as keyof typeof operations];
    const end = next === undefined ? operator.endOffset + 1 : nodeSpan(reading, next).end;
    left = { kind, span: { source: reading.path, start, end }, left, right };
  });
  return left;
}

/** An operand with its signs. */
export function buildUnary(reading: Reading, tree: CstNode | undefined): Expression {
  const primary = node(tree, "primary");
  if (tree === undefined || primary === undefined) return missing(reading, tree);
  let built = buildOperand(reading, primary);
  const signs = tokens(tree, "Minus");
  if (signs.length === 0) return built;
  const end = nodeSpan(reading, tree).end;
  for (const sign of signs.toReversed()) {
    built = { kind: "negate", span: { ...tokenSpan(reading, sign), end }, operand: built };
  }
  return built;
}

/** `v1 when c1, v2 otherwise`; a single value without a condition is that value. */
export function buildArms(reading: Reading, tree: CstNode | undefined): Expression {
  const arms = nodes(tree, "arm").map((arm) => buildArm(reading, arm));
  const [only] = arms;
  if (only === undefined) return missing(reading, tree);
  if (arms.length === 1 && only.when === undefined && !only.otherwise) return only.value;
  const bare = arms.find((arm) => arm.when === undefined && !arm.otherwise);
  if (bare !== undefined) reading.problems.push(problem("value-without-condition", {}, { here: bare.span }));
  return { kind: "arms", span: nodeSpan(reading, tree), arms };
}

function buildArm(reading: Reading, tree: CstNode): ArmNode {
  const condition = node(tree, "condition");
  return {
    span: nodeSpan(reading, tree),
    value: buildExpression(reading, node(tree, "expression")),
    ...(condition === undefined ? {} : { when: buildExpression(reading, condition) }),
    otherwise: has(tree, "key_otherwise"),
  };
}

/** One operand: a literal, a bracket, an aggregate, a call, a name. */
function buildOperand(reading: Reading, tree: CstNode): Expression {
  const literal = node(tree, "literal");
  if (literal !== undefined) return buildLiteral(reading, literal);
  const bracket = node(tree, "bracket");
  if (bracket !== undefined) return buildArms(reading, node(bracket, "arms"));
  const aggregate = node(tree, "aggregate");
  if (aggregate !== undefined) return buildAggregate(reading, aggregate);
  const quantifier = node(tree, "quantifier");
  if (quantifier !== undefined) return buildQuantifier(reading, quantifier);
  const operation = node(tree, "dateOperation");
  if (operation !== undefined) return buildDateOperation(reading, operation);
  const round = node(tree, "round");
  if (round !== undefined) return buildRound(reading, round);
  const call = node(tree, "call");
  if (call !== undefined) return buildCall(reading, call);
  return buildPath(reading, node(tree, "path"));
}

/** `assets`, `penalties.kind`, `today`. */
export function buildPath(reading: Reading, tree: CstNode | undefined): Expression {
  const names = tokens(tree, "Name").map((each) => buildName(reading, each));
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

function buildAggregate(reading: Reading, tree: CstNode): Expression {
  const field = token(tree, "fieldName");
  const operand = buildUnary(reading, node(tree, "unary"));
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
    ...(where === undefined ? {} : { where: buildDisjunction(reading, where) }),
    ...(order === undefined ? {} : { by: buildPath(reading, node(order, "path")) }),
    ...(empty === undefined ? {} : { empty: buildUnary(reading, empty) }),
  };
}

/** `latest FIELD of LIST` is `latest of LIST.FIELD`. */
function fieldOf(list: Expression, field: NameNode): Expression {
  return list.kind === "path" ? { ...list, names: [...list.names, field] } : list;
}

function buildQuantifier(reading: Reading, tree: CstNode): Expression {
  return {
    kind: "quantifier",
    span: nodeSpan(reading, tree),
    quantifier: has(tree, "key_any") ? "any" : "every",
    list: buildPath(reading, node(tree, "path")),
    where: buildDisjunction(reading, node(tree, "disjunction")),
  };
}

function buildDateOperation(reading: Reading, tree: CstNode): Expression {
  const span = nodeSpan(reading, tree);
  if (has(tree, "key_fullYearsFrom")) {
    const from = buildSum(reading, node(tree, "from"));
    return { kind: "fullYears", span, from, to: buildSum(reading, node(tree, "to")) };
  }
  const kind = has(tree, "key_yearOf") ? "yearOf" : "quarterEnd";
  return { kind, span, operand: buildUnary(reading, node(tree, "unary")) };
}

function buildRound(reading: Reading, tree: CstNode): Expression {
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
    operand: buildSum(reading, node(tree, "sum")),
    to: step,
    mode: buildDirection(node(tree, "direction")),
  };
}

/** up, down or nearest; nearest where it is missing. */
export function buildDirection(tree: CstNode | undefined): "up" | "down" | "nearest" {
  if (has(tree, "key_up")) return "up";
  return has(tree, "key_down") ? "down" : "nearest";
}

function buildCall(reading: Reading, tree: CstNode): Expression {
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
