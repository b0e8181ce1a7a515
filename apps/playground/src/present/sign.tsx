import type { RuleStatus } from "@bylaw/ir";
import type { JSX } from "preact";

const cut = { fill: "none", stroke: "var(--on-status)", "stroke-width": 1.9 } as const;
const line = { fill: "none", stroke: "currentColor", "stroke-width": 1.6 } as const;

/** Shapes of the six statuses, told apart by their outline alone: filled is settled, open may still change. */
const shapes: Readonly<Record<RuleStatus, JSX.Element>> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.4" fill="currentColor" />
      <path d="M4.5 8.4l2.5 2.4 4.6-5.2" {...cut} />
    </>
  ),
  not_met: (
    <>
      <path d="M1 1h14v14H1z" fill="currentColor" />
      <path d="M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2" {...cut} />
    </>
  ),
  undecided: (
    <>
      <circle cx="8" cy="8" r="7" {...line} stroke-width="1.5" stroke-dasharray="2.75 1.65" />
      <path d="M6 6.4a2 2 0 1 1 3 1.75c-.7.4-1 .75-1 1.35" {...line} stroke-width="1.5" />
      <circle cx="8" cy="11.6" r=".95" fill="currentColor" />
    </>
  ),
  at_discretion: (
    <>
      <path d="M8 .8L15.2 8 8 15.2.8 8z" {...line} stroke-width="1.5" stroke-linejoin="round" />
      <path d="M8 .8v14.4L.8 8z" fill="currentColor" />
    </>
  ),
  waived: (
    <>
      <path d="M1.6 15V7.4a6.4 6.4 0 0 1 12.8 0V15" {...line} />
      <path d="M8 14.6V6.4M4.9 9.3L8 6.2l3.1 3.1" {...line} />
    </>
  ),
  not_applicable: <path d="M1.5 8h13" stroke="currentColor" stroke-width="2" />,
};

/** The sign of a status. It never stands alone: the word is beside it, so the sign itself is not read out. */
export function Sign({ status }: { readonly status: RuleStatus }): JSX.Element {
  return (
    <svg class={`sign is-${status}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}
