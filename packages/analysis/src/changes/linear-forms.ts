import type { IrArms, IrExpression } from "@bylaw/ir";
import { dividedBy, type Exact, exact, minus, nothing, one, plus, times } from "../exact.ts";
import type { IrPath } from "../reach.ts";
import { isOfRecord } from "../thresholds/constants-in.ts";
import { conditionSlice } from "./plan.ts";
import { heldBy, isMoved, numberOf, type Situation } from "./situation.ts";

/** A sum of facts times constants, and a constant, in natural units. */
export interface LinearForm {
  readonly terms: ReadonlyMap<string, Exact>;
  readonly constant: Exact;
}

/** Names what counts the records of a list that may grow, as a fact of its own; nothing where it is none. */
export type CountName = (expression: IrExpression, path: IrPath) => string | undefined;

/** Beyond so many forms of one expression it is not solved. */
const mostForms = 64;

/**
 * All linear forms that a number can take, one for each arm that could give it; which one holds is decided elsewhere.
 * Nothing where it is no such number, or rests on something not known that no figure settles.
 */
export class Forms {
  readonly #situation: Situation;
  readonly #countName: CountName;
  /** Something that may move was met in a form that cannot be solved. */
  unsolved = false;
  /** Bases of shares that were met: a share is one only where its base is above 0. */
  readonly bases: LinearForm[] = [];

  constructor(situation: Situation, countName: CountName) {
    this.#situation = situation;
    this.#countName = countName;
  }

  of(expression: IrExpression, path: IrPath): readonly LinearForm[] | undefined {
    if (expression.kind === "fact" && this.#isNumberThatMoves(expression.fact)) return [single(expression.fact)];
    const count = this.#countName(expression, path);
    if (count !== undefined) return [single(count)];
    if (!isMoved(this.#situation, path)) {
      // What stands at one record of a list around it has no value by itself.
      const value = isOfRecord(expression) ? undefined : numberOf(this.#situation, expression, path);
      return value === undefined ? undefined : [constantForm(value)];
    }
    const forms = this.#composed(expression, path);
    if (forms === undefined || forms.length > mostForms) this.unsolved = true;
    return forms !== undefined && forms.length <= mostForms ? forms : undefined;
  }

  /** The difference of both sides of a comparison; a share is multiplied out, its base being positive where it counts. */
  difference(left: IrExpression, right: IrExpression, path: IrPath): readonly LinearForm[] | undefined {
    const share = this.#shareIn(left, [...path, "left"]);
    if (share !== undefined) {
      this.bases.push(...share.base);
      const asked = this.of(right, [...path, "right"]);
      if (asked === undefined || asked.some(({ terms }) => terms.size > 0)) return this.#notSolved(asked);
      return cross(asked, cross(share.part, share.base, pair), (bound, { part, base }) =>
        combine(part, base, minus(nothing, bound.constant)),
      );
    }
    const [one_, other] = [this.of(left, [...path, "left"]), this.of(right, [...path, "right"])];
    if (one_ === undefined || other === undefined) return undefined;
    return cross(one_, other, (a, b) => combine(a, b, exact(-1n)));
  }

  #notSolved(forms: readonly LinearForm[] | undefined): undefined {
    if (forms !== undefined) this.unsolved = true;
    return undefined;
  }

  #isNumberThatMoves(id: string): boolean {
    const { facts, movable } = this.#situation;
    return movable.has(id) && facts.get(id)?.type.kind === "number";
  }

  /** Part and base of a share whose base may move, also through a name. */
  #shareIn(
    expression: IrExpression,
    path: IrPath,
  ): { readonly part: readonly LinearForm[]; readonly base: readonly LinearForm[] } | undefined {
    if (expression.kind === "let" && expression.record === undefined) {
      const place = this.#letPlace(expression.let);
      const value = this.#situation.policy.lets[place]?.value;
      return value === undefined ? undefined : this.#shareIn(value, ["lets", place, "value"]);
    }
    if (expression.kind !== "divide" || !isMoved(this.#situation, [...path, "right"])) return undefined;
    const [part, base] = [this.of(expression.left, [...path, "left"]), this.of(expression.right, [...path, "right"])];
    return part === undefined || base === undefined ? undefined : { part, base };
  }

  #letPlace(id: string): number {
    return this.#situation.policy.lets.findIndex(({ names }) => names.id === id);
  }

  #composed(expression: IrExpression, path: IrPath): readonly LinearForm[] | undefined {
    const at = (key: string): readonly LinearForm[] | undefined =>
      this.of((expression as unknown as Readonly<Record<string, IrExpression>>)[key] as IrExpression, [...path, key]);
    switch (expression.kind) {
      case "let": {
        const place = this.#letPlace(expression.let);
        const value = this.#situation.policy.lets[place]?.value;
        if (value === undefined || expression.record !== undefined) return undefined;
        return this.of(value, ["lets", place, "value"]);
      }
      case "negate":
        return at("operand")?.map((form) => combine(constantForm(nothing), form, exact(-1n)));
      case "add":
      case "subtract":
        return both(at("left"), at("right"), (a, b) => combine(a, b, expression.kind === "add" ? one : exact(-1n)));
      case "multiply":
        return both(at("left"), at("right"), product);
      case "divide":
        // A base of nothing gives no share, whatever moves: no line is drawn by it.
        return both(at("left"), at("right")?.filter(isNoZero), quotient);
      case "least":
      case "greatest":
        return all(expression.operands.map((operand, place) => this.of(operand, [...path, "operands", place])));
      case "arms":
        return this.#arms(expression, path);
      case "value":
        return this.#given(expression.decision, expression.record);
      default:
        return undefined;
    }
  }

  /** The values of the arms that may be taken: guards that nothing moves are settled already. */
  #arms({ arms }: IrArms, path: IrPath): readonly LinearForm[] | undefined {
    const found: (readonly LinearForm[] | undefined)[] = [];
    for (const [arm, { when, value }] of arms.entries()) {
      const at: IrPath = [...path, "arms", arm];
      const taken = when === undefined ? "yes" : this.#settled(when, [...at, "when"]);
      if (taken !== "no") found.push(this.of(value, [...at, "value"]));
      if (taken === "yes") break;
    }
    return all(found);
  }

  #settled(condition: IrExpression, path: IrPath): "yes" | "no" | "open" {
    if (isOfRecord(condition) || isMoved(this.#situation, path)) return "open";
    const { policy, checked, options } = this.#situation;
    return heldBy(conditionSlice(policy, condition, [path]), checked, options);
  }

  /** What a decision gives: one of its arms, or any sum of its addends. */
  #given(id: string, record: number | undefined): readonly LinearForm[] | undefined {
    const { decisions } = this.#situation.policy;
    const place = decisions.findIndex(({ names }) => names.id === id);
    const value = decisions[place]?.value;
    if (value === undefined || record !== undefined) return undefined;
    const path: IrPath = ["decisions", place, "value"];
    const most = value.most === undefined ? [] : this.of(value.most.value, [...path, "most", "value"]);
    if (value.kind === "give") {
      const arms = value.arms.map(({ gives }, arm) =>
        gives.kind === "leave" ? [] : this.of(gives.value, [...path, "arms", arm, "gives", "value"]),
      );
      return all([...arms, most]);
    }
    let sums: readonly LinearForm[] | undefined = [constantForm(nothing)];
    for (const [index, addend] of value.addends.entries()) {
      const forms = this.of(addend.value, [...path, "addends", index, "value"]);
      sums = both(sums, forms && [constantForm(nothing), ...forms], (a, b) => combine(a, b, one));
      if (sums !== undefined && sums.length > mostForms) {
        // Points that are only given or not given draw no lines of their own: their guards do.
        if (sums.some(({ terms }) => terms.size > 0)) return undefined;
        sums = [constantForm(nothing)];
      }
    }
    return all([sums, most]);
  }
}

function single(id: string): LinearForm {
  return { terms: new Map([[id, one]]), constant: nothing };
}

function constantForm(constant: Exact): LinearForm {
  return { terms: new Map(), constant };
}

/** The one and so many times the other. */
function combine(a: LinearForm, b: LinearForm, factor: Exact): LinearForm {
  const terms = new Map(a.terms);
  for (const [id, size] of b.terms) {
    const sum = plus(terms.get(id) ?? nothing, times(size, factor));
    if (sum.over === 0n) terms.delete(id);
    else terms.set(id, sum);
  }
  return { terms, constant: plus(a.constant, times(b.constant, factor)) };
}

function product(a: LinearForm, b: LinearForm): LinearForm | undefined {
  if (a.terms.size > 0 && b.terms.size > 0) return undefined;
  const [form, factor] = a.terms.size > 0 ? [a, b.constant] : [b, a.constant];
  return combine(constantForm(nothing), form, factor);
}

function isNoZero({ terms, constant }: LinearForm): boolean {
  return terms.size > 0 || constant.over !== 0n;
}

function quotient(a: LinearForm, b: LinearForm): LinearForm | undefined {
  if (b.terms.size > 0 || b.constant.over === 0n) return undefined;
  return combine(constantForm(nothing), a, dividedBy(one, b.constant));
}

function pair(part: LinearForm, base: LinearForm): { readonly part: LinearForm; readonly base: LinearForm } {
  return { part, base };
}

function cross<A, B, Result>(
  some: readonly A[],
  others: readonly B[],
  make: (a: A, b: B) => Result,
): readonly Result[] {
  return some.flatMap((a) => others.map((b) => make(a, b)));
}

function both(
  some: readonly LinearForm[] | undefined,
  others: readonly LinearForm[] | undefined,
  make: (a: LinearForm, b: LinearForm) => LinearForm | undefined,
): readonly LinearForm[] | undefined {
  if (some === undefined || others === undefined) return undefined;
  const forms = cross(some, others, make);
  return forms.every((form) => form !== undefined) ? forms : undefined;
}

function all(lists: readonly (readonly LinearForm[] | undefined)[]): readonly LinearForm[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}
