import "./compare.css";
import type { HostCase } from "@bylaw/ir";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ComparedDecision, ComparedMeasure } from "../../engine/compared-measures.ts";
import { usePage } from "../../page/page-context.ts";
import { type Measure, measures } from "../../plugins.ts";
import { Sign } from "../../present/sign.tsx";
import type { PanelPart, PanelProps } from "../panel.ts";
import { firstFew } from "./first-few.ts";
import { useCompared } from "./use-compared.ts";
import { type CompareWords, compareWords } from "./words.ts";

/** One applicant under every measure, side by side. */
export const comparePart: PanelPart = {
  id: "compare",
  name: { en: "Compare", zh: "各市对照" },
  Component: Compare,
};

function Compare({ session, acts }: PanelProps): JSX.Element {
  const { language } = session.settings;
  const words = compareWords[language];
  const found = useCompared(session, acts.editorPage.serve);
  const { columns } = words;
  return (
    <>
      <p class="panel-lead">{words.lead(session.on)}</p>
      <div class="compare-frame">
        <table class="compare-table" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{columns.measure}</th>
              <th scope="col">{columns.outcome}</th>
              <th scope="col">{columns.inTheWay}</th>
              <th scope="col">{columns.gives}</th>
              <th scope="col">{columns.unknown}</th>
            </tr>
          </thead>
          {measures.map((measure) => (
            <MeasureRows
              key={measure.id}
              measure={measure}
              title={measure.titles[language]}
              isOpen={measure.id === session.measure.id}
              {...(found.has(measure.id) ? { found: found.get(measure.id) } : {})}
              words={words}
              open={(decision, given) => acts.openMeasure(measure.id, given ?? session.case, decision)}
            />
          ))}
        </table>
      </div>
    </>
  );
}

interface MeasureRowsProps {
  readonly measure: Measure;
  readonly title: string;
  readonly isOpen: boolean;
  readonly found?: ComparedMeasure | undefined;
  readonly words: CompareWords;
  /** Without a case, of what could not be worked out, with that of the page. */
  readonly open: (decision: string | undefined, given: HostCase | undefined) => void;
}

/** The main decision of a measure; the others where somebody asks for them. */
function MeasureRows({ measure, title, isOpen, found, words, open }: MeasureRowsProps): JSX.Element {
  const [all, setAll] = useState(false);
  const decided = found !== undefined && "decisions" in found ? found : undefined;
  const main = decided?.decisions.find(({ id }) => id === decided.main);
  const others = decided?.decisions.filter(({ id }) => id !== decided.main) ?? [];
  return (
    <tbody data-measure={measure.id} data-outcome={main?.outcome}>
      <tr class={isOpen ? "is-open" : undefined}>
        <th scope="row">
          <button type="button" aria-label={words.goTo(title)} onClick={() => open(main?.id, decided?.case)}>
            {title}
          </button>
          {main === undefined ? null : <small>{main.name}</small>}
          {isOpen ? <small>{words.open}</small> : null}
          {others.length === 0 ? null : (
            <button type="button" class="as-link" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.fewer : words.others(others.length)}
            </button>
          )}
        </th>
        {main === undefined ? (
          <td colSpan={4}>
            {found === undefined
              ? words.working
              : "refused" in found && found.refused !== ""
                ? found.refused
                : words.notCompiled}
          </td>
        ) : (
          <Cells decision={main} words={words} notAsked={decided?.notAsked ?? 0} />
        )}
      </tr>
      {all
        ? others.map((decision) => (
            <tr key={decision.id} class="is-other">
              <th scope="row">
                <button type="button" onClick={() => open(decision.id, decided?.case)}>
                  {decision.name}
                </button>
              </th>
              <Cells decision={decision} words={words} notAsked={0} />
            </tr>
          ))
        : null}
    </tbody>
  );
}

interface CellsProps {
  readonly decision: ComparedDecision;
  readonly words: CompareWords;
  readonly notAsked: number;
}

function Cells({ decision, words, notAsked }: CellsProps): JSX.Element {
  const { texts } = usePage();
  const { outcome, inForce, inTheWay, gives, unknown } = decision;
  const word = texts.status[outcome];
  return (
    <>
      <td class="compare-outcome">
        <p>
          <Sign status={outcome} /> <b>{inForce ? word : words.notInForce(word)}</b>
        </p>
      </td>
      <td>
        <Few all={inTheWay} none={words.nothing} words={words} />
      </td>
      <td>{gives.length === 0 ? <span class="compare-none">{words.noValue}</span> : gives[0]}</td>
      <td>
        <Few all={unknown} none={words.known} words={words} />
        {notAsked === 0 ? null : <small>{words.notAsked(notAsked)}</small>}
      </td>
    </>
  );
}

/** Things that are named in a cell, at most. */
const named = 2;

function Few({
  all,
  none,
  words,
}: {
  readonly all: readonly string[];
  readonly none: string;
  readonly words: CompareWords;
}): JSX.Element {
  const { shown, more } = firstFew(all, named);
  if (shown.length === 0) return <span class="compare-none">{none}</span>;
  return (
    <ul>
      {shown.map((one) => (
        <li key={one}>{one}</li>
      ))}
      {more === 0 ? null : <li class="compare-none">{words.more(more)}</li>}
    </ul>
  );
}
