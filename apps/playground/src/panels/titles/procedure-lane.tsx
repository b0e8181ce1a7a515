import type { Span } from "@bylaw/diagnostics";
import type { IrPolicy, StepResult } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { labelOf, roleName } from "../../present/names.ts";
import { Sign } from "../../present/sign.tsx";
import { stepSign } from "./course-sign.tsx";
import type { ProcedureLane } from "./lanes.ts";
import { titleWords } from "./words.ts";

export interface ProcedureLaneProps {
  readonly lane: ProcedureLane;
  readonly policy: IrPolicy;
  /** Where a step stands in the text. */
  readonly placeOf: (step: string) => Span | undefined;
  readonly goTo: (span: Span) => void;
}

/** The steps of a procedure in their order: whose turn it is, when each was done. Done steps are joined by a solid line. */
export function ProcedureSteps({ lane, policy, placeOf, goTo }: ProcedureLaneProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  return (
    <ol class="steps">
      {lane.result.steps.map((step) => {
        const names = lane.procedure.steps.find((each) => each.names.id === step.id)?.names ?? { id: step.id };
        const name = labelOf(names, language);
        const span = placeOf(step.id);
        return (
          <li key={step.id} data-step={step.id} data-status={step.status}>
            <p class="step-name">
              {span === undefined ? (
                <b>{name}</b>
              ) : (
                <button type="button" aria-label={words.goToLine(name)} onClick={() => goTo(span)}>
                  {name}
                </button>
              )}
            </p>
            <p class={`step-status is-${stepSign[step.status]}`}>
              <Sign status={stepSign[step.status]} />
              {words.steps.status[step.status]}
            </p>
            <p class="step-notes">
              {notesOf(step, roleName(policy, step.by, language), words).join(language === "zh" ? "，" : ", ")}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function notesOf(step: StepResult, role: string, { steps: words }: ReturnType<typeof titleWords>): readonly string[] {
  const { from, until } = step;
  const days =
    from === undefined ? (until ?? "") : step.status === "running" ? words.from(from) : words.span(from, until ?? from);
  return [
    ...(days === "" ? [words.by(role)] : [days]),
    ...(step.atLeastUntil === undefined ? [] : [words.atLeastUntil(step.atLeastUntil)]),
    ...(step.outOfOrder === undefined ? [] : [words.outOfOrder]),
    ...(step.tooShort === undefined ? [] : [words.tooShort]),
  ];
}
