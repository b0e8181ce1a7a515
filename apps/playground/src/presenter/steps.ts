import type { Language } from "@bylaw/diagnostics";
import { readSituation } from "../keep/read-situation.ts";
import type { Situation } from "../keep/situation.ts";

/** `show` tells the finding at once, `predict` asks for a guess first. */
export type StepKind = "show" | "predict";

/** One step of a presentation: a state of the page, and how it is shown. Plain data: JSON takes it there and back. */
export interface Step {
  readonly situation: Situation;
  /** Id of the rule whose line is shown; missing: the line that was changed, else the first of the decision. */
  readonly rule?: string;
  /** What the presenter calls it; missing where it was given no name. */
  readonly name?: string;
  /** What the presenter says with it, in each language; "" where nothing was written. */
  readonly note: Readonly<Record<Language, string>>;
  readonly kind: StepKind;
}

/** No presentation comes near to these; they keep a hostile one from costing time or room. */
export const most = { steps: 60, name: 80, note: 400, rule: 200 };

/** The steps with one more at the end; where there is no room for it, as they were. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return steps.length >= most.steps ? steps : [...steps, step];
}

export function withoutStep(steps: readonly Step[], at: number): readonly Step[] {
  return steps.filter((_, place) => place !== at);
}

/** The steps with one of them earlier (-1) or later (1); at an end it stays. */
export function movedStep(steps: readonly Step[], at: number, by: -1 | 1): readonly Step[] {
  const moved = steps[at];
  const other = steps[at + by];
  if (moved === undefined || other === undefined) return steps;
  return steps.map((step, place) => (place === at ? other : place === at + by ? moved : step));
}

/** The steps with another name, another note in one of the languages, or another kind, of one of them. */
export function changedStep(
  steps: readonly Step[],
  at: number,
  { name, note, kind }: Partial<Pick<Step, "name" | "kind"> & { readonly note: Partial<Step["note"]> }>,
): readonly Step[] {
  return steps.map((step, place) => {
    if (place !== at) return step;
    const { name: before, ...rest } = step;
    const named = (name ?? before ?? "").slice(0, most.name);
    return {
      ...rest,
      ...(named === "" ? {} : { name: named }),
      note: cut({ ...step.note, ...note }),
      kind: kind ?? step.kind,
    };
  });
}

function cut({ en, zh }: Step["note"]): Step["note"] {
  return { en: en.slice(0, most.note), zh: zh.slice(0, most.note) };
}

/** The note of a step in a language; where none was written in it, the one in the other. */
export function noteIn({ note }: Pick<Step, "note">, language: Language): string {
  return note[language] || note[language === "en" ? "zh" : "en"];
}

/** The steps in any value that JSON can give; those that are not as they have to be, or of another measure, are left out. */
export function readSteps(value: unknown, measure: string): readonly Step[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most.steps).flatMap((entry: unknown) => {
    const step = readStep(entry);
    return step === undefined || step.situation.measure !== measure ? [] : [step];
  });
}

function readStep(value: unknown): Step | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const parts = new Map<string, unknown>(Object.entries(value));
  const read = readSituation(parts.get("situation"));
  if ("refused" in read) return undefined;
  const rule = parts.get("rule");
  const name = parts.get("name");
  if (rule !== undefined && (typeof rule !== "string" || rule.length > most.rule)) return undefined;
  return {
    situation: read.situation,
    ...(rule === undefined ? {} : { rule }),
    ...(typeof name === "string" && name !== "" ? { name: name.slice(0, most.name) } : {}),
    note: readNote(parts.get("note")),
    kind: parts.get("kind") === "predict" ? "predict" : "show",
  };
}

/** A note in both languages, or one text, which stands for both. */
function readNote(value: unknown): Step["note"] {
  if (typeof value === "string") return cut({ en: value, zh: "" });
  if (typeof value !== "object" || value === null) return { en: "", zh: "" };
  const own = new Map<string, unknown>(Object.entries(value));
  const text = (language: Language): string => {
    const said = own.get(language);
    return typeof said === "string" ? said : "";
  };
  return cut({ en: text("en"), zh: text("zh") });
}
