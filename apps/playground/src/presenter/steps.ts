import { readSituation } from "../keep/read-situation.ts";
import type { Situation } from "../keep/situation.ts";

/** `show` tells the finding at once, `predict` asks for a guess first. */
export type StepKind = "show" | "predict";

/** One step of a presentation: a state of the page, and how it is shown. Plain data: JSON takes it there and back. */
export interface Step {
  readonly situation: Situation;
  /** Id of the rule whose line is shown; missing: the line that was changed, else the first of the decision. */
  readonly rule?: string;
  /** What the presenter says with it; "" where nothing was written. */
  readonly note: string;
  readonly kind: StepKind;
}

/** No presentation comes near to these; they keep a hostile one from costing time or room. */
export const most = { steps: 60, note: 400, rule: 200 };

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

/** The steps with another note, or another kind, of one of them. */
export function changedStep(
  steps: readonly Step[],
  at: number,
  parts: Partial<Pick<Step, "note" | "kind">>,
): readonly Step[] {
  const { note } = parts;
  const fitting = note === undefined ? parts : { ...parts, note: note.slice(0, most.note) };
  return steps.map((step, place) => (place === at ? { ...step, ...fitting } : step));
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
  const note = parts.get("note");
  if (rule !== undefined && (typeof rule !== "string" || rule.length > most.rule)) return undefined;
  return {
    situation: read.situation,
    ...(rule === undefined ? {} : { rule }),
    note: typeof note === "string" ? note.slice(0, most.note) : "",
    kind: parts.get("kind") === "predict" ? "predict" : "show",
  };
}
