import type { DateType, NumberType, TextType } from "@bylaw/ir";
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { plainText, readTyped, showGiven, typedText, unitOf } from "../../facts/given-value.ts";
import { usePage } from "../../page/page-context.ts";
import { Sign } from "../../present/sign.tsx";
import { isDay } from "../../state/settings.ts";
import type { FieldProps } from "./field-props.ts";

/**
 * A ruled blank for figures, days and text. Empty is not a state of it: what is emptied is not known, and says so as
 * soon as it is left.
 */
export function TextField(props: FieldProps<NumberType | DateType | TextType>): JSX.Element {
  const { language, texts } = usePage();
  const [typed, setTyped] = useState<string>();
  const tongue = { language, texts };
  const { type, value } = props;
  const known = value !== undefined && value !== null;
  const shown = showGiven(type, value, tongue);
  const editing = typed !== undefined;
  const changed = !Object.is(props.value, props.before) && plainText(props.value) !== plainText(props.before);
  const wrong = props.refused === true || (type.kind === "date" && known && !editing && !isDayOrNone(plainText(value)));
  const state = editing ? "focus" : !known ? "unknown" : wrong ? "refused" : changed ? "changed" : "given";
  const unit = editing ? unitOf(type, language, texts) : shown.unit;
  const sent = useRef(false);
  const change = (text: string): void => {
    const read = readTyped(type, text);
    sent.current = plainText(read) !== plainText(value);
    setTyped(text);
    props.change(read);
  };
  // A value that comes from elsewhere while the field has the keyboard takes the place of what was typed. It is looked at
  // before the next key can come: later, a figure that was typed meanwhile would be taken for one from elsewhere.
  useLayoutEffect(() => {
    if (editing && !sent.current) setTyped(typedText(type, value, tongue));
    sent.current = false;
  }, [plainText(value)]);
  return (
    <span class={`field is-${state}`}>
      {state === "unknown" ? (
        <span class="field-unknown" aria-hidden="true">
          <Sign status="undecided" />
          {props.unknownText ?? texts.unknown}
        </span>
      ) : null}
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        inputMode={type.kind === "number" && type.measure !== "months" ? "decimal" : "text"}
        aria-label={props.label}
        aria-description={!known && !editing ? (props.unknownText ?? texts.unknown) : shown.unit}
        aria-invalid={wrong}
        value={typed ?? shown.value}
        style={{ inlineSize: `${Math.max(3, (typed ?? shown.value).length + 1)}ch` }}
        onFocus={(event) => {
          setTyped(typedText(type, value, tongue));
          const field = event.currentTarget;
          queueMicrotask(() => field.select());
        }}
        onBlur={() => setTyped(undefined)}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {unit === undefined || state === "unknown" ? null : <small>{unit}</small>}
      {state === "changed" && props.before !== undefined ? (
        <small class="was">{texts.was(showGiven(type, props.before, tongue).value)}</small>
      ) : null}
    </span>
  );
}

function isDayOrNone(text: string): boolean {
  return text === "none" || isDay(text);
}
