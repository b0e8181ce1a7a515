import type { CheckedValue, IrFact, NumberType } from "@bylaw/ir";
import { ceilingOf, exact, floorOf, readExact, times } from "../exact.ts";

/** Units of people: nobody is advised to have fewer. */
const people: ReadonlySet<string> = new Set(["persons", "people", "staff", "person", "人", "名"]);

/** In which directions a known fact may be moved. */
export interface Directions {
  readonly up: boolean;
  readonly down: boolean;
}

/**
 * Only what the applicant states and may move: never what is fixed, attested, decided by a role, or of an earlier
 * decision, and never days, years or texts, which are as they are.
 */
export function directionsOf({ type, movement, statedBy, ...fact }: IrFact): Directions {
  const barred = fact.attested === true || fact.decidedBy !== undefined || fact.fromEarlierDecision === true;
  const still = type.kind === "date" || type.kind === "text" || (type.kind === "number" && type.measure === "year");
  if (barred || still || statedBy !== "applicant" || movement === "fixed") return { up: false, down: false };
  const ofPeople = type.kind === "number" && isPeople(type);
  return { up: movement !== "down", down: movement !== "up" && !ofPeople };
}

function isPeople({ unit }: NumberType): boolean {
  return unit !== undefined && (people.has(unit.id) || people.has(unit.zh ?? ""));
}

/** Whether a value is known in full; of a set given in part some members are open. */
export function isKnown(value: CheckedValue | undefined): value is CheckedValue {
  if (value === undefined) return false;
  return typeof value !== "object" || !("may" in value) || value.must.length === value.may.length;
}

/** The values that a number of the type can have, as scaled integers; an end that is not there is far off. */
export function rangeOf({ least, most, scale, measure }: NumberType): {
  readonly least: bigint;
  readonly most: bigint;
} {
  const far = 10n ** 15n;
  const fromZero = ["count", "area", "months", "days"].includes(measure);
  return { least: scaledEnd(least, scale, true) ?? (fromZero ? 0n : -far), most: scaledEnd(most, scale, false) ?? far };
}

function scaledEnd(text: string | undefined, scale: number, up: boolean): bigint | undefined {
  const value = text === undefined ? undefined : readExact(text);
  if (value === undefined) return undefined;
  const scaled = times(value, exact(10n ** BigInt(scale)));
  return up ? ceilingOf(scaled) : floorOf(scaled);
}
