import type { ListType } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import type { FieldProps } from "./field-props.ts";
import { OpenedField } from "./opened-field.tsx";
import { RecordsEditor, recordsOf } from "./records-editor.tsx";

/** A list of records as a row has room for it: how many there are, and a sheet to fill them in. */
export function ListField(props: FieldProps<ListType>): JSX.Element {
  const { texts } = usePage();
  const records = recordsOf(props.value);
  const changed = JSON.stringify(props.value) !== JSON.stringify(props.before);
  const empty = records?.length === 0;
  return (
    <OpenedField
      label={props.label}
      state={records === undefined ? "unknown" : changed ? "changed" : "given"}
      value={empty ? texts.none : texts.records(records?.length ?? 0)}
      {...(empty ? { note: texts.knownEmpty } : {})}
    >
      <RecordsEditor {...props} />
    </OpenedField>
  );
}
