import type { JSX } from "preact";

export interface SegmentProps {
  readonly pressed: boolean;
  readonly choose: () => void;
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
}

/** One of few choices that stand side by side. */
export function Segment(props: SegmentProps): JSX.Element {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      aria-label={props.label}
      title={props.label}
      lang={props.lang}
      onClick={props.choose}
    >
      {props.text}
    </button>
  );
}
