import type { ChoiceType } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { shortName } from "../../present/names.ts";
import { Sign } from "../../present/sign.tsx";
import type { FieldProps } from "./field-props.ts";

/** One of named members, or not known. */
export function ChoiceField(props: FieldProps<ChoiceType>): JSX.Element {
  const { language, texts } = usePage();
  const { type, value } = props;
  const chosen = type.members.find(({ id, en, zh }) => id === value || en === value || zh === value)?.id;
  const current = type.none === true && value === "none" ? "none" : chosen;
  const state = current === undefined ? "unknown" : props.value === props.before ? "given" : "changed";
  return (
    <span class={`field is-select is-${state}`}>
      {state === "unknown" ? <Sign status="undecided" /> : null}
      <select
        aria-label={props.label}
        value={current ?? ""}
        onChange={(event) => {
          const next = event.currentTarget.value;
          props.change(next === "" ? undefined : next);
        }}
      >
        <option value="">{texts.unknown}</option>
        {type.members.map((member) => (
          <option key={member.id} value={member.id}>
            {shortName(member, language)}
          </option>
        ))}
        {type.none === true ? <option value="none">{texts.none}</option> : null}
      </select>
    </span>
  );
}
