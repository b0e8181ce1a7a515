import type { IrType } from "@bylaw/ir";
import { dayNumberOf } from "./calendar.ts";
import { type Fraction, fractionOf, none, order } from "./fraction.ts";
import type { ConcreteValue } from "./value.ts";

const farNumbers: readonly string[] = ["0", "-1000000000", "1000000000", "1", "0.3", "-1"];
const farDays: readonly string[] = ["1900-01-01", "2299-12-31", "2024-01-01", "2021-06-30"];

/**
 * Answers what no fact can: a value in the place of an error of the case, of a calendar that is not loaded, or of an
 * act that is not taken. What is decided must be so whatever it answers. One oracle gives one sequence of answers.
 */
export class Oracle {
  readonly #seed: number;
  /** How often it was asked. */
  asked = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  #pick<Option>(options: readonly Option[]): Option {
    const option = options[(this.#seed + 5 * this.asked++) % options.length];
    if (option === undefined) throw new Error("nothing to pick from");
    return option;
  }

  yesOrNo(): boolean {
    return this.#pick([true, false]);
  }

  oneOf(values: readonly ConcreteValue[]): ConcreteValue {
    return this.#pick(values);
  }

  /** The number of one of so many things. */
  below(count: number): number {
    return this.#pick(Array.from({ length: count }, (_, index) => index));
  }

  anyNumber(): Fraction {
    return fractionOf(this.#pick(farNumbers));
  }

  anyDay(): number {
    return dayNumberOf(this.#pick(farDays));
  }

  /** Any value of a type, within its declared range. */
  ofType(type: IrType): ConcreteValue {
    switch (type.kind) {
      case "boolean":
        return this.yesOrNo();
      case "number": {
        const negative = ["count", "area", "months", "days"].includes(type.measure) ? none : undefined;
        const least = type.least === undefined ? negative : fractionOf(type.least);
        const most = type.most === undefined ? undefined : fractionOf(type.most);
        const any = this.anyNumber();
        if (least !== undefined && order(any, least) < 0) return least;
        return most !== undefined && order(any, most) > 0 ? most : any;
      }
      case "date":
        return type.none && this.yesOrNo() ? null : this.anyDay();
      case "choice":
        return this.#pick([...type.members.map((member) => member.id), ...(type.none ? ["none"] : [])]);
      case "set":
        return new Set(type.members.filter(() => this.yesOrNo()).map((member) => member.id));
      case "text":
        return this.#pick(["plain", "", "else"]);
      case "list":
        throw new Error("no list is asked for");
      default:
        return type satisfies never;
    }
  }
}
