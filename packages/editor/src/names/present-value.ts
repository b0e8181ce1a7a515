import type { Language } from "@bylaw/diagnostics";
import type { DecisionResult, IrType, TitleResult, ValueResult } from "@bylaw/ir";
import { type KeywordId, keywordClasses, type NamedThing } from "@bylaw/language";
import type { ShownRun } from "../service-types.ts";
import { structureWords } from "../structure/words.ts";
import { keywordIn } from "../value-words.ts";
import { figureIn } from "./figures.ts";
import { hoverWords } from "./hover-words.ts";
import { escaped } from "./markdown.ts";

/** What a thing is for the present applicant: the value of a fact, the result of a decision, title, duty or rule. */
export function presentValue(thing: NamedThing, run: ShownRun, language: Language): string | undefined {
  const id = thing.declaration.name.text;
  const { determination } = run;
  switch (thing.kind) {
    case "fact":
      return factValue(id, run, language);
    case "decision": {
      const result = own(determination.decisions, id);
      return result && shown(decisionResult(result, id, run, language), language);
    }
    case "rule":
      return ruleStatus((rule) => rule === id, run, language);
    case "title": {
      const results = own(determination.titles ?? {}, id);
      return (
        results &&
        shown(
          asList(results)
            .map((title) => titleStatus(title, language))
            .join(", "),
          language,
        )
      );
    }
    case "duty": {
      const results = own(determination.duties ?? {}, id);
      if (results === undefined || results.length === 0) return undefined;
      const statuses = results.map(({ status }) => statusWord(status, language));
      return shown([...new Set(statuses)].join(", "), language);
    }
    case "procedure":
      return nextStep(id, run, language);
    case "reading":
      return readingChosen(id, run, language);
    default:
      return undefined;
  }
}

function nextStep(id: string, { determination, compiled }: ShownRun, language: Language): string | undefined {
  const results = asList(own(determination.procedures ?? {}, id) ?? []);
  const steps = compiled.policy.procedures?.find(({ names }) => names.id === id)?.steps.map(({ names }) => names) ?? [];
  const next = results.flatMap((procedure) => procedure.next ?? []);
  if (next.length === 0) return undefined;
  const named = figureIn(language, next.join(", "), { members: steps, currency: "" });
  return shown(hoverWords(language).next(escaped(named)), language);
}

function readingChosen(id: string, { determination, compiled }: ShownRun, language: Language): string | undefined {
  const reading = compiled.policy.readings.find((one) => one.id === id || one.names?.id === id);
  const chosen = determination.readings.find((one) => one.id === reading?.id)?.value;
  if (chosen === undefined) return undefined;
  return shown(escaped(figureIn(language, chosen, { ...kindOf(reading?.type), currency: "" })), language);
}

/** The status of all rules that are meant, in one sentence; undefined where the run has none of them. */
export function ruleStatus(meant: (id: string) => boolean, run: ShownRun, language: Language): string | undefined {
  const words = structureWords(language).statuses;
  const found = Object.values(run.determination.decisions)
    .flatMap((decision) => [decision, ...(decision.records ?? [])])
    .flatMap(({ rules }) => rules)
    .filter(({ id }) => meant(id));
  if (found.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { status } of found) counts.set(words[status], (counts.get(words[status]) ?? 0) + 1);
  const parts = [...counts].map(([word, number]) => (found.length === 1 ? word : `${word} ×${number}`));
  return shown(parts.join(language === "zh" ? "、" : ", "), language);
}

function shown(value: string, language: Language): string {
  return hoverWords(language).result(value);
}

function factValue(id: string, { facts, compiled }: ShownRun, language: Language): string | undefined {
  const words = hoverWords(language);
  const value = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (value === undefined || value === null) return words.notGiven;
  const fact = compiled.policy.facts.find(({ names }) => names.id === id);
  return words.given(escaped(hostValue(value, fact?.type, compiled.policy.currency, language)));
}

/** A value as a host hands it in. */
function hostValue(value: unknown, type: IrType | undefined, currency: string, language: Language): string {
  if (typeof value === "boolean") return keywordIn(language, value ? "yes" : "no");
  if (Array.isArray(value) && type?.kind !== "set") return hoverWords(language).records(value.length);
  const text = Array.isArray(value) ? value.join(", ") : plainText(value);
  if (text === "yes" || text === "no" || text === "none") return keywordIn(language, text);
  return figureIn(language, text, { ...kindOf(type), currency });
}

function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return decimal(value);
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .flatMap(([key, member]) => (member === true || member === "yes" ? [key] : []))
      .join(", ");
  return String(value);
}

/** Without an exponent where it has a short form. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(6).replace(/\.?0+$/, "") : text;
}

function kindOf(type: IrType | undefined): Pick<Parameters<typeof figureIn>[2], "measure" | "unit" | "members"> {
  if (type?.kind === "number") return { measure: type.measure, unit: type.unit };
  return type?.kind === "choice" || type?.kind === "set" ? { members: type.members } : {};
}

function decisionResult({ outcome, value }: DecisionResult, id: string, run: ShownRun, language: Language): string {
  const status = structureWords(language).statuses[outcome];
  const given = value && valueText(value, id, run, language);
  return given === undefined ? status : `${status}${language === "zh" ? "：" : ": "}${given}`;
}

function valueText(value: ValueResult, id: string, { compiled }: ShownRun, language: Language): string | undefined {
  const { currency, decisions } = compiled.policy;
  const type = decisions.find(({ names }) => names.id === id)?.type;
  const figure = (text: string): string => escaped(hostValue(text, type, currency, language));
  if (value.known !== undefined) return figure(value.known);
  return value.provisional === undefined ? undefined : hoverWords(language).provisional(figure(value.provisional));
}

function titleStatus({ status }: TitleResult, language: Language): string {
  return statusWord(status, language);
}

const states: ReadonlyMap<string, KeywordId> = new Map(
  (Object.keys(keywordClasses) as KeywordId[]).map((id) => [
    id.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`),
    id,
  ]),
);

/** A state of a title or duty as the language writes it; `done_in_time` is written `in_time` too. */
function statusWord(status: string, language: Language): string {
  if (status === "none") return language === "zh" ? "未取得" : "none";
  const id = states.get(status) ?? states.get(status.replace(/^done_/, ""));
  return id === undefined ? status : keywordIn(language, id);
}

function asList<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
