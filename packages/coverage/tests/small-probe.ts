import type { HostCase, IrExpression, IrPolicy, ProbeCase } from "@bylaw/ir";

type Value = string | undefined;
type Records = Readonly<Record<number, Readonly<Record<string, Value>>>>;

/** Works out the few forms of expressions that these tests use; what is not given is not known. */
export const smallProbe: ProbeCase = (policy, input, _options, probes) => {
  const { facts } = input as HostCase;
  return probes.map(({ expressions, lists }) => {
    let places: readonly Records[] = [{}];
    for (const { list, scope } of lists) {
      const records = facts[list] as readonly Readonly<Record<string, Value>>[] | undefined;
      if (records === undefined) return undefined;
      places = places.flatMap((place) => records.map((record) => ({ ...place, [scope]: record })));
    }
    return places.map((records) => expressions.map((expression) => valueOf(expression, facts, records, policy)));
  });
};

function valueOf(expression: IrExpression, facts: HostCase["facts"], records: Records, policy: IrPolicy): Value {
  const of = (part: IrExpression): Value => valueOf(part, facts, records, policy);
  switch (expression.kind) {
    case "constant":
      return typeof expression.value === "boolean" ? word(expression.value) : String(expression.value);
    case "fact":
      return facts[expression.fact] as Value;
    case "field":
      return records[expression.scope]?.[expression.field];
    case "let":
      return of(policy.lets.find(({ names }) => names.id === expression.let)?.value ?? expression);
    case "reading":
      return of(policy.readings.find(({ id }) => id === expression.reading)?.default ?? expression);
    case "not":
      return flipped(of(expression.operand));
    case "and":
      return folded(expression.operands.map(of), "no");
    case "or":
      return folded(expression.operands.map(of), "yes");
    case "compare": {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (left === undefined || right === undefined) return undefined;
      const isNumber = expression.type.kind === "number";
      return word(compared(expression.operator, isNumber ? Number(left) : left, isNumber ? Number(right) : right));
    }
    default:
      throw new Error(`no small ${expression.kind}`);
  }
}

function compared(operator: string, left: number | string, right: number | string): boolean {
  if (operator === "=") return left === right;
  if (operator === "!=") return left !== right;
  if (operator.startsWith(">")) return left > right || (operator === ">=" && left === right);
  return left < right || (operator === "<=" && left === right);
}

const word = (truth: boolean): string => (truth ? "yes" : "no");
const flipped = (value: Value): Value => value && word(value === "no");
const folded = (values: readonly Value[], decisive: string): Value =>
  values.includes(decisive) ? decisive : values.includes(undefined) ? undefined : word(decisive === "no");
