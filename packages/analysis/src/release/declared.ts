import { canonicalJson, type IrPolicy, type IrType, type Names } from "@bylaw/ir";
import { compareExact, readExact } from "../exact.ts";
import type { DeclaredChange } from "./release.ts";

interface Declared {
  readonly kind: DeclaredChange["kind"];
  readonly id: string;
  /** What it takes or gives; absent where it has no values. */
  readonly type?: IrType;
}

/** What was added, taken away, or takes other values, in the order of the policy before and then of the one after. */
export function declaredChanges(before: IrPolicy, after: IrPolicy): readonly DeclaredChange[] {
  const [old, now] = [declaredIn(before), declaredIn(after)];
  const changed = [...old].flatMap(([key, { kind, id, type }]): readonly DeclaredChange[] => {
    const same = now.get(key);
    if (same === undefined) return [{ change: "removed", kind, id }];
    const change = typeChange(type, same.type);
    return change === undefined ? [] : [{ change, kind, id }];
  });
  const added = [...now].flatMap(([key, { kind, id }]): readonly DeclaredChange[] =>
    old.has(key) ? [] : [{ change: "added", kind, id }],
  );
  return [...changed, ...added];
}

function declaredIn(policy: IrPolicy): ReadonlyMap<string, Declared> {
  const all: Declared[] = [];
  const add = (kind: Declared["kind"], id: string, type?: IrType): void => {
    all.push({ kind, id, ...(type !== undefined && { type }) });
  };
  for (const { names, type, rules, value } of policy.decisions) {
    add("decision", names.id, type);
    for (const { id, title } of rules) if (title === undefined) add("rule", `${names.id}/${id}`);
    const arms = value === undefined ? [] : value.kind === "give" ? value.arms : value.addends;
    for (const { id } of arms) add("arm", `${names.id}/${id}`);
  }
  for (const { names, type } of policy.facts) add("fact", names.id, type);
  for (const { id, type } of policy.readings) add("reading", id, type);
  for (const { names } of policy.titles ?? []) add("title", names.id);
  for (const { names } of policy.duties ?? []) add("duty", names.id);
  for (const { names, steps } of policy.procedures ?? []) {
    add("procedure", names.id);
    for (const step of steps) add("step", `${names.id}/${step.names.id}`);
  }
  for (const { id } of policy.papers) add("paper", id);
  return new Map(all.map((each) => [`${each.kind} ${each.id}`, each]));
}

type TypeChange = "narrowed" | "widened" | undefined;

/** A type that is there no longer, or is another, takes away what it took; one that came adds. */
function typeChange(before: IrType | undefined, after: IrType | undefined): TypeChange {
  if (before === undefined) return after === undefined ? undefined : "widened";
  if (after === undefined || before.kind !== after.kind) return "narrowed";
  if (shape(before) !== shape(after)) return "narrowed";
  const changes = [memberChange(before, after), rangeChange(before, after), noneChange(before, after)];
  const fields = fieldChanges(before, after);
  const all = [...changes, ...fields];
  return all.includes("narrowed") ? "narrowed" : all.find((change) => change !== undefined);
}

/** What cannot become another without every value of it meaning something else. */
function shape(type: IrType): string {
  if (type.kind !== "number") return type.kind;
  return canonicalJson([type.measure, type.scale, type.unit?.id ?? ""]);
}

function memberChange(before: IrType, after: IrType): TypeChange {
  return setChange(membersOf(before), membersOf(after));
}

function setChange(before: readonly string[], after: readonly string[]): TypeChange {
  if (before.some((id) => !after.includes(id))) return "narrowed";
  return after.length > before.length ? "widened" : undefined;
}

function membersOf(type: IrType): readonly string[] {
  return type.kind === "choice" || type.kind === "set" ? idsOf(type.members) : [];
}

function idsOf(names: readonly Names[]): readonly string[] {
  return names.map(({ id }) => id);
}

function rangeChange(before: IrType, after: IrType): TypeChange {
  if (before.kind !== "number" || after.kind !== "number") return undefined;
  const changes = [endChange(before.least, after.least, 1), endChange(before.most, after.most, -1)];
  return changes.includes("narrowed") ? "narrowed" : changes.find((change) => change !== undefined);
}

/** `inward` is the sign of an end that moves into the range. */
function endChange(before: string | undefined, after: string | undefined, inward: 1 | -1): TypeChange {
  const [old, now] = [readExact(before ?? ""), readExact(after ?? "")];
  if (old === undefined) return now === undefined ? undefined : "narrowed";
  if (now === undefined) return "widened";
  const moved = compareExact(now, old) * inward;
  return moved === 0 ? undefined : moved > 0 ? "narrowed" : "widened";
}

function noneChange(before: IrType, after: IrType): TypeChange {
  const [old, now] = [mayBeNone(before), mayBeNone(after)];
  return old === now ? undefined : old ? "narrowed" : "widened";
}

function mayBeNone(type: IrType): boolean {
  return (type.kind === "date" || type.kind === "choice") && type.none === true;
}

function fieldChanges(before: IrType, after: IrType): readonly TypeChange[] {
  if (before.kind !== "list" || after.kind !== "list") return [];
  const now = new Map(after.fields.map(({ names, type }) => [names.id, type]));
  const ids = after.fields.map(({ names }) => names);
  const old = before.fields.map(({ names }) => names);
  return [
    setChange(idsOf(old), idsOf(ids)),
    ...before.fields.map(({ names, type }) => {
      const same = now.get(names.id);
      return same === undefined ? undefined : typeChange(type, same);
    }),
  ];
}
