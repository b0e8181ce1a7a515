import type { DutyStatus, RuleStatus, StepResult, TitleResult } from "@bylaw/ir";
import type { JSX } from "preact";
import { Sign } from "../../present/sign.tsx";

const bar = "M1 4.5h14v7H1z";

/** Shapes of the states of a title, told apart by their outline alone. */
const shapes: Readonly<Record<Exclude<TitleResult["status"], "undecided" | "none">, JSX.Element>> = {
  held: <path d={bar} fill="currentColor" />,
  due_for_review: <path d="M1 4.5h4l2.5 3.6L10 4.5h5v7H1z" fill="currentColor" />,
  rectifying: (
    <>
      <path d="M1 4.5h7v7H1z" fill="currentColor" />
      <path d="M8 4.5h7v7H8zM8 9l4.5-4.5M9 11.5l6-6M12.5 11.5L15 9" fill="none" stroke="currentColor" />
    </>
  ),
  expired: <path d={bar} fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.2 1.6" />,
  revoked: (
    <>
      <path d="M1 1h14v14H1z" fill="currentColor" />
      <path d="M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2" fill="none" stroke="var(--on-status)" stroke-width="1.9" />
    </>
  ),
  barred: (
    <>
      <path d="M.8.8h14.4v14.4H.8z" fill="currentColor" />
      <path d="M4 3v10M6.7 3v10M9.3 3v10M12 3v10" fill="none" stroke="var(--on-status)" stroke-width="1.5" />
    </>
  ),
};

/** The sign of a title's state. The word stands beside it. */
export function TitleSign({ status }: { readonly status: TitleResult["status"] }): JSX.Element {
  if (status === "undecided") return <Sign status="undecided" />;
  if (status === "none") return <Sign status="not_applicable" />;
  return (
    <svg class={`sign is-title-${status}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}

/** The rule status whose sign stands for a duty: in time is a disc, late a square, pending a ring that is not closed. */
export const dutySign: Readonly<Record<DutyStatus, RuleStatus>> = {
  not_triggered: "not_applicable",
  pending: "undecided",
  undecided: "undecided",
  done: "met",
  done_in_time: "met",
  done_late: "not_met",
  overdue: "not_met",
};

/** Likewise of a step. */
export const stepSign: Readonly<Record<StepResult["status"], RuleStatus>> = {
  done: "met",
  running: "undecided",
  next: "undecided",
  open: "undecided",
  later: "not_applicable",
  not_applicable: "not_applicable",
};
