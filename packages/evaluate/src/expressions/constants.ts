import type { IrConstant } from "@bylaw/ir";
import { truthOf } from "../conditions/truth.ts";
import { parseDay } from "../dates/calendar-day.ts";
import { exactly } from "../numbers/interval.ts";
import { parseRational } from "../numbers/rational.ts";
import { condition, days, noDate, numbers, type Possibility } from "../possibilities/possibility.ts";

const known = new WeakMap<IrConstant, Possibility>();

/** The value that a constant of the compiled policy stands for; read once, since a policy is never changed. */
export function constantValue(constant: IrConstant): Possibility {
  const value = known.get(constant) ?? readConstant(constant);
  known.set(constant, value);
  return value;
}

function readConstant({ type, value }: IrConstant): Possibility {
  switch (type.kind) {
    case "boolean":
      return condition(truthOf(value === true));
    case "number":
      return numbers(exactly(parseRational(String(value))));
    case "date": {
      if (value === null) return noDate;
      const day = parseDay(String(value));
      if (day === undefined) throw new Error(`no date: ${String(value)}`);
      return days(day, day);
    }
    case "choice":
      return { kind: "choice", members: [value === null ? "none" : String(value)] };
    case "set": {
      const members = type.members.map((member) => member.id).filter((id) => (value as readonly string[]).includes(id));
      return { kind: "set", must: members, may: members };
    }
    case "text":
      return { kind: "text", text: String(value).normalize("NFC") };
    case "list":
      throw new Error("a list has no constants");
    default:
      return type satisfies never;
  }
}
