import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import type { FlowRow, ImpactStory } from "./impact-story.ts";
import { impactWords } from "./words.ts";

/** From which finding to which, with how many: zeros are told too. */
export function FlowTable({ story }: { readonly story: ImpactStory }): JSX.Element {
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
