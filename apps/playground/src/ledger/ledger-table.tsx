import type { IrPolicy } from "@bylaw/ir";
import { Fragment, type JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { factOf, labelOf } from "../present/names.ts";
import { Sign } from "../present/sign.tsx";
import { FactField } from "./fields/fact-field.tsx";
import type { LedgerRow } from "./rows.ts";
import { ThresholdBar } from "./threshold-bar.tsx";

export interface LedgerProps {
  readonly policy: IrPolicy;
  readonly rows: readonly LedgerRow[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly rule?: string;
  readonly goToLine: (rule: string) => void;
  readonly enter: (rule: string) => void;
}

/** The determination rule by rule, each beside the field that it turns on. */
export function LedgerTable(props: LedgerProps): JSX.Element {
  const { texts } = usePage();
  return (
    <table class="ledger">
      <caption class="unseen">{texts.ledger}</caption>
      <colgroup>
        <col class="column-article" />
        <col class="column-label" />
        <col class="column-field" />
        <col class="column-bar" />
        <col class="column-asked" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{texts.columns.article}</th>
          <th scope="col">
            <span class="unseen">{texts.condition}</span>
          </th>
          <th scope="col" class="is-number">
            {texts.columns.states}
          </th>
          <th scope="col" class="bar-cell">
            <span class="line-head">{texts.columns.line}</span>
          </th>
          <th scope="col" class="asked">
            {texts.columns.asks}
          </th>
          <th scope="col">{texts.columns.finding}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.id} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

/** Labels of more letters than this are set smaller. */
const longLabel = 36;
const controls = "input, select, button, dialog, label, summary";

function Row({ row, ...props }: LedgerProps & { readonly row: LedgerRow }): JSX.Element {
  const { texts } = usePage();
  const here = props.rule === row.id;
  return (
    <tr
      class={`row${here ? " is-here" : ""}`}
      data-rule={row.id}
      data-article={row.article}
      data-status={row.status}
      onFocusIn={() => props.enter(row.id)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest(controls) === null) props.goToLine(row.id);
      }}
    >
      <th scope="row" class="article">
        <button type="button" aria-label={texts.goToLine(row.citation)} onClick={() => props.goToLine(row.id)}>
          {row.place.length > 1 ? <small>{row.place[0]}</small> : null}
          {row.place.at(-1)}
        </button>
      </th>
      <td class={`label${row.label.length > longLabel ? " is-long" : ""}`}>
        {row.label}
        {row.detail === undefined ? null : <small>{row.detail}</small>}
      </td>
      <td class="fields">
        {row.facts.length > sideBySide ? (
          <details>
            <summary>{texts.manyFacts(row.facts.length)}</summary>
            <Fields row={row} {...props} named />
          </details>
        ) : (
          <Fields row={row} {...props} />
        )}
      </td>
      <td class="bar-cell">{row.bar === undefined ? null : <ThresholdBar bar={row.bar} />}</td>
      <td class="asked">
        {row.asked}
        {row.askedUnit === undefined ? null : <span class="unit"> {row.askedUnit}</span>}
        {row.askedDetail === undefined ? null : <small>{row.askedDetail}</small>}
      </td>
      <td class="finding">
        <div>
          <Sign status={row.status} />
          <span>
            <b class={`is-${row.status}`}>{texts.status[row.status]}</b>
            {row.margin === "" ? null : <small>{row.margin}</small>}
          </span>
        </div>
      </td>
    </tr>
  );
}

/** Fields of more facts than this are folded, and each bears its name. */
const sideBySide = 4;

function Fields(props: LedgerProps & { readonly row: LedgerRow; readonly named?: boolean }): JSX.Element {
  const { language } = usePage();
  return (
    <>
      {props.row.facts.map((id) => {
        const fact = factOf(props.policy, id);
        return fact === undefined ? null : (
          <Fragment key={id}>
            {props.named === true ? <small aria-hidden="true">{labelOf(fact.names, language)}</small> : null}
            <FactField
              fact={fact}
              value={own(props.facts, id)}
              before={own(props.before, id)}
              place={props.row.citation}
            />
          </Fragment>
        );
      })}
    </>
  );
}

/** A fact's name comes from a text, so only an own property counts. */
function own(facts: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(facts, id) ? facts[id] : undefined;
}
