import type { ChangedApplicant } from "@bylaw/analysis";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { subjectName } from "../../crowd/strip/subject-name.ts";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import { valueAtLine } from "./line-values.ts";
import type { Nearest } from "./nearest.ts";
import { impactWords } from "./words.ts";

export interface NearestProps {
  readonly nearest: Nearest | undefined;
  readonly chosen?: number;
  readonly open: (place: number) => void;
}

const fewest = 7;
/** More than so many rows are not put on the page: the strip and the population have them all. */
const most = 500;

/** Those nearest to the new line with what each is short of; each opens the case of its applicant. */
export function NearestTable({ nearest, chosen, open }: NearestProps): JSX.Element | null {
  const { language, texts } = usePage();
  const words = impactWords(language);
  const [all, setAll] = useState(false);
  if (nearest === undefined) return null;
  const { people, line, distance, lose, policy } = nearest;
  const shown = people.slice(0, all ? most : fewest);
  const rest = people.length - shown.length;
  const number = (value: number): string => grouped(String(value), language);
  const manner = { policy, language, texts };
  const apart = (place: number): number => Math.abs(distance?.[place] ?? 0);
  const widest = Math.max(...shown.map(({ place }) => apart(place)), Number.MIN_VALUE);
  const last = people.at(-1);
  return (
    <div class="nearest">
      <div class="nearest-frame">
        <table>
          <caption class="unseen">{line === undefined ? words.changedOnes : words.nearest}</caption>
          <thead>
            <tr>
              <th scope="col">{line === undefined ? words.changedOnes : words.nearest}</th>
              {line === undefined ? (
                <th scope="col">{words.flow}</th>
              ) : (
                <>
                  <th scope="col" class="is-value">
                    {subjectName(line, manner)}
                  </th>
                  <th scope="col" class="is-short" colSpan={2}>
                    {lose ? words.short : words.over}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ place, id, from, to }) => (
              <NearestRow
                key={id}
                {...{ place, id, from, to, nearest, open }}
                here={place === chosen}
                share={apart(place) / widest}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest === 0 && !all ? null : (
        <p class="nearest-rest">
          {rest === 0
            ? null
            : line === undefined || last === undefined
              ? words.moreOnes(number(rest))
              : words.more(number(rest), valueAtLine(line, distance?.[last.place] ?? Number.NaN, manner))}
          <button type="button" class="as-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.all(number(people.length))}
          </button>
        </p>
      )}
    </div>
  );
}

interface NearestRowProps extends Pick<ChangedApplicant, "place" | "id" | "from" | "to"> {
  readonly nearest: Nearest;
  readonly here: boolean;
  /** How wide its bar is, of the widest. */
  readonly share: number;
  readonly open: (place: number) => void;
}

function NearestRow({ place, id, from, to, nearest, here, share, open }: NearestRowProps): JSX.Element {
  const { language, texts } = usePage();
  const words = impactWords(language);
  const { line, distance, lose, policy } = nearest;
  const manner = { policy, language, texts };
  const apart = distance?.[place] ?? Number.NaN;
  return (
    <tr
      class={here ? "is-here" : ""}
      aria-current={here ? "true" : undefined}
      data-person={id}
      onClick={() => open(place)}
    >
      <th scope="row">
        <button type="button" onClick={() => open(place)}>
          {words.person(id)}
        </button>
      </th>
      {line === undefined ? (
        <td class="flow-turn">
          <Sign status={from} />
          <span class={`is-${from}`}>{texts.status[from]}</span>
          <span class="flow-arrow is-hand">→</span>
          <Sign status={to} />
          <span class={`is-${to}`}>{texts.status[to]}</span>
        </td>
      ) : (
        <>
          <td class="is-value">{valueAtLine(line, apart, manner)}</td>
          <td class="nearest-gap" aria-hidden="true">
            <i ref={wide(share)} class={lose ? "is-not_met" : "is-met"} />
          </td>
          <td class={`is-short ${lose ? "is-not_met" : "is-met"}`}>
            <b>{valueAtLine(line, Math.abs(apart), manner, true)}</b>
          </td>
        </>
      )}
    </tr>
  );
}

function wide(share: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--wide", `${(share * 100).toFixed(1)}%`);
}
