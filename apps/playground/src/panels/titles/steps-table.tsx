import type { Diagnostic } from "@bylaw/diagnostics";
import type { HostStep, HostSteps, IrPolicy, IrProcedure, IrStep } from "@bylaw/ir";
import type { JSX } from "preact";
import { ValueField } from "../../ledger/fields/value-field.tsx";
import { usePage } from "../../page/page-context.ts";
import { labelOf, roleName } from "../../present/names.ts";
import { refusedAt, stepDays, stepOf, withStep } from "./history-edit.ts";
import { KnownChoice } from "./known-choice.tsx";
import { RefusedRow } from "./refused-row.tsx";
import { titleWords } from "./words.ts";

export interface StepsTableProps {
  readonly policy: IrPolicy;
  readonly procedure: IrProcedure;
  readonly name: string;
  /** The steps of one record; nothing where nothing is known of them. */
  readonly steps: HostSteps | undefined;
  readonly before: HostSteps | undefined;
  /** Path of these steps in the case, as problems name it. */
  readonly place: string;
  readonly problems: readonly Diagnostic[];
  readonly change: (steps: HostSteps | undefined) => void;
}

/** What was done of a procedure, and when; a day that is not known is a state of its own. */
export function StepsTable(props: StepsTableProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language).steps;
  const { name, procedure, steps, change } = props;
  return (
    <div class="history">
      <KnownChoice
        name={`${words.known.name}: ${name}`}
        value={steps === undefined ? "unknown" : "known"}
        options={[
          { id: "known", text: words.known.known },
          { id: "unknown", text: words.known.unknown, isUnknown: true },
        ]}
        choose={(to) => change(to === "unknown" ? undefined : {})}
      />
      {steps === undefined ? null : (
        <table class="history-table">
          <caption class="unseen">{words.table(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.step}</th>
              <th scope="col">{words.columns.by}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.from}</th>
              <th scope="col">{words.columns.until}</th>
            </tr>
          </thead>
          <tbody>
            {procedure.steps.map((step) => (
              <StepRow
                key={step.names.id}
                {...props}
                step={step}
                given={steps[step.names.id]}
                was={props.before?.[step.names.id]}
                problems={refusedAt(props.problems, `${props.place}.${step.names.id}`)}
                put={(next) => change(withStep(steps, step.names.id, next))}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface StepRowProps {
  readonly policy: IrPolicy;
  readonly step: IrStep;
  readonly given: HostStep | undefined;
  readonly was: HostStep | undefined;
  readonly problems: readonly Diagnostic[];
  readonly put: (step: HostStep | undefined) => void;
}

function StepRow({ policy, step, given, was, problems, put }: StepRowProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language).steps;
  const name = labelOf(step.names, language);
  const lasts = step.forAtLeast !== undefined;
  const days = stepDays(given);
  const before = stepDays(was);
  const field = (end: "from" | "until"): JSX.Element => (
    <ValueField
      type={{ kind: "date" }}
      label={`${words.columns[end]}, ${name}`}
      value={days[end]}
      before={was === undefined ? days[end] : before[end]}
      refused={problems.length > 0}
      {...(end === "until" && days.from !== undefined && { unknownText: words.stillRuns })}
      change={(value) => put(stepOf(lasts, { ...days, [end]: value }))}
    />
  );
  const stated = step.doneOn.length > 0;
  return (
    <>
      <tr data-step={step.names.id}>
        <th scope="row">{name}</th>
        <td>{roleName(policy, step.by, language)}</td>
        <td class="event">
          {stated ? (
            words.fromFact
          ) : (
            <span class={`field is-select is-${JSON.stringify(given) === JSON.stringify(was) ? "given" : "changed"}`}>
              <select
                aria-label={`${words.columns.state}, ${name}`}
                value={given === undefined ? "not_done" : "done"}
                onChange={({ currentTarget }) => put(currentTarget.value === "done" ? null : undefined)}
              >
                <option value="not_done">{words.state.not_done}</option>
                <option value="done">{words.state.done}</option>
              </select>
            </span>
          )}
        </td>
        <td class="on">{given === undefined || stated ? null : field("from")}</td>
        <td class="until">{given === undefined || stated || !lasts ? null : field("until")}</td>
      </tr>
      <RefusedRow problems={problems} />
    </>
  );
}
