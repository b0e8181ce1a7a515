import { dayText, parseDay, readCase } from "@bylaw/evaluate";
import type { CompiledPolicy, EvaluationOptions, HostCase, IrFact, IrPolicy, NumberType } from "@bylaw/ir";
import {
  compareExact,
  dividedBy,
  type Exact,
  exact,
  exactText,
  floorOf,
  minus,
  one,
  plus,
  readExact,
  times,
} from "../exact.ts";
import { factsRead, type IrPath } from "../reach.ts";
import { type LineValue, subjectSlice, valueIn } from "../thresholds/line-values.ts";
import type { Threshold } from "../thresholds/threshold.ts";
import { thresholdsOf } from "../thresholds/thresholds-of.ts";
import type { ChangedDecision } from "./changed-parts.ts";
import type { Trial } from "./trial.ts";

/** A fact at one of its values, as a host writes it. */
interface Variation {
  readonly fact: string;
  readonly value: unknown;
}

/**
 * A base with one fact at each of the values at which what changed of a decision may turn: at each of its lines, just
 * below and just above, yes and no, each member, and not known.
 */
export function* boundaryTrials(
  version: CompiledPolicy,
  changed: ChangedDecision,
  bases: readonly Trial[],
): Generator<Trial, void, void> {
  const { policy } = version;
  const lines = thresholdsOf(policy, changed.decision).filter(({ rests }) =>
    rests.some(({ rule }) => (rule === undefined ? changed.value : changed.rules.has(rule))),
  );
  const facts = factsOf(policy, pathsOf(policy, changed));
  const plain = [...facts.flatMap(plainVariations), ...lines.flatMap((line) => lineVariations(facts, line))];
  for (const base of bases) {
    for (const variation of plain) yield varied(base, variation);
    for (const line of lines) {
      if (line.subject.kind === "fact") continue;
      for (const variation of derivedVariations(version, line, base)) yield varied(base, variation);
    }
  }
}

/** A base with each fact that a title, a duty or a procedure reads not known, or at each value where there are few. */
export function* courseTrials(
  { policy }: CompiledPolicy,
  path: IrPath,
  bases: readonly Trial[],
): Generator<Trial, void, void> {
  const variations = factsOf(policy, [path]).flatMap(plainVariations);
  for (const base of bases) for (const variation of variations) yield varied(base, variation);
}

function factsOf(policy: IrPolicy, paths: readonly IrPath[]): readonly IrFact[] {
  const read = new Set(paths.flatMap((path) => [...factsRead(policy, path)]));
  return policy.facts.filter(({ names }) => read.has(names.id));
}

function pathsOf({ decisions }: IrPolicy, { decision, rules, value }: ChangedDecision): readonly IrPath[] {
  const place = decisions.findIndex(({ names }) => names.id === decision);
  const written = decisions[place]?.rules ?? [];
  return [
    ...written.flatMap(({ id }, index): readonly IrPath[] =>
      rules.has(id) ? [["decisions", place, "rules", index]] : [],
    ),
    ...(value ? [["decisions", place, "value"]] : []),
  ];
}

function varied(base: Trial, { fact, value }: Variation): Trial {
  const others = Object.entries(base.case.facts).filter(([name]) => name !== fact);
  const facts = Object.fromEntries(value === undefined ? others : [...others, [fact, value]]);
  return { ...base, case: { ...base.case, facts }, varied: [fact] };
}

/** Not known, and each value of what has few. */
function plainVariations({ names: { id }, type }: IrFact): readonly Variation[] {
  const values = ((): readonly unknown[] => {
    switch (type.kind) {
      case "boolean":
        return [true, false];
      case "choice":
        return [...type.members.map((member) => member.id), ...(type.none === true ? ["none"] : [])];
      case "set":
        return [[], type.members.map((member) => member.id), ...type.members.map((member) => [member.id])];
      case "date":
        return type.none === true ? ["none"] : [];
      case "list":
        return [[]];
      default:
        return [];
    }
  })();
  return [undefined, ...values].map((value) => ({ fact: id, value }));
}

/** A fact that is compared by itself: at the line, one step below and one above. */
function lineVariations(facts: readonly IrFact[], { subject, constant }: Threshold): readonly Variation[] {
  const fact = subject.kind === "fact" ? facts.find(({ names }) => names.id === subject.fact) : undefined;
  const line = endOf(constant);
  return fact === undefined || line === undefined ? [] : around(fact, line);
}

/** The steps of the fact's type next to a value, and the value itself where it is one. */
function around({ names: { id }, type }: IrFact, value: Exact): readonly Variation[] {
  if (type.kind === "date") {
    const day = Number(floorOf(value));
    return [day - 1, day, day + 1, day + 2].map((each) => ({ fact: id, value: dayText(each) }));
  }
  if (type.kind !== "number") return [];
  const step = exact(1n, 10n ** BigInt(type.scale));
  const below = floorOf(dividedBy(value, step));
  return [below - 1n, below, below + 1n, below + 2n]
    .map((count) => times(exact(count), step))
    .filter((each) => isIn(type, each))
    .map((each) => ({ fact: id, value: exactText(each, type.measure) }));
}

function isIn({ measure, least, most }: NumberType, value: Exact): boolean {
  const fromZero = ["count", "area", "months", "days"].includes(measure) ? "0" : "";
  const [low, high] = [readExact(least ?? fromZero), readExact(most ?? "")];
  return (low === undefined || compareExact(value, low) >= 0) && (high === undefined || compareExact(value, high) <= 0);
}

/**
 * Of a value that is worked out, such as a share: each fact that it rests on where the value would reach the line, as a
 * straight line through two of its values tells. For what is no straight line these are merely two more cases.
 */
function* derivedVariations(
  { policy, environment }: CompiledPolicy,
  line: Threshold,
  base: Trial,
): Generator<Variation, void, void> {
  const slice = subjectSlice(policy, line);
  const target = endOf(line.constant);
  if (slice === undefined || target === undefined) return;
  const options: EvaluationOptions = { on: base.on, ...(environment !== undefined && { environment }) };
  const valueWith = (facts: HostCase["facts"]): Exact | undefined =>
    settled(valueIn(slice, { ...cutTo(slice.facts, { ...base.case, facts }) }, options));
  const present = valueWith(base.case.facts);
  if (present === undefined) return;
  for (const id of slice.facts) {
    const fact = policy.facts.find(({ names }) => names.id === id);
    const from = fact === undefined ? undefined : presentValue(policy, fact, base.case);
    if (fact === undefined || from === undefined) continue;
    const { to, text } = elsewhere(fact.type, from);
    const other = valueWith({ ...base.case.facts, [id]: text });
    if (other === undefined || compareExact(other, present) === 0) continue;
    const slope = dividedBy(minus(other, present), minus(to, from));
    yield* around(fact, plus(from, dividedBy(minus(target, present), slope)));
  }
}

/** Another value of the fact that it takes too: half of it, or a day some years earlier. */
function elsewhere(type: IrFact["type"], from: Exact): { readonly to: Exact; readonly text: string } {
  if (type.kind !== "number") {
    const to = minus(from, exact(2000n));
    return { to, text: dayText(Number(to.over)) };
  }
  const steps = exact(10n ** BigInt(type.scale));
  const half = dividedBy(exact(floorOf(dividedBy(times(from, steps), exact(2n)))), steps);
  const to = compareExact(half, from) === 0 ? dividedBy(one, steps) : half;
  return { to, text: exactText(to, type.measure) };
}

function cutTo(facts: readonly string[], given: HostCase): HostCase {
  const kept = new Set(facts);
  return {
    facts: Object.fromEntries(Object.entries(given.facts).filter(([name]) => kept.has(name))),
    ...(given.papers !== undefined && { papers: given.papers }),
    ...(given.history !== undefined && { history: given.history }),
  };
}

/** A known number or day of the case, in natural units. */
function presentValue(policy: IrPolicy, { names: { id }, type }: IrFact, given: HostCase): Exact | undefined {
  if (type.kind !== "number" && type.kind !== "date") return undefined;
  if (!Object.hasOwn(given.facts, id)) return undefined;
  const { case: checked } = readCase(policy, { facts: { [id]: given.facts[id] } }, { on: "2024-01-01" });
  const value = checked !== undefined && Object.hasOwn(checked.facts, id) ? checked.facts[id] : undefined;
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  return exact(BigInt(value), type.kind === "number" ? 10n ** BigInt(type.scale) : 1n);
}

function settled({ least, most }: LineValue): Exact | undefined {
  return least !== undefined && most !== undefined && compareExact(least, most) === 0 ? least : undefined;
}

function endOf(text: string): Exact | undefined {
  const day = parseDay(text);
  return day === undefined ? readExact(text) : exact(BigInt(day));
}
