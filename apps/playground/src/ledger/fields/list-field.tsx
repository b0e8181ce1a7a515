import type { ListType } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { labelOf } from "../../present/names.ts";
import type { FieldProps } from "./field-props.ts";
import { OpenedField } from "./opened-field.tsx";
import { ValueField } from "./value-field.tsx";

type Given = Readonly<Record<string, unknown>>;

/** A list of records. Known without records differs from not known. */
export function ListField(props: FieldProps<ListType>): JSX.Element {
  const { texts } = usePage();
  const known = Array.isArray(props.value);
  const records: readonly Given[] = known ? (props.value as readonly Given[]) : [];
  const changed = JSON.stringify(props.value) !== JSON.stringify(props.before);
  const empty = known && records.length === 0;
  const change = (next: readonly Given[]): void => props.change(next);
  return (
    <OpenedField
      label={props.label}
      state={known ? (changed ? "changed" : "given") : "unknown"}
      value={empty ? texts.none : texts.records(records.length)}
      {...(empty ? { note: texts.knownEmpty } : {})}
    >
      <div class="three-choices is-two" role="radiogroup" aria-label={props.label}>
        <label class={known ? "is-chosen" : ""}>
          <input type="radio" name="list-known" checked={known} onChange={() => change(records)} />
          <span>{texts.dialog.listKnown}</span>
        </label>
        <label class={known ? "choice-unknown" : "choice-unknown is-chosen"}>
          <input type="radio" name="list-known" checked={!known} onChange={() => props.change(undefined)} />
          <span>{texts.dialog.listUnknown}</span>
        </label>
      </div>
      {empty ? <p class="sheet-hint">{texts.dialog.empty}</p> : null}
      {records.map((record, index) => (
        <Record
          key={index}
          type={props.type}
          position={index + 1}
          record={record}
          change={(next) => change(records.map((each, at) => (at === index ? next : each)))}
          remove={() => change(records.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" class="button" onClick={() => change([...records, {}])}>
        {texts.dialog.add}
      </button>
    </OpenedField>
  );
}

function Record(props: {
  readonly type: ListType;
  readonly position: number;
  readonly record: Given;
  readonly change: (record: Given) => void;
  readonly remove: () => void;
}): JSX.Element {
  const { language, texts } = usePage();
  const given = new Map(Object.entries(props.record));
  return (
    <fieldset class="sheet-record">
      <legend>{texts.dialog.record(props.position)}</legend>
      {props.type.fields.map((field) => {
        const { id } = field.names;
        const label = labelOf(field.names, language);
        return (
          <div key={id} class="sheet-line">
            <span aria-hidden="true">{label}</span>
            <ValueField
              type={field.type}
              label={label}
              value={given.get(id)}
              before={given.get(id)}
              change={(value) => {
                const next = new Map(given);
                if (value === undefined) next.delete(id);
                else next.set(id, value);
                props.change(Object.fromEntries(next));
              }}
            />
          </div>
        );
      })}
      <button type="button" class="as-link" onClick={props.remove}>
        {texts.dialog.remove(props.position)}
      </button>
    </fieldset>
  );
}
