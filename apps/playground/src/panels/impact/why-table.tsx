import type { ChangedApplicant } from "@bylaw/analysis";
import type { DecisionResult, IrPolicy } from "@bylaw/ir";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { JudgedCrowd } from "../../crowd/judged-crowd.ts";
import { type LedgerRow, rowsOf } from "../../ledger/rows.ts";
import { ThresholdBar } from "../../ledger/threshold-bar.tsx";
import { usePage } from "../../page/page-context.ts";
import { type Manner, showAmount } from "../../present/amounts.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import type { CrowdActs } from "../../state/crowd-keeping.ts";
import { impactWords } from "./words.ts";

export interface WhyTableProps {
  readonly person: ChangedApplicant;
  readonly judged: JudgedCrowd["judged"];
  readonly decision: string;
  /** Something else than the text in force is held as "before". */
  readonly pinned: boolean;
  readonly whyOf: CrowdActs["whyOf"];
}

interface Why {
  readonly of: JudgedCrowd["judged"];
  readonly before: DecisionResult;
  readonly after: DecisionResult;
}

/** Why the finding of one applicant changed: each rule that made the difference, by both texts, against one line. */
export function WhyTable({ person, judged, decision, pinned, whyOf }: WhyTableProps): JSX.Element | null {
  const { language } = usePage();
  const words = impactWords(language);
  const [why, setWhy] = useState<Why>();
  useEffect(() => {
    let wanted = true;
    void whyOf({ decision, place: person.place }).then(({ found }) => {
      if (wanted && found !== undefined) setWhy({ of: judged, ...found });
    });
    return () => {
      wanted = false;
    };
  }, [person.place, judged, decision, whyOf]);
  if (why === undefined) return null;
  const rules = person.rules.slice(0, mostRules);
  const stands = (status: string): boolean => !["met", "waived", "not_applicable"].includes(status);
  const others = why.after.rules.filter(({ id }) => !person.rules.includes(id));
  const clear = others.length > 0 && others.every(({ status }) => !stands(status));
  return (
    <section class="why">
      <h2>
        {words.why(person.id)}
        {clear ? <small>{words.othersMet(grouped(String(others.length), language))}</small> : null}
      </h2>
      <table class="ledger">
        <caption class="unseen">{words.why(person.id)}</caption>
        <colgroup>
          <col class="column-text" />
          <col class="column-label" />
          <col class="column-field" />
          <col class="column-bar" />
          <col class="column-asked" />
          <col />
        </colgroup>
        <thead class="unseen">
          <tr>
            {(["text", "rule", "states", "line", "asks", "finding"] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.flatMap((rule) => [
            <WhyRow
              key={`${rule} before`}
              head={pinned ? words.before : words.inForce}
              {...{ rule, decision }}
              policy={judged.policies.before}
              result={why.before}
            />,
            <WhyRow
              key={`${rule} after`}
              head={words.draft}
              draft
              {...{ rule, decision }}
              policy={judged.policies.after}
              result={why.after}
            />,
          ])}
        </tbody>
      </table>
    </section>
  );
}

/** Of a finding that many rules changed, so many are told. */
const mostRules = 3;
const nowhere = { byRule: new Map<string, readonly string[]>(), inCase: [] };

interface WhyRowProps {
  readonly head: string;
  readonly draft?: true;
  readonly rule: string;
  readonly decision: string;
  readonly policy: IrPolicy;
  readonly result: DecisionResult;
}

function WhyRow({ head, draft, rule, decision, policy, result }: WhyRowProps): JSX.Element | null {
  const { language, texts } = usePage();
  const manner: Manner = { policy, language, texts };
  const ir = policy.decisions.find(({ names }) => names.id === decision);
  const found = result.rules.find(({ id }) => id === rule);
  if (ir === undefined || found === undefined) return null;
  const [row] = rowsOf(ir, { ...result, rules: [found] }, nowhere, manner);
  if (row === undefined) return null;
  const given = found.given === undefined ? undefined : showAmount(found.given, found, manner);
  return (
    <tr class={draft === true ? "why-draft" : ""} data-text={draft === true ? "draft" : "before"}>
      <th scope="row">{head}</th>
      <td class="label">
        <span class="article">{row.place.join("")}</span> {row.label}
      </td>
      <td class="why-given">
        {given === undefined ? null : (
          <span>
            {given.value}
            {given.unit === undefined ? null : <small>{given.unit}</small>}
          </span>
        )}
      </td>
      <td class="bar-cell">{row.bar === undefined ? null : <ThresholdBar bar={row.bar} />}</td>
      <td class="asked">
        {row.asked}
        {row.askedUnit === undefined ? null : <span class="unit"> {row.askedUnit}</span>}
      </td>
      <Finding row={row} />
    </tr>
  );
}

function Finding({ row }: { readonly row: LedgerRow }): JSX.Element {
  const { texts } = usePage();
  return (
    <td class="finding">
      <div>
        <Sign status={row.status} />
        <span>
          <b class={`is-${row.status}`}>{texts.status[row.status]}</b>
          {row.margin === "" ? null : <small>{row.margin}</small>}
        </span>
      </div>
    </td>
  );
}
