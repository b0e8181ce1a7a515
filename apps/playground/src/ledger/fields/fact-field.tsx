import type { IrFact } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { labelOf } from "../../present/names.ts";
import { ListField } from "./list-field.tsx";
import { RecordsEditor } from "./records-editor.tsx";
import { Refusal } from "./refusal.tsx";
import { ValueField } from "./value-field.tsx";

export interface FactFieldProps {
  readonly fact: IrFact;
  readonly value: unknown;
  readonly before: unknown;
  /** The article in which it stands. */
  readonly place?: string;
  /** There is room for the records of a list: they stand here and not in a sheet. */
  readonly roomy?: true;
}

/** The field of a fact of the policy, with what the door has to say about its value. */
export function FactField({ fact, value, before, place, roomy }: FactFieldProps): JSX.Element {
  const { language, texts, setFact, refusals } = usePage();
  const id = fact.names.id;
  const problems = refusals.get(id) ?? [];
  const name = labelOf(fact.names, language);
  const label = place === undefined ? name : `${name}, ${place}`;
  const change = (next: unknown): void => setFact(id, next);
  const acted = fact.decidedBy === undefined ? {} : { unknownText: texts.notRecorded };
  const given = { label, value, before, change, refused: problems.length > 0, ...acted };
  const { type } = fact;
  return (
    <div class="field-place" data-fact={id}>
      {type.kind !== "list" ? (
        <ValueField type={type} {...given} />
      ) : roomy === true ? (
        <RecordsEditor type={type} {...given} />
      ) : (
        <ListField type={type} {...given} />
      )}
      <Refusal problems={problems} value={value} change={change} />
    </div>
  );
}
