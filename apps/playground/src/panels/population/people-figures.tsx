import { type IrDecision, outcomeCodes, type ScreenedDecision } from "@bylaw/ir";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { JudgedCrowd } from "../../crowd/judged-crowd.ts";
import type { LinesAnswer } from "../../crowd/protocol.ts";
import { subjectName } from "../../crowd/strip/subject-name.ts";
import { usePage } from "../../page/page-context.ts";
import { joined, showAmount } from "../../present/amounts.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import type { Acts } from "../../state/acts.ts";
import { failuresOf, outcomeCounts } from "./people-rows.ts";
import { type NamedRule, namedRules } from "./rule-names.ts";
import { populationWords } from "./words.ts";

export interface PeopleFiguresProps {
  readonly acts: Acts;
  readonly crowd: JudgedCrowd;
  readonly decision: IrDecision;
}

const noRules = { outcomes: new Uint8Array(), rules: {} };

/** Findings as counted bars, who fails which rule, and how near they stand to each line. */
export function PeopleFigures({ acts, crowd, decision }: PeopleFiguresProps): JSX.Element {
  const { id } = decision.names;
  const { decisions } = crowd.judged.after;
  const screened = (Object.hasOwn(decisions, id) ? decisions[id] : undefined) ?? noRules;
  return (
    <div class="people-figures">
      <Findings acts={acts} screened={screened} />
      <Failures acts={acts} crowd={crowd} decision={decision} screened={screened} />
      <NearLines acts={acts} crowd={crowd} decision={id} />
    </div>
  );
}

interface FindingsProps {
  readonly acts: Acts;
  readonly screened: ScreenedDecision;
}

function Findings({ acts, screened }: FindingsProps): JSX.Element {
  const { language, texts } = usePage();
  const words = populationWords(language);
  const counts = outcomeCounts(screened);
  const size = Math.max(screened.outcomes.length, 1);
  const number = (value: number): string => grouped(String(value), language);
  return (
    <section>
      <h2>{words.outcomes}</h2>
      <table class="counted">
        <caption class="unseen">{words.outcomes}</caption>
        <tbody>
          {outcomeCodes.map((outcome, code) => (
            <tr key={outcome} data-outcome={outcome}>
              <th scope="row">
                <button type="button" onClick={() => acts.showPeople({ table: true, outcome, rule: undefined })}>
                  <Sign status={outcome} />
                  <span class={`is-${outcome}`}>{texts.status[outcome]}</span>
                </button>
              </th>
              <td class="counted-bar" aria-hidden="true">
                <i class={`is-${outcome}`} ref={wide((counts[code] ?? 0) / size)} />
              </td>
              <td class="is-count">{number(counts[code] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Failures({ acts, crowd, decision, screened }: PeopleFiguresProps & FindingsProps): JSX.Element | null {
  const { language, texts } = usePage();
  const words = populationWords(language);
  const failures = useMemo(() => failuresOf(screened), [screened]);
  const rules = namedRules(decision, { policy: crowd.judged.policies.after, language, texts });
  const failed = failures.filter((each) => each.failed > 0);
  const most = Math.max(...failures.map((each) => each.failed), 1);
  const number = (value: number): string => grouped(String(value), language);
  if (failures.length === 0) return null;
  return (
    <section>
      <h2>{words.rules}</h2>
      <table class="counted">
        <caption class="unseen">{words.rules}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <td />
            <th scope="col" class="is-count">
              {words.fail}
            </th>
            <th scope="col" class="is-count">
              {words.alone}
            </th>
          </tr>
        </thead>
        <tbody>
          {failed.map(({ rule, failed: all, alone }) => (
            <tr key={rule} data-rule-count={rule}>
              <th scope="row">
                <button
                  type="button"
                  title={words.showFailing(saidRule(rules, rule))}
                  onClick={() => acts.showPeople({ table: true, rule, outcome: undefined })}
                >
                  <span class="article">{rules.get(rule)?.article ?? ""}</span> {rules.get(rule)?.label ?? rule}
                </button>
              </th>
              <td class="counted-bar" aria-hidden="true">
                <i class="is-not_met" ref={wide(all / most)} />
              </td>
              <td class="is-count">{number(all)}</td>
              <td class="is-count">{number(alone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failed.length === failures.length ? null : (
        <p class="people-rest">{words.noFailures(number(failures.length - failed.length))}</p>
      )}
    </section>
  );
}

function saidRule(rules: ReadonlyMap<string, NamedRule>, rule: string): string {
  const named = rules.get(rule);
  return named === undefined ? rule : `${named.article} ${named.label}`.trim();
}

const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=", "!=": "≠" };

interface NearLinesProps {
  readonly acts: Acts;
  readonly crowd: JudgedCrowd;
  readonly decision: string;
}

/** Every line of the decision with how many stand where. */
function NearLines({ acts, crowd, decision }: NearLinesProps): JSX.Element | null {
  const { language, texts } = usePage();
  const words = populationWords(language);
  const { judged } = crowd;
  const [lines, setLines] = useState<LinesAnswer["found"]>([]);
  useEffect(() => {
    let wanted = true;
    void acts.crowd.linesOf({ decision }).then(({ found }) => {
      if (wanted) setLines(found);
    });
    return () => {
      wanted = false;
    };
  }, [judged, decision, acts]);
  if (lines.length === 0) return null;
  const manner = { policy: judged.policies.after, language, texts };
  const number = (value: number): string => grouped(String(value), language);
  return (
    <section>
      <h2>{words.lines}</h2>
      <table class="counted is-lines">
        <caption class="unseen">{words.lines}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {(["below", "at", "above", "unknown", "near"] as const).map((column) => (
              <th key={column} scope="col" class="is-count">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ threshold, counts }) => (
            <tr key={threshold.id} data-line={threshold.rule}>
              <th scope="row">
                {subjectName(threshold, manner)} {signs[threshold.operator]}{" "}
                {joined(showAmount(threshold.constant, threshold, manner), language)}
              </th>
              {(["below", "at", "above", "unknown", "near"] as const).map((column) => (
                <td key={column} class="is-count">
                  {number(counts[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function wide(share: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--wide", `${(share * 100).toFixed(2)}%`);
}
