import type { IrType, ListType } from "@bylaw/ir";
import type { JSX } from "preact";
import { ChoiceField } from "./choice-field.tsx";
import type { FieldProps } from "./field-props.ts";
import { SetField } from "./set-field.tsx";
import { TextField } from "./text-field.tsx";
import { YesNoField } from "./yes-no-field.tsx";

/** The field that fits a single value; lists hold these in their records. */
export function ValueField(props: FieldProps<Exclude<IrType, ListType>>): JSX.Element {
  const { type } = props;
  switch (type.kind) {
    case "boolean":
      return <YesNoField {...props} type={type} />;
    case "choice":
      return <ChoiceField {...props} type={type} />;
    case "set":
      return <SetField {...props} type={type} />;
    case "number":
    case "date":
    case "text":
      return <TextField {...props} type={type} />;
    default:
      return unreachable(type);
  }
}

function unreachable(value: never): never {
  throw new Error(`A type of an unknown kind: ${JSON.stringify(value)}`);
}
