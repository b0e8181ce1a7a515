import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import type { TurnReason } from "./impact-reasons.ts";
import type { FlowRow, ImpactStory } from "./impact-story.ts";
import { impactWords } from "./words.ts";

export interface FlowTableProps {
  readonly story: ImpactStory;
  /** Empty where one sentence says it of all. */
  readonly reasons: readonly TurnReason[];
}

/** From which finding to which, with how many: zeros are told too. */
export function FlowTable({ story, reasons }: FlowTableProps): JSX.Element {
  const { language } = usePage();
  const words = impactWords(language);
  return (
    <table class="flow">
      <thead>
        <tr>
          <th scope="col">{words.flow}</th>
          <th scope="col" class="is-count">
            {words.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {story.rows.map((row) => (
          <tr key={row.kind === "turned" ? `${row.from} ${row.to}` : row.kind} data-flow={flowName(row)}>
            <th scope="row">
              <Turn row={row} />
              <Reason row={row} reasons={reasons} />
            </th>
            <td class={`is-count${row.kind !== "unchanged" && row.count > 0 ? " is-hand" : ""}`}>
              {grouped(String(row.count), language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By which articles they went there. */
function Reason({ row, reasons }: { readonly row: FlowRow } & Pick<FlowTableProps, "reasons">): JSX.Element | null {
  const { language } = usePage();
  if (row.kind !== "turned") return null;
  const reason = reasons.find(({ from, to }) => from === row.from && to === row.to);
  if (reason === undefined) return null;
  const counted = reason.articles.map(({ article, count }) => ({ article, count: grouped(String(count), language) }));
  return <small class="flow-reason">{impactWords(language).by(counted)}</small>;
}

function flowName(row: FlowRow): string {
  return row.kind === "turned" ? `${row.from}-${row.to}` : row.kind;
}

function Turn({ row }: { readonly row: FlowRow }): JSX.Element {
  const { language, texts } = usePage();
  const words = impactWords(language);
  if (row.kind === "turned") {
    return (
      <span class="flow-turn">
        <Sign status={row.from} />
        <span class={`is-${row.from}`}>{texts.status[row.from]}</span>
        <span class={row.count > 0 ? "flow-arrow is-hand" : "flow-arrow"}>→</span>
        <Sign status={row.to} />
        <span class={`is-${row.to}`}>{texts.status[row.to]}</span>
      </span>
    );
  }
  return (
    <span class="flow-turn">
      <i aria-hidden="true">{row.kind === "gains" ? "▲" : "="}</i>
      {row.kind === "gains" ? words.gains : words.unchanged}
    </span>
  );
}
