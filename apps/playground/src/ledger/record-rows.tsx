import type { DecisionResult, RuleStatus } from "@bylaw/ir";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import { factOf, labelOf } from "../present/names.ts";
import { Sign } from "../present/sign.tsx";
import type { Session } from "../state/session.ts";
import { forceSentence } from "./closing-sentences.ts";
import { type LedgerProps, LedgerTable } from "./ledger-table.tsx";
import { type FoundDecision, type RecordFinding, recordFindings } from "./record-findings.ts";
import { ledgerWords } from "./words.ts";

export interface RecordRowsProps {
  readonly session: Session;
  readonly acts: LedgerProps["acts"];
  readonly readings: LedgerProps["readings"];
  readonly of: FoundDecision & Pick<LedgerProps, "policy">;
}

/** As many records stand unfolded; of more only their findings are seen until one is opened. */
const unfolded = 3;
/** As many records are in sight at most; the others are a press away. */
const inSight = 20;

/** Each record of the list that a decision goes through, with its finding and, unfolded, its rules. */
export function RecordRows(props: RecordRowsProps): JSX.Element | null {
  const { language, texts } = usePage();
  const { session, of, acts } = props;
  const { policy, decision, found, places, explained } = of;
  const force = forceSentence(session);
  const records = useMemo(
    () =>
      recordFindings(
        { decision, found, places, explained, ...(force === undefined ? {} : { force }) },
        { policy, language, texts },
      ),
    [policy, decision, found, explained, places, language, texts],
  );
  if (records.length === 0) return null;
  const words = ledgerWords[language];
  const list = decision.forEach?.list ?? "";
  const fact = factOf(policy, list);
  const [first, others] = [records.slice(0, inSight), records.slice(inSight)];
  const open = records.length <= unfolded;
  return (
    <section class="record-rows">
      <header>
        <h2>{words.eachOf(fact === undefined ? list : labelOf(fact.names, language), records.length)}</h2>
        <Tally records={records} />
        <button type="button" class="as-link" onClick={() => acts.askFor(`fact:${list}`)}>
          {words.openList}
        </button>
      </header>
      {first.map((record, index) => (
        <Record key={`${index} ${record.name}`} {...props} record={record} open={open} />
      ))}
      {others.length === 0 ? null : (
        <details>
          <summary>{words.otherRecords(others.length)}</summary>
          {others.map((record, index) => (
            <Record key={`${index} ${record.name}`} {...props} record={record} open={open} />
          ))}
        </details>
      )}
    </section>
  );
}

interface RecordProps extends RecordRowsProps {
  readonly record: RecordFinding;
  readonly open: boolean;
}

function Record({ record, open, session, of, acts, readings }: RecordProps): JSX.Element {
  const { texts } = usePage();
  const { name, result, sentence, rows, explained } = record;
  const status = standing(result);
  const head = (
    <>
      <Sign status={status} />
      <b>{name}</b>
      <span class={`is-${status}`}>{texts.status[status]}</span>
      {sentence === "" ? null : <small>{sentence}</small>}
    </>
  );
  if (rows.length === 0) return <div class="record-finding">{head}</div>;
  return (
    <details class="record-finding" open={open}>
      <summary>{head}</summary>
      <LedgerTable
        policy={of.policy}
        rows={rows}
        facts={session.case.facts}
        before={session.origin.case.facts}
        {...(session.rule === undefined ? {} : { rule: session.rule })}
        rules={of.decision.rules}
        result={result}
        explained={explained}
        readings={readings}
        acts={acts}
        of={name}
      />
    </details>
  );
}

/** Where the measure is not in force, what would be. */
function standing({ outcome, ifInForce }: DecisionResult): RuleStatus {
  return ifInForce ?? outcome;
}

const order: readonly RuleStatus[] = ["met", "not_met", "at_discretion", "undecided"];

function Tally({ records }: { readonly records: readonly RecordFinding[] }): JSX.Element {
  const { texts } = usePage();
  return (
    <ul class="tally">
      {order.map((status) => {
        const count = records.filter(({ result }) => standing(result) === status).length;
        return count === 0 ? null : (
          <li key={status}>
            <Sign status={status} />
            <span aria-hidden="true">{count}</span>
            <span class="unseen">{texts.tally(count, texts.status[status])}</span>
          </li>
        );
      })}
    </ul>
  );
}
