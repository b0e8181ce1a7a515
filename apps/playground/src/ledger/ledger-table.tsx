import type { DecisionResult, IrPolicy, IrRule } from "@bylaw/ir";
import type { DecisionExplanation } from "bylaw/runtime";
import { Fragment, type JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import { factOf, labelOf } from "../present/names.ts";
import { Sign } from "../present/sign.tsx";
import type { Acts } from "../state/acts.ts";
import { FactField } from "./fields/fact-field.tsx";
import { RowDetail } from "./row-detail.tsx";
import type { LedgerRow } from "./rows.ts";
import { ThresholdBar } from "./threshold-bar.tsx";
import { ledgerWords } from "./words.ts";

export interface LedgerProps {
  readonly policy: IrPolicy;
  readonly rows: readonly LedgerRow[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly rule?: string;
  /** The rules of the decision, what was found of them, and the same in words. */
  readonly rules: readonly IrRule[];
  readonly result?: DecisionResult;
  readonly explained?: DecisionExplanation;
  /** Members chosen of the readings that can be switched, by id. */
  readonly readings: ReadonlyMap<string, string>;
  readonly acts: Pick<Acts, "goToLine" | "enterRow" | "askFor" | "openDecision">;
  /** The record that it is about, of a decision taken for each. */
  readonly of?: string;
}

/** The determination rule by rule, each beside the field that it turns on. */
export function LedgerTable(props: LedgerProps): JSX.Element {
  const { texts } = usePage();
  return (
    <table class="ledger">
      <caption class="unseen">{props.of === undefined ? texts.ledger : `${texts.ledger} · ${props.of}`}</caption>
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
  const { language, texts } = usePage();
  const { acts } = props;
  const here = props.rule === row.id;
  const [unfolded, setUnfolded] = useState(false);
  const detail = useId();
  const words = ledgerWords[language];
  return (
    <>
      <tr
        class={`row${here ? " is-here" : ""}`}
        data-rule={row.id}
        data-article={row.article}
        data-status={row.status}
        onFocusIn={() => acts.enterRow(row.id)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest(controls) === null) acts.goToLine(row.id);
        }}
      >
        <th scope="row" class="article">
          <button type="button" aria-label={texts.goToLine(row.citation)} onClick={() => acts.goToLine(row.id)}>
            {row.place.length > 1 ? <small>{row.place[0]}</small> : null}
            {row.place.at(-1)}
          </button>
        </th>
        <td class={`label${row.label.length > longLabel ? " is-long" : ""}`}>
          <Label row={row} open={acts.openDecision} />
          {row.detail === undefined ? null : <small>{row.detail}</small>}
        </td>
        <td class="fields">
          <GivenInRecord given={row.given} />
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
            <button
              type="button"
              class="unfold"
              aria-expanded={unfolded}
              aria-controls={unfolded ? detail : undefined}
              aria-label={words.unfold(row.citation === "" ? row.label : row.citation)}
              onClick={() => setUnfolded(!unfolded)}
            />
          </div>
        </td>
      </tr>
      {unfolded ? <Unfolded {...props} row={row} id={detail} /> : null}
    </>
  );
}

function GivenInRecord({ given }: { readonly given: LedgerRow["given"] }): JSX.Element | null {
  if (given === undefined) return null;
  return (
    <span class="given-in-record">
      {given.value}
      {given.unit === undefined ? null : <span class="unit"> {given.unit}</span>}
    </span>
  );
}

/** What a row is about; where a decision stands as the rule, the way to it. */
function Label({ row, open }: { readonly row: LedgerRow; readonly open: (decision: string) => void }): JSX.Element {
  const { language } = usePage();
  const { decision, label } = row;
  if (decision === undefined) return <>{label}</>;
  return (
    <button
      type="button"
      class="as-link"
      title={ledgerWords[language].openDecision(label)}
      onClick={() => open(decision)}
    >
      {label}
    </button>
  );
}

function Unfolded({ row, id, ...props }: LedgerProps & { readonly row: LedgerRow; readonly id: string }): JSX.Element {
  const rule = props.rules.find((each) => each.id === row.id);
  const found = props.result?.rules.find((each) => each.id === row.id);
  const explained = props.explained?.rules.find((each) => each.id === row.id);
  return (
    <tr class="unfolded" id={id}>
      <td colSpan={6}>
        {rule === undefined || found === undefined || explained === undefined ? null : (
          <RowDetail
            policy={props.policy}
            rule={rule}
            found={found}
            explained={explained}
            readings={props.readings}
            acts={props.acts}
          />
        )}
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
