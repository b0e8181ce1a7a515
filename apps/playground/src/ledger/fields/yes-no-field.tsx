import type { BooleanType } from "@bylaw/ir";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import type { FieldProps } from "./field-props.ts";

/** Yes, no and not known as three equal choices. */
export function YesNoField(props: FieldProps<BooleanType>): JSX.Element {
  const { texts } = usePage();
  const name = useId();
  const { value } = props;
  const changed = props.value !== props.before;
  const choices = [
    { key: "yes", given: true, text: texts.yes },
    { key: "no", given: false, text: texts.no },
    { key: "unknown", given: undefined, text: props.unknownText ?? texts.unknown },
  ] as const;
  const current = value === true ? "yes" : value === false ? "no" : "unknown";
  return (
    <span class={`three-choices${changed ? " is-changed" : ""}`} role="radiogroup" aria-label={props.label}>
      {choices.map(({ key, given, text }) => (
        <label key={key} class={`choice-${key}${current === key ? " is-chosen" : ""}`}>
          <input type="radio" name={name} checked={current === key} onChange={() => props.change(given)} />
          <span>{text}</span>
        </label>
      ))}
    </span>
  );
}
