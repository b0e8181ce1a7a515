import { dayText } from "@bylaw/evaluate";
import type { CheckedRecord, CheckedSet, CheckedValue, IrFact, IrType } from "@bylaw/ir";
import { exact, exactText, minus } from "../exact.ts";
import type { Candidates } from "./candidates.ts";
import type { FactChange, FactShown, Measured, RecordsAdded, Way } from "./changes.ts";
import type { Solution } from "./search.ts";
import { factIn, type Situation } from "./situation.ts";

/** What a solution changes, in declaration order of the facts, with values as determinations have them. */
export function describeWay(
  { choice }: Solution,
  candidates: ReadonlyMap<string, Candidates>,
  { policy, checked }: Situation,
): Way {
  const changes: FactChange[] = [];
  const shown: FactShown[] = [];
  const records: RecordsAdded[] = [];
  for (const fact of policy.facts) {
    const { id } = fact.names;
    const candidate = choice.get(id);
    const found = candidates.get(id);
    const to = candidate === undefined ? undefined : found?.values[candidate];
    if (candidate === undefined || found === undefined || to === undefined) continue;
    const from = factIn(checked.facts, id);
    const added = found.added?.[candidate];
    if (added !== undefined) records.push(recordsAdded(fact, added, from === undefined));
    else if (found.option.known && from !== undefined) changes.push(changeOf(fact, from, to, policy.currency));
    else shown.push(shownOf(fact, found, to, policy.currency));
  }
  return { changes, shown, records };
}

function recordsAdded(
  { type }: IrFact,
  { more, countable: { list, where, record } }: NonNullable<Candidates["added"]>[number],
  shown: boolean,
): RecordsAdded {
  const fields = type.kind === "list" ? type.fields : [];
  const said = fields.flatMap((field): readonly [string, string][] => {
    const { id } = field.names;
    const value = Object.hasOwn(record, id) ? record[id] : undefined;
    return value === undefined ? [] : [[id, textOf(field.type, value)]];
  });
  return {
    list,
    more,
    ...(where !== undefined && { where }),
    record: Object.fromEntries(said),
    ...(shown && { shown: true as const }),
  };
}

function changeOf(fact: IrFact, from: CheckedValue, to: CheckedValue, currency: string): FactChange {
  const { type, names } = fact;
  const change = {
    fact: names.id,
    ...measuredAs(type, currency),
    from: textOf(type, from),
    to: textOf(type, to),
  };
  if (type.kind === "number") {
    const [was, is] = [numberOf(from, type.scale), numberOf(to, type.scale)];
    const up = BigInt(to as number) > BigInt(from as number);
    const difference = exactText(up ? minus(is, was) : minus(was, is), type.measure);
    return { ...change, difference, direction: up ? "up" : "down" };
  }
  if (type.kind !== "set") return change;
  const [was, is] = [(from as CheckedSet).must, (to as CheckedSet).must];
  return {
    ...change,
    added: is.filter((member) => !was.includes(member)),
    removed: was.filter((member) => !is.includes(member)),
  };
}

function shownOf(
  { names, type, statedBy, decidedBy, evidence }: IrFact,
  found: Candidates,
  to: CheckedValue,
  currency: string,
): FactShown {
  return {
    fact: names.id,
    ...measuredAs(type, currency),
    statedBy: decidedBy ?? statedBy,
    evidence,
    ...(found.any === undefined && { value: textOf(type, to) }),
  };
}

function measuredAs(type: IrType, currency: string): Measured {
  if (type.kind === "list") throw new Error("a list has no measure");
  if (type.kind !== "number") return { measure: type.kind };
  const unit = type.measure === "money" ? currency : type.unit?.id;
  return { measure: type.measure, ...(unit !== undefined && { unit }) };
}

function numberOf(value: CheckedValue, scale: number): ReturnType<typeof exact> {
  return exact(BigInt(value as number | bigint), 10n ** BigInt(scale));
}

/** A checked value in the manner of determinations. */
function textOf(type: IrType, value: CheckedValue): string {
  switch (type.kind) {
    case "number":
      return exactText(numberOf(value, type.scale), type.measure);
    case "boolean":
      return value === true ? "yes" : "no";
    case "date":
      return value === "none" ? "none" : dayText(Number(value));
    case "set":
      return (value as CheckedSet).must.join(", ");
    case "choice":
    case "text":
      return value as string;
    case "list":
      return String((value as readonly CheckedRecord[]).length);
    default:
      return type satisfies never;
  }
}
