import type { DecisionResult, IrDecision, RuleStatus } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { factOf, labelOf } from "../present/names.ts";
import { Sign } from "../present/sign.tsx";
import { type LedgerProps, LedgerTable } from "./ledger-table.tsx";
import type { RecordFinding } from "./record-findings.ts";
import { ledgerWords } from "./words.ts";

export interface RecordRowsProps
  extends Pick<LedgerProps, "policy" | "facts" | "before" | "rule" | "readings" | "acts"> {
  readonly decision: IrDecision;
  readonly records: readonly RecordFinding[];
}

/** As many records stand unfolded; of more only their findings are seen until one is opened. */
const unfolded = 3;
/** As many records are in sight at most; the others are a press away. */
const inSight = 20;

/** Each record of the list that a decision goes through, with its finding and, unfolded, its rules. */
export function RecordRows(props: RecordRowsProps): JSX.Element {
  const { language } = usePage();
  const { decision, policy, records, acts } = props;
  const words = ledgerWords[language];
  const list = decision.forEach?.list ?? "";
  const fact = factOf(policy, list);
  const [first, others] = [records.slice(0, inSight), records.slice(inSight)];
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
        <Record key={`${index} ${record.name}`} {...props} record={record} />
      ))}
      {others.length === 0 ? null : (
        <details>
          <summary>{words.otherRecords(others.length)}</summary>
          {others.map((record, index) => (
            <Record key={`${index} ${record.name}`} {...props} record={record} />
          ))}
        </details>
      )}
    </section>
  );
}

function Record({
  record,
  records,
  decision,
  ...props
}: RecordRowsProps & { readonly record: RecordFinding }): JSX.Element {
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
    <details class="record-finding" open={records.length <= unfolded}>
      <summary>{head}</summary>
      <LedgerTable {...props} rows={rows} rules={decision.rules} result={result} explained={explained} of={name} />
    </details>
  );
}

/** Where the measure is not in force, what would be. */
function standing({ outcome, ifInForce }: DecisionResult): RuleStatus {
  return ifInForce ?? outcome;
}

const order: readonly RuleStatus[] = ["met", "not_met", "at_discretion", "undecided"];

function Tally({ records }: Pick<RecordRowsProps, "records">): JSX.Element {
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
