import type { JSX } from "preact";
import { useId } from "preact/hooks";

export interface KnownChoiceProps<Id extends string> {
  readonly name: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly text: string; readonly isUnknown?: true }[];
  readonly choose: (id: Id) => void;
}

/** Equal choices of what is known at all: not known is one of them, and looks like itself. */
export function KnownChoice<Id extends string>({ name, value, options, choose }: KnownChoiceProps<Id>): JSX.Element {
  const group = useId();
  return (
    <div class={`three-choices known-choice is-${options.length}`} role="radiogroup" aria-label={name}>
      {options.map(({ id, text, isUnknown }) => (
        <label key={id} class={`${isUnknown === true ? "choice-unknown " : ""}${id === value ? "is-chosen" : ""}`}>
          <input type="radio" name={group} checked={id === value} onChange={() => choose(id)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
