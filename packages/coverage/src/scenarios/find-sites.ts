import { canonicalJson, type IrExpression, type IrLet, type IrPolicy, partsOf, raiseCases } from "@bylaw/ir";
import type { Guard, Site, Sites } from "./site.ts";

/** Beyond this many neighbours a comparison or an arm is counted without looking at them, which would cost too much. */
const mostNeighbours = 50;

type Arms = Extract<IrExpression, { kind: "arms" }>;

interface Waiting {
  readonly expression: IrExpression;
  readonly site: Site;
}

/** Walks expressions from their owners down, and into every let that they read, once. */
export class SiteFinder {
  private readonly policy: IrPolicy;
  private readonly lets: ReadonlyMap<string, IrLet>;
  private readonly ownerOfLet: (id: string) => Site["owner"];
  private readonly seenLets = new Set<string>();
  private readonly seenArms = new Set<string>();
  private readonly waiting: Waiting[] = [];
  private readonly comparisons: Sites["comparisons"][number][] = [];
  private readonly arms: Sites["arms"][number][] = [];

  constructor(policy: IrPolicy, ownerOfLet: (id: string) => Site["owner"]) {
    this.policy = policy;
    this.lets = new Map(policy.lets.map((definition) => [definition.names.id, definition]));
    this.ownerOfLet = ownerOfLet;
  }

  /** Everything that was found so far. */
  get sites(): Sites {
    return { comparisons: this.comparisons, arms: this.arms };
  }

  /** Looks through one expression at its site. */
  walk(expression: IrExpression | undefined, site: Site): void {
    if (expression === undefined) return;
    this.waiting.push({ expression, site });
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) this.step(next);
  }

  private step({ expression, site }: Waiting): void {
    switch (expression.kind) {
      case "let":
        this.ofLet(expression.let);
        return;
      case "compare":
        this.comparisons.push({ site, comparison: expression });
        this.inside([expression.left, expression.right], site);
        return;
      case "and":
      case "or":
        this.ofJunction(expression, site);
        return;
      case "arms":
        this.ofArms(expression, site);
        return;
      case "aggregate": {
        const { list, scope, where, value, by, empty } = expression;
        const inner = { ...site, lists: [...site.lists, { list, scope }] };
        this.inside([where], inner);
        this.inside([value, by], where === undefined ? inner : guarded(inner, [{ expression: where, wanted: "yes" }]));
        this.inside([empty], site);
        return;
      }
      case "quantifier": {
        const { list, scope, where } = expression;
        this.inside([where], { ...site, lists: [...site.lists, { list, scope }] });
        return;
      }
      default:
        this.inside(partsOf(expression), site);
    }
  }

  private inside(expressions: readonly (IrExpression | undefined)[], site: Site): void {
    for (const expression of expressions.toReversed()) if (expression) this.waiting.push({ expression, site });
  }

  private ofLet(id: string): void {
    const definition = this.lets.get(id);
    if (definition === undefined || this.seenLets.has(id)) return;
    this.seenLets.add(id);
    const { forEach, value } = definition;
    const lists = forEach === undefined ? [] : [forEach];
    this.waiting.push({ expression: value, site: { owner: this.ownerOfLet(id), lists, guards: [] } });
  }

  /** An operand decides where none of its neighbours does: of `and` none is false, of `or` none is true. */
  private ofJunction({ kind, operands }: Extract<IrExpression, { kind: "and" | "or" }>, site: Site): void {
    const refused = kind === "and" ? "no" : "yes";
    for (const operand of operands.toReversed()) {
      const beside = operands.length > mostNeighbours ? [] : operands.filter((other) => other !== operand);
      const guards = beside.map((expression): Guard => ({ expression, refused }));
      this.waiting.push({ expression: operand, site: guarded(site, guards) });
    }
  }

  private ofArms(arms: Arms, site: Site): void {
    if (this.isNew(arms)) this.arms.push({ site, arms });
    const before: Guard[] = [];
    for (const { when, value } of arms.arms) {
      const earlier = before.length > mostNeighbours ? [] : [...before];
      this.inside([when], guarded(site, earlier));
      const taken: readonly Guard[] = when === undefined ? [] : [{ expression: when, wanted: "yes" }];
      this.inside([value], guarded(site, [...earlier, ...taken]));
      if (when !== undefined) before.push({ expression: when, refused: "yes" });
    }
  }

  /**
   * The compiler writes the arms of a let out in every comparison with it; those count once, at the let. Rows of a
   * table count wherever it is used, since any use may take them.
   */
  private isNew(arms: Arms): boolean {
    const raised = arms.type.kind === "boolean" ? raiseCases(arms, this.policy.lets) : undefined;
    for (const side of [raised?.left, raised?.right]) {
      if (side?.kind !== "let" || this.lets.get(side.let)?.value.kind !== "arms") continue;
      this.ofLet(side.let);
      return false;
    }
    if (arms.table !== undefined) return true;
    const key = canonicalJson(arms.arms.map(({ when }) => when ?? null));
    if (this.seenArms.has(key)) return false;
    this.seenArms.add(key);
    return true;
  }
}

function guarded(site: Site, guards: readonly Guard[]): Site {
  return guards.length === 0 ? site : { ...site, guards: [...site.guards, ...guards] };
}
