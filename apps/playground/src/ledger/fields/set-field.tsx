import type { SetType } from "@bylaw/ir";
import type { JSX } from "preact";
import { giveSet, readSet } from "../../facts/given-set.ts";
import { usePage } from "../../page/page-context.ts";
import { shortName } from "../../present/names.ts";
import type { FieldProps } from "./field-props.ts";
import { OpenedField } from "./opened-field.tsx";
import { YesNoField } from "./yes-no-field.tsx";

/** A set of named members: each is in, out, or not known. */
export function SetField(props: FieldProps<SetType>): JSX.Element {
  const { language, texts } = usePage();
  const { type } = props;
  const answers = readSet(type, props.value);
  const before = readSet(type, props.before);
  const chosen = type.members.filter(({ id }) => answers.get(id) === true);
  const open = type.members.length - answers.size;
  const [only] = chosen;
  const value = chosen.length === 1 && only !== undefined ? shortName(only, language) : texts.chosen(chosen.length, 0);
  const changed = JSON.stringify(props.value) !== JSON.stringify(props.before);
  return (
    <OpenedField
      label={props.label}
      state={answers.size === 0 ? "unknown" : changed ? "changed" : "given"}
      value={value}
      {...(open > 0 ? { note: texts.chosen(chosen.length, open) } : {})}
    >
      <p class="sheet-hint">{texts.dialog.setHint}</p>
      <ul class="sheet-members">
        {type.members.map((member) => {
          const name = shortName(member, language);
          return (
            <li key={member.id}>
              <span aria-hidden="true">{name}</span>
              <YesNoField
                type={{ kind: "boolean" }}
                label={name}
                value={answers.get(member.id)}
                before={before.get(member.id)}
                change={(answer) => {
                  const next = new Map(answers);
                  if (typeof answer === "boolean") next.set(member.id, answer);
                  else next.delete(member.id);
                  props.change(giveSet(type, next));
                }}
              />
            </li>
          );
        })}
      </ul>
    </OpenedField>
  );
}
