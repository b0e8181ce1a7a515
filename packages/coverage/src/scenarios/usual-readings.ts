import type { IrExpression, IrLet, IrPolicy, IrReading } from "@bylaw/ir";

/**
 * Whether a condition is settled by the readings that the policy itself chooses, whatever the case. What holds only
 * under another reading belongs to another text, and is not counted.
 */
export class UsualReadings {
  private readonly readings: ReadonlyMap<string, IrReading>;
  private readonly lets: ReadonlyMap<string, IrLet>;
  private readonly settled = new Map<string, boolean | undefined>();

  constructor(policy: IrPolicy) {
    this.readings = new Map(policy.readings.map((reading) => [reading.id, reading]));
    this.lets = new Map(policy.lets.map((definition) => [definition.names.id, definition]));
  }

  /** True or false where the readings alone decide; undefined where the case does. */
  holds(expression: IrExpression): boolean | undefined {
    switch (expression.kind) {
      case "constant":
        return typeof expression.value === "boolean" ? expression.value : undefined;
      case "reading": {
        const value = this.valueOf(expression);
        return typeof value === "boolean" ? value : undefined;
      }
      case "compare":
        return this.compares(expression);
      case "member": {
        const value = this.valueOf(expression.value);
        return typeof value === "string" ? expression.members.includes(value) : undefined;
      }
      case "not": {
        const inner = this.holds(expression.operand);
        return inner === undefined ? undefined : !inner;
      }
      case "and":
        return this.folds(expression.operands, false);
      case "or":
        return this.folds(expression.operands, true);
      case "let":
        return this.ofLet(expression.let);
      default:
        return undefined;
    }
  }

  private compares({
    operator,
    left,
    right,
  }: Extract<IrExpression, { readonly kind: "compare" }>): boolean | undefined {
    if (operator !== "=" && operator !== "!=") return undefined;
    const [one, other] = [this.valueOf(left), this.valueOf(right)];
    if (one === undefined || other === undefined) return undefined;
    return (one === other) === (operator === "=");
  }

  /** `and` is settled by one false, `or` by one true, and both by all operands. */
  private folds(operands: readonly IrExpression[], decisive: boolean): boolean | undefined {
    let open = false;
    for (const operand of operands) {
      const held = this.holds(operand);
      if (held === decisive) return decisive;
      if (held === undefined) open = true;
    }
    return open ? undefined : !decisive;
  }

  private ofLet(id: string): boolean | undefined {
    if (this.settled.has(id)) return this.settled.get(id);
    const definition = this.lets.get(id);
    const held = definition && this.holds(definition.value);
    this.settled.set(id, held);
    return held;
  }

  private valueOf(expression: IrExpression): boolean | string | undefined {
    if (expression.kind === "reading") {
      const chosen = this.readings.get(expression.reading)?.default;
      return chosen && this.valueOf(chosen);
    }
    if (expression.kind !== "constant") return undefined;
    const { value } = expression;
    return typeof value === "boolean" || typeof value === "string" ? value : undefined;
  }
}
