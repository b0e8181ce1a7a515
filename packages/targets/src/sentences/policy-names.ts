import { type Citation, citationKey, type Language } from "@bylaw/diagnostics";
import type {
  IrDecision,
  IrField,
  IrLet,
  IrPolicy,
  IrReading,
  IrRelaxation,
  IrRule,
  IrTitle,
  IrType,
  Names,
} from "@bylaw/ir";

/** What a fact, field or let is, as sentences need it. */
export interface NamedValue {
  readonly names: Names;
  readonly type: IrType;
  readonly attested: boolean;
  readonly decidedBy?: string;
  readonly statedBy: string;
  readonly fromEarlierDecision: boolean;
  readonly evidence: readonly string[];
  readonly movement: "up" | "down" | "fixed" | "free";
  /** Worked out from other facts, stated by nobody. */
  readonly derived: boolean;
}

/** Everything of a policy by its name. Names come from outside, so they are keys of maps only. */
export interface PolicyNames {
  readonly policy: IrPolicy;
  readonly values: ReadonlyMap<string, NamedValue>;
  readonly lets: ReadonlyMap<string, IrLet>;
  readonly roles: ReadonlyMap<string, Names>;
  readonly papers: ReadonlyMap<string, Names>;
  readonly decisions: ReadonlyMap<string, IrDecision>;
  readonly rules: ReadonlyMap<string, IrRule>;
  readonly relaxations: ReadonlyMap<string, IrRelaxation>;
  readonly titles: ReadonlyMap<string, IrTitle>;
  readonly readings: ReadonlyMap<string, IrReading>;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** Lays a policy out by name. */
export function namesOf(policy: IrPolicy): PolicyNames {
  const values = new Map<string, NamedValue>();
  for (const { names, type } of policy.decisions)
    if (type !== undefined) values.set(names.id, derivedValue(names, type));
  for (const binding of policy.lets) values.set(binding.names.id, derivedValue(binding.names, binding.type));
  for (const fact of policy.facts) {
    values.set(fact.names.id, {
      names: fact.names,
      type: fact.type,
      attested: fact.attested === true,
      ...(fact.decidedBy === undefined ? {} : { decidedBy: fact.decidedBy }),
      statedBy: fact.statedBy,
      fromEarlierDecision: fact.fromEarlierDecision === true,
      evidence: fact.evidence,
      movement: fact.movement,
      derived: false,
    });
    if (fact.type.kind !== "list") continue;
    for (const field of fact.type.fields) {
      values.set(`${fact.names.id}.${field.names.id}`, fieldValue(field, fact.statedBy));
    }
  }
  const rules = policy.decisions.flatMap((decision) => decision.rules);
  const relaxations = policy.decisions.flatMap((decision) => decision.relaxations);
  return {
    policy,
    values,
    lets: by(policy.lets, ({ names }) => names.id),
    roles: by(policy.roles, ({ id }) => id),
    papers: by(policy.papers, ({ id }) => id),
    decisions: by(policy.decisions, ({ names }) => names.id),
    rules: by(rules, ({ id }) => id),
    relaxations: by(relaxations, ({ id }) => id),
    titles: by(policy.titles ?? [], ({ names }) => names.id),
    readings: by(policy.readings, ({ id }) => id),
    citations: citationsOf(policy, rules, relaxations),
  };
}

/** Signs by which a label shows that it explains, for a form, more than a sentence can hold. */
const explaining: Readonly<Record<Language, RegExp>> = { en: /[;(.]/, zh: /[，；。（(]/ };

/**
 * The wording of a thing in a language: its label, else its name with underscores as blanks. A label that goes on to
 * explain gives way to the name.
 */
export function wordingOf(names: Names, language: Language): string {
  const other: Language = language === "en" ? "zh" : "en";
  const label = names.label?.[language];
  const name = names[language];
  if (label !== undefined && (name === undefined || !explaining[language].test(label))) return label;
  return asWords(name ?? names[other] ?? names.id);
}

/** A text as a quotation: without marks of our own where it has its own. */
export function quoted(text: string): string {
  return /[“”]/.test(text) ? text : `“${text}”`;
}

/** What an author wrote in one language only: as it is where the reader reads it, else as a quotation. */
export function authored(text: string, language: Language): string {
  const plain = text.replace(/[.。]$/, "");
  return /\p{Script=Han}/u.test(plain) === (language === "zh") ? plain : quoted(plain);
}

/** A name as words. */
export function asWords(name: string): string {
  return name.replaceAll("_", " ").trim();
}

/** The citation that a key stands for: as the policy has it, else read from the key. */
export function citationOf(names: PolicyNames, key: string): Citation {
  const known = names.citations.get(key);
  if (known !== undefined) return known;
  const match =
    /^(?:(section|paragraph|schedule) )?([^\s().]+)(?: para (\S+?))?(?:\(([^)]+)\))?( last)?(?:\.(.+))?$/.exec(key);
  if (match === null) return { place: "text", number: key.replace(/^"|"$/g, "") };
  const [, place = "article", number = key, clause, item, last] = match;
  return {
    place: place as Citation["place"],
    number,
    ...(clause === undefined ? {} : { clause }),
    ...(item === undefined ? {} : { item }),
    ...(last === undefined ? {} : { last: true as const }),
  };
}

function derivedValue(names: Names, type: IrType): NamedValue {
  return {
    names,
    type,
    attested: false,
    statedBy: "applicant",
    fromEarlierDecision: false,
    evidence: [],
    movement: "fixed",
    derived: true,
  };
}

function fieldValue(field: IrField, statedBy: string): NamedValue {
  return {
    names: field.names,
    type: field.type,
    attested: field.attested === true,
    ...(field.decidedBy === undefined ? {} : { decidedBy: field.decidedBy }),
    statedBy: field.statedBy ?? statedBy,
    fromEarlierDecision: false,
    evidence: field.evidence ?? [],
    movement: field.movement ?? "free",
    derived: false,
  };
}

function citationsOf(
  policy: IrPolicy,
  rules: readonly IrRule[],
  relaxations: readonly IrRelaxation[],
): ReadonlyMap<string, Citation> {
  const found = new Map<string, Citation>();
  const add = (citation: Citation | undefined): void => {
    if (citation !== undefined) found.set(citationKey(citation), citation);
  };
  for (const { citation } of [...rules, ...relaxations, ...policy.readings]) add(citation);
  for (const decision of policy.decisions) {
    for (const { citation } of [...decision.notes, ...decision.submissions, ...decision.discretion]) add(citation);
    for (const { proves } of decision.submissions) proves.forEach(add);
  }
  for (const { citations } of policy.omissions) citations.forEach(add);
  return found;
}

function by<T>(entries: readonly T[], key: (entry: T) => string): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [key(entry), entry]));
}
