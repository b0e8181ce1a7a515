import type { IrPolicy } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { factOf, labelOf, shortName } from "../present/names.ts";
import { FactField } from "./fields/fact-field.tsx";

export interface CaseLineProps {
  readonly policy: IrPolicy;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  /** Facts that decide which rules apply and how much they ask. */
  readonly asked: readonly string[];
}

/** The facts that say what kind of case this is, as a line of a form with blanks. */
export function CaseLine(props: CaseLineProps): JSX.Element | null {
  const { language, texts } = usePage();
  if (props.asked.length === 0) return null;
  return (
    <section class="case-line" aria-label={texts.caseLine}>
      {props.asked.map((id) => {
        const fact = factOf(props.policy, id);
        if (fact === undefined) return null;
        const given = (from: CaseLineProps["facts"]): unknown => (Object.hasOwn(from, id) ? from[id] : undefined);
        return (
          <span key={id} class="case-blank">
            <span aria-hidden="true" title={labelOf(fact.names, language)}>
              {shortName(fact.names, language)}
            </span>
            <FactField fact={fact} value={given(props.facts)} before={given(props.before)} />
          </span>
        );
      })}
    </section>
  );
}
