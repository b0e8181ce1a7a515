import type { Language } from "@bylaw/diagnostics";
import type {
  CheckedAct,
  CheckedCase,
  CheckedRecord,
  CheckedScalar,
  CheckedSteps,
  CheckedValue,
  IrFact,
  IrField,
  IrPolicy,
  IrTitle,
  IrType,
  Names,
} from "@bylaw/ir";
import { newName } from "../skin/written-name.ts";
import { type ScenarioWriting, scenarioWriting } from "./scenario-writing.ts";

/** What a case gives, by what it gives it of; each as a pair of a scenario. What no pair can say is left out. */
export type GivenPairs = ReadonlyMap<string, GivenPair>;

export interface GivenPair {
  /** As it stands after `without`. */
  readonly name: string;
  readonly value: string;
}

/** The facts, papers, histories, steps and acts of a checked case as an author writes them. */
export function givenPairs(policy: IrPolicy, given: CheckedCase, language: Language): GivenPairs {
  const writing = scenarioWriting[language];
  const named = (names: Names): string => newName(names[language] ?? names.id);
  const pairs = new Map<string, GivenPair>();
  const put = (key: string, name: string, value: string | undefined): void => {
    if (value !== undefined) pairs.set(key, { name, value });
  };
  for (const { names, type } of policy.facts) {
    const value = own(given.facts, names.id);
    if (value !== undefined) put(`fact ${names.id}`, named(names), valueText(value, type, writing));
  }
  for (const names of policy.papers) {
    const value = own(given.papers, names.id);
    if (value !== undefined) put(`paper ${names.id}`, named(names), value ? writing.yes : writing.no);
  }
  for (const title of policy.titles ?? []) {
    const events = own(given.histories ?? {}, title.names.id);
    if (events === undefined) continue;
    const shown = events.map((event) => eventText(event, title, writing));
    const whole = shown.includes(undefined) ? undefined : bracketed(shown.map(String), writing);
    put(`history ${title.names.id}`, `${writing.historyOf} ${named(title.names)}`, whole);
  }
  for (const { names, steps, forEach } of policy.procedures ?? []) {
    const records = own(given.steps ?? {}, names.id);
    if (records === undefined) continue;
    const shown = records.map((record) => stepsText(record, steps, writing));
    const whole = forEach === undefined ? shown[0] : bracketed(shown, writing);
    put(`steps ${names.id}`, `${writing.stepsOf} ${named(names)}`, whole);
  }
  for (const [rule, act] of Object.entries(given.acts)) {
    put(`act ${rule}`, `\`${rule}\``, actText(act, boundOf(policy, rule), writing));
  }
  return pairs;
}

function valueText(value: CheckedValue, type: IrFact["type"], writing: ScenarioWriting): string | undefined {
  if (type.kind !== "list") return scalarText(value as CheckedScalar, type, writing);
  const records = (value as readonly CheckedRecord[]).map((record) => recordText(record, type.fields, writing));
  return bracketed(records, writing);
}

function recordText(record: CheckedRecord, fields: readonly IrField[], writing: ScenarioWriting): string {
  const pairs = fields.flatMap(({ names, type }) => {
    const value = own(record, names.id);
    const text = value === undefined ? undefined : scalarText(value, type, writing);
    return text === undefined ? [] : [`${newName(names[writing.language] ?? names.id)} = ${text}`];
  });
  return bracketed(pairs, writing);
}

function scalarText(
  value: CheckedScalar,
  type: Exclude<IrType, { readonly kind: "list" }>,
  writing: ScenarioWriting,
): string | undefined {
  switch (type.kind) {
    case "boolean":
      return value === true ? writing.yes : writing.no;
    case "date":
      return value === "none" ? writing.none : writing.date(dayText(Number(value)));
    case "choice":
      return value === "none" ? writing.none : memberName(type.members, value as string, writing);
    case "set": {
      if (typeof value !== "object" || !("must" in value) || value.must.length !== value.may.length) return undefined;
      return bracketed(
        value.must.map((member) => memberName(type.members, member, writing)),
        writing,
      );
    }
    case "text": {
      const text = value as string;
      return /["“”\n]/.test(text) ? undefined : writing.text(text);
    }
    case "number": {
      if (type.measure === "percent") return `${decimal(BigInt(value as number | bigint) * 100n, type.scale)}%`;
      const number = decimal(BigInt(value as number | bigint), type.scale);
      return type.measure === "months" || type.measure === "days" ? writing.length(number, type.measure) : number;
    }
    default:
      return type satisfies never;
  }
}

function eventText(
  event: NonNullable<CheckedCase["histories"]>[string][number],
  { forEach }: IrTitle,
  writing: ScenarioWriting,
): string | undefined {
  const { event: kind, on, cited, cause, until, record } = event;
  // A cause of another law is a text that a checked case no longer holds.
  if (cause !== undefined && cited === undefined) return undefined;
  const parts = [
    ...(forEach === undefined || record === undefined ? [] : [String(record + 1)]),
    writing.events[kind],
    on === undefined ? writing.unknown : writing.date(dayText(on)),
    ...(until === undefined ? [] : [writing.date(dayText(until))]),
    ...(cited === undefined ? [] : [cited]),
  ];
  return bracketed(parts, writing);
}

function stepsText(done: CheckedSteps, steps: readonly { readonly names: Names }[], writing: ScenarioWriting): string {
  const pairs = steps.flatMap(({ names }) => {
    const days = own(done, names.id);
    if (days === undefined) return [];
    const { from, until } = days;
    const shown = [from, until].flatMap((day) => (day === undefined ? [] : [writing.date(dayText(day))]));
    const value = shown.length === 0 ? writing.unknown : shown.length === 1 ? shown[0] : bracketed(shown, writing);
    return [`${newName(names[writing.language] ?? names.id)} = ${value}`];
  });
  return bracketed(pairs, writing);
}

function actText(
  { outcome, value, on, reason }: CheckedAct,
  bound: IrType | undefined,
  writing: ScenarioWriting,
): string | undefined {
  const { parts } = writing;
  const kept =
    value === undefined || bound === undefined || bound.kind === "list" ? "" : scalarText(value, bound, writing);
  if (kept === undefined || (reason !== undefined && /["“”\n]/.test(reason))) return undefined;
  const pairs = [
    `${parts.outcome} = ${writing[outcome]}`,
    ...(kept === "" ? [] : [`${parts.value} = ${kept}`]),
    `${parts.on} = ${writing.date(on)}`,
    ...(reason === undefined ? [] : [`${parts.reason} = ${writing.text(reason)}`]),
  ];
  return bracketed(pairs, writing);
}

/** The kind of what a rule compares. */
function boundOf({ decisions }: IrPolicy, rule: string): IrType | undefined {
  const test = decisions.flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.test;
  return test?.kind === "condition" && test.condition.kind === "compare" ? test.condition.type : undefined;
}

function bracketed(parts: readonly string[], { open, close, comma }: ScenarioWriting): string {
  return open + parts.join(comma) + close;
}

function memberName(members: readonly Names[], id: string, { language }: ScenarioWriting): string {
  return newName(members.find((member) => member.id === id)?.[language] ?? id);
}

function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A scaled integer as a decimal without needless zeros. */
function decimal(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}

function own<T>(entries: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
