import type { IrPolicy, IrProcedure, Names } from "@bylaw/ir";

/** A case cut to what one policy knows, and the names that it does not know. */
export interface KnownCase {
  readonly case: unknown;
  readonly unknown: readonly string[];
}

type Entries = Readonly<Record<string, unknown>>;

/**
 * Leaves out of a case what belongs to other measures: facts, papers, titles, procedures and decisions on rules that the
 * policy does not have. What is no case is left as it is, for the door to refuse.
 */
export function knownCase(input: unknown, policy: IrPolicy): KnownCase {
  if (!isRecord(input)) return { case: input, unknown: [] };
  const facts = own(input, "facts");
  if (!isRecord(facts)) {
    const cut = cutTo(
      input,
      policy.facts.map(({ names }) => names),
    );
    return { case: { facts: cut.kept }, unknown: cut.left };
  }
  const parts: readonly (readonly [part: string, names: readonly Names[]])[] = [
    ["facts", policy.facts.map(({ names }) => names)],
    ["papers", policy.papers],
    ["history", (policy.titles ?? []).map(({ names }) => names)],
  ];
  const known: Record<string, unknown> = { ...input };
  const unknown: string[] = [];
  for (const [part, names] of parts) {
    const given = own(input, part);
    if (!isRecord(given)) continue;
    const cut = cutTo(given, names);
    known[part] = cut.kept;
    unknown.push(...cut.left);
  }
  const steps = own(input, "steps");
  if (isRecord(steps)) {
    const procedures = (policy.procedures ?? []).filter((procedure) => isOf(steps, procedure));
    const cut = cutTo(
      steps,
      procedures.map(({ names }) => names),
    );
    known["steps"] = cut.kept;
    unknown.push(...cut.left);
  }
  const acts = own(input, "acts");
  if (Array.isArray(acts)) known["acts"] = (acts as readonly unknown[]).filter((act) => isOn(act, policy));
  return { case: known, unknown };
}

/**
 * Measures call their procedures alike and take other steps in them: one that was taken and that this procedure does
 * not have shows that all of them are those of another measure.
 */
function isOf(given: Entries, { names, steps }: IrProcedure): boolean {
  const taken = namesOf([names]).flatMap((name) => {
    const dates = own(given, name);
    return isRecord(dates) ? Object.keys(dates) : [];
  });
  const known = new Set(namesOf(steps.map((step) => step.names)));
  return taken.every((name) => known.has(name.normalize("NFC")));
}

function namesOf(names: readonly Names[]): readonly string[] {
  return names.flatMap(({ id, en, zh }) => [id, en, zh]).filter((name) => name !== undefined);
}

function cutTo(
  entries: Entries,
  names: readonly Names[],
): { readonly kept: Entries; readonly left: readonly string[] } {
  const known = new Set(namesOf(names));
  const isKnown = (name: string): boolean => known.has(name.normalize("NFC"));
  return {
    kept: Object.fromEntries(Object.entries(entries).filter(([name]) => isKnown(name))),
    left: Object.keys(entries).filter((name) => !isKnown(name)),
  };
}

/** A decision on a rule names it by its id; one by its article could be meant for any measure and is left to the door. */
function isOn(act: unknown, { decisions }: IrPolicy): boolean {
  const rule = isRecord(act) ? own(act, "rule") : undefined;
  if (typeof rule !== "string" || !/[\p{L}_]/u.test(rule)) return true;
  return decisions.some(({ rules, relaxations }) => [...rules, ...relaxations].some(({ id }) => id === rule));
}

function own(entries: Entries, key: string): unknown {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

function isRecord(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
