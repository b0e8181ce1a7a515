import { citationKey, namesCitation, unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedAct, CheckedCase, IrPolicy, IrRule } from "@bylaw/ir";
import { type Day, dayText } from "../dates/calendar-day.ts";
import { boundedComparison } from "../rules/bounds.ts";
import { type Door, emptyObject, isRecord, keysOf, own, shownName, unknownName } from "./door.ts";
import { nameList } from "./names.ts";
import { boundedList } from "./read-list.ts";
import { readDay, readValue } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

const actKeys: readonly string[] = ["rule", "outcome", "value", "by", "on", "reason"];

interface DatedAct extends CheckedAct {
  readonly day: Day;
}

/** The recorded decisions by rule: of each rule the latest that is not dated after the day asked about. */
export function readActs(door: Door, policy: IrPolicy, given: unknown): CheckedCase["acts"] {
  const acts = emptyObject<CheckedAct>();
  if (given === undefined || given === null) return acts;
  const list = boundedList(door, "acts", given, { name: "acts", path: "acts" }) ?? [];
  const byRule = new Map<string, DatedAct[]>();
  for (const [index, entry] of list.entries()) readAct(door, policy, entry, `acts[${index}]`, byRule);
  for (const [rule, recorded] of byRule) {
    const taken = recorded.filter((act) => door.on === undefined || act.day <= door.on);
    const [latest] = taken.toSorted((a, b) => b.day - a.day);
    if (latest === undefined) continue;
    const { day: _, ...act } = latest;
    acts[rule] = act;
  }
  return acts;
}

function readAct(door: Door, policy: IrPolicy, entry: unknown, path: string, byRule: Map<string, DatedAct[]>): void {
  if (!isRecord(entry)) {
    wrongKind(door, "object", entry, { name: path, path });
    return;
  }
  for (const key of keysOf(entry)) {
    if (!actKeys.includes(key)) unknownName(door, "part", key, `${path}.${shownName(key)}`, actKeys);
  }
  const rules = readRules(door, policy, own(entry, "rule"), `${path}.rule`);
  const outcome = own(entry, "outcome");
  const accepted = outcome === "accepted" || outcome === "refused";
  if (!accepted) wrongKind(door, "outcome", outcome, { name: "outcome", path: `${path}.outcome` });
  const day = readDay(door, own(entry, "on"), { name: "on", path: `${path}.on` });
  const reason = own(entry, "reason");
  if (reason !== undefined && typeof reason !== "string") {
    wrongKind(door, "text", reason, { name: "reason", path: `${path}.reason` });
  }
  for (const rule of rules) {
    const by = readRole(door, policy, rule, own(entry, "by"), `${path}.by`);
    const value = readAccepted(door, rule, own(entry, "value"), `${path}.value`);
    if (!accepted || day === undefined || by === undefined) continue;
    const act: DatedAct = {
      outcome,
      ...(value !== undefined && outcome === "accepted" && { value }),
      by,
      on: dayText(day),
      ...(typeof reason === "string" && { reason }),
      day,
    };
    record(door, rule, act, path, byRule);
  }
}

/** Two of one day that differ cannot both be in effect. */
function record(door: Door, rule: IrRule, act: DatedAct, path: string, byRule: Map<string, DatedAct[]>): void {
  const earlier = byRule.get(rule.id) ?? [];
  byRule.set(rule.id, [...earlier, act]);
  const other = earlier.find((known) => known.day === act.day);
  if (other === undefined || (other.outcome === act.outcome && other.value === act.value)) return;
  door.problems.push(unplacedProblem("acts-differ", { rule: rule.id, on: act.on }, { path }));
}

/** The rule of an id, or all rules of a citation. */
function readRules(door: Door, policy: IrPolicy, name: unknown, path: string): readonly IrRule[] {
  if (typeof name !== "string") {
    wrongKind(door, "rule", name, { name: "rule", path });
    return [];
  }
  const all = policy.decisions.flatMap((decision) => decision.rules);
  const exact = all.filter((rule) => rule.id === name);
  const cited = all.filter((rule) => rule.citation !== undefined && namesCitation(name, rule.citation));
  const rules = exact.length > 0 ? exact : cited;
  if (rules.length === 0) {
    const citations = all.flatMap((rule) => (rule.citation === undefined ? [] : [citationKey(rule.citation)]));
    unknownName(door, "rule", name, path, [...all.map((rule) => rule.id), ...citations]);
  }
  return rules;
}

/** The role that decided: one of those to whom the text leaves this rule, where it names any. */
function readRole(door: Door, policy: IrPolicy, rule: IrRule, value: unknown, path: string): string | undefined {
  if (typeof value !== "string") return wrongKind(door, "role", value, { name: "by", path });
  const roles = nameList(policy.roles, (role) => role);
  const role = roles.find(value);
  if (role === undefined) {
    unknownName(door, "role", value, path, roles.all);
    return undefined;
  }
  const entitled = rolesOf(policy, rule);
  if (entitled.length === 0 || entitled.includes(role.id)) return role.id;
  const parameters = { rule: rule.id, roles: entitled, given: role.id };
  door.problems.push(unplacedProblem("act-of-another-role", parameters, { path }));
  return undefined;
}

function rolesOf(policy: IrPolicy, rule: IrRule): readonly string[] {
  const relaxations = policy.decisions
    .flatMap((decision) => decision.relaxations)
    .filter((relaxation) => rule.relaxations.includes(relaxation.id));
  return [
    ...new Set([rule.by, ...relaxations.map((relaxation) => relaxation.by)].filter((role) => role !== undefined)),
  ];
}

/** The accepted value, possible only where the rule is one comparison with a bound. */
function readAccepted(door: Door, rule: IrRule, value: unknown, path: string): number | bigint | undefined {
  if (value === undefined) return undefined;
  const comparison = boundedComparison(rule);
  if (comparison === undefined || (comparison.type.kind !== "number" && comparison.type.kind !== "date")) {
    door.problems.push(unplacedProblem("act-without-bound", { rule: rule.id }, { path }));
    return undefined;
  }
  const read = readValue(door, { names: { id: rule.id }, type: comparison.type }, value, { name: "value", path });
  return typeof read === "number" || typeof read === "bigint" ? read : undefined;
}
