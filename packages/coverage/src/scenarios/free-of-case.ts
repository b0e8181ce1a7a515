import { everyPart, type IrExpression, type IrLet } from "@bylaw/ir";

const ofCase: ReadonlySet<IrExpression["kind"]> = new Set([
  "fact",
  "field",
  "aggregate",
  "quantifier",
  "outcome",
  "value",
  "titleStatus",
  "titleDate",
  "barred",
  "call",
  "handedIn",
]);

/** Tells which expressions say the same for every applicant: constants, readings, the day asked about. */
export class FreeOfCase {
  private readonly lets: ReadonlyMap<string, IrLet>;
  private readonly known = new Map<string, boolean>();

  constructor(lets: ReadonlyMap<string, IrLet>) {
    this.lets = lets;
  }

  /** Whether no fact, list, title, decision or paper is read, through lets too. */
  has(expression: IrExpression): boolean {
    for (const part of everyPart(expression)) {
      if (ofCase.has(part.kind) || (part.kind === "let" && !this.hasLet(part.let))) return false;
    }
    return true;
  }

  private hasLet(id: string): boolean {
    const earlier = this.known.get(id);
    if (earlier !== undefined) return earlier;
    const definition = this.lets.get(id);
    const free = definition !== undefined && definition.forEach === undefined && this.has(definition.value);
    this.known.set(id, free);
    return free;
  }
}
