import type { ListType } from "@bylaw/ir";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { labelOf } from "../../present/names.ts";
import type { FieldProps } from "./field-props.ts";
import { ValueField } from "./value-field.tsx";

type Given = Readonly<Record<string, unknown>>;

/** The records that a host gave; undefined where the list is not known. */
export function recordsOf(value: unknown): readonly Given[] | undefined {
  return Array.isArray(value) ? value.map((each) => (isRecord(each) ? each : {})) : undefined;
}

function isRecord(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a list is known, and its records field by field. Known without records differs from not known. */
export function RecordsEditor(props: FieldProps<ListType>): JSX.Element {
  const { texts } = usePage();
  const group = useId();
  const given = recordsOf(props.value);
  const records = given ?? [];
  const before = recordsOf(props.before) ?? [];
  const change = (next: readonly Given[]): void => props.change(next);
  return (
    <div class="records">
      <div class="three-choices is-two" role="radiogroup" aria-label={props.label}>
        <label class={given === undefined ? "" : "is-chosen"}>
          <input type="radio" name={group} checked={given !== undefined} onChange={() => change(records)} />
          <span>{texts.dialog.listKnown}</span>
        </label>
        <label class={given === undefined ? "choice-unknown is-chosen" : "choice-unknown"}>
          <input type="radio" name={group} checked={given === undefined} onChange={() => props.change(undefined)} />
          <span>{texts.dialog.listUnknown}</span>
        </label>
      </div>
      {given !== undefined && records.length === 0 ? <p class="sheet-hint">{texts.dialog.empty}</p> : null}
      {records.map((record, index) => (
        <Record
          key={index}
          type={props.type}
          position={index + 1}
          record={record}
          before={before[index] ?? record}
          change={(next) => change(records.map((each, at) => (at === index ? next : each)))}
          remove={() => change(records.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" class="button records-add" onClick={() => change([...records, {}])}>
        {texts.dialog.add}
      </button>
    </div>
  );
}

function Record(props: {
  readonly type: ListType;
  readonly position: number;
  readonly record: Given;
  readonly before: Given;
  readonly change: (record: Given) => void;
  readonly remove: () => void;
}): JSX.Element {
  const { language, texts } = usePage();
  const given = new Map(Object.entries(props.record));
  const before = new Map(Object.entries(props.before));
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
              before={before.get(id)}
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
