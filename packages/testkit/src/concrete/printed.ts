import type { FunctionValue, IrType, Measure } from "@bylaw/ir";
import { dayNumberOf } from "./calendar.ts";
import { type Fraction, fractionOf, order } from "./fraction.ts";
import { type ConcreteValue, isSet, keyOfValue } from "./value.ts";

/** A value in the form of determinations: "800000.00", "17/20", "2024-02-29", "P24M", members by comma. */
export function printed(value: ConcreteValue, type: IrType): string {
  switch (type.kind) {
    case "boolean":
      return value === true ? "yes" : "no";
    case "number":
      return printedNumber(value as Fraction, type.measure);
    case "date":
      return value === null ? "none" : textOfDay(value as number);
    case "set":
      return membersOf(value, type).join(", ");
    case "choice":
    case "text":
      return value as string;
    case "list":
      throw new Error("a list is not printed");
    default:
      return type satisfies never;
  }
}

function membersOf(value: ConcreteValue, type: Extract<IrType, { readonly kind: "set" }>): string[] {
  return type.members.map(({ id }) => id).filter((id) => isSet(value) && value.has(id));
}

function textOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function printedNumber(value: Fraction, measure: Measure): string {
  if (measure === "months" || measure === "days") {
    const negative = value[0] < 0n;
    const size = printedNumber(negative ? [-value[0], value[1]] : value, "number");
    return `${negative ? "-" : ""}P${size}${measure === "months" ? "M" : "D"}`;
  }
  const [above = "0", below = "1"] = keyOfValue(value).split("/");
  for (let decimals = measure === "money" ? 2 : 0; decimals < 60; decimals++) {
    const scaled = BigInt(above) * 10n ** BigInt(decimals);
    if (scaled % BigInt(below) !== 0n) continue;
    const digits = String(scaled / BigInt(below))
      .replace("-", "")
      .padStart(decimals + 1, "0");
    const whole = digits.slice(0, digits.length - decimals);
    return `${above.startsWith("-") ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(-decimals)}`}`;
  }
  return `${above}/${below}`;
}

/** A value as a plugin's function takes it. */
export function handedOver(value: ConcreteValue, type: IrType): FunctionValue {
  if (type.kind === "boolean") return value === true;
  return type.kind === "set" ? membersOf(value, type) : printed(value, type);
}

/** What a function gave, where it is a value of the type within its range. */
export function takenBack(given: unknown, type: IrType): ConcreteValue | undefined {
  if (type.kind === "boolean") return typeof given === "boolean" ? given : undefined;
  if (type.kind === "set") {
    const members = new Set<unknown>(type.members.map(({ id }) => id));
    const fits = Array.isArray(given) && given.every((member) => members.has(member));
    return fits ? new Set(given as string[]) : undefined;
  }
  if (typeof given !== "string") return undefined;
  switch (type.kind) {
    case "number":
      return takenNumber(given, type);
    case "date":
      if (given === "none" && type.none) return null;
      return /^\d{4}-\d\d-\d\d$/.test(given) ? dayNumberOf(given) : undefined;
    case "choice":
      if (given === "none" && type.none) return given;
      return type.members.some(({ id }) => id === given) ? given : undefined;
    case "text":
      return given.normalize("NFC");
    default:
      return undefined;
  }
}

function takenNumber(
  text: string,
  { least, most, measure }: Extract<IrType, { readonly kind: "number" }>,
): ConcreteValue | undefined {
  const length = /^(-?)P(.+)[MD]$/.exec(text);
  const plain = length === null ? text : `${length[1] ?? ""}${length[2] ?? ""}`;
  if (!/^-?\d+(?:\.\d+)?(?:\/\d+)?$/.test(plain)) return undefined;
  const value = fractionOf(plain);
  const from = least ?? (["count", "area", "months", "days"].includes(measure) ? "0" : undefined);
  if (from !== undefined && order(value, fractionOf(from)) < 0) return undefined;
  return most !== undefined && order(value, fractionOf(most)) > 0 ? undefined : value;
}
