import { impactOf } from "@bylaw/analysis";
import type { Language } from "@bylaw/diagnostics";
import { type Outcome, outcomeCodes } from "@bylaw/ir";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { articleName } from "../../panels/impact/impact-story.ts";
import { showAmount } from "../../present/amounts.ts";
import { grouped } from "../../present/exact.ts";
import { placeOf } from "../../present/names.ts";
import type { Acts } from "../../state/acts.ts";
import type { Session } from "../../state/session.ts";
import { numberOf, oldDistance } from "./focus-line.ts";
import type { Standing } from "./strip-axis.tsx";
import { StripMarks } from "./strip-marks.tsx";
import { subjectName } from "./subject-name.ts";
import { type PeopleByLine, usePeopleByLine } from "./use-line.ts";
import { stripWords } from "./words.ts";
import "./strip.css";

export interface StripProps {
  readonly session: Session;
  readonly acts: Acts;
}

/** The population at the foot of the page: one mark an applicant, in the order of the line in focus. */
export function Strip({ session, acts }: StripProps): JSX.Element | null {
  const people = usePeopleByLine(session, acts.crowd.lineOf);
  const { result, origin } = session;
  // It stands while a text is typed, and is drawn anew only where people or the case are others.
  return useMemo(
    () =>
      people === undefined ? null : (
        <PeopleStrip
          people={people}
          of={{ origin, ...(result && { result }) }}
          open={acts.openPerson}
          toTable={acts.toTable}
        />
      ),
    [people, result, origin, acts],
  );
}

interface PeopleStripProps {
  readonly people: PeopleByLine;
  /** The case that is open. */
  readonly of: Pick<Session, "result" | "origin">;
  readonly open: (place: number) => void;
  readonly toTable: () => void;
}

function PeopleStrip({ people, of, open, toTable }: PeopleStripProps): JSX.Element {
  const { language, texts } = usePage();
  const words = stripWords(language);
  const { crowd, decision, line, distances } = people;
  const { judged, columns } = crowd;
  const manner = { policy: judged.policies.after, language, texts };
  const amount = (constant: string): string => {
    const { value, unit } = showAmount(constant, line.now, manner);
    return unit === undefined ? value : language === "en" ? `${value} ${unit}` : value + unit;
  };
  const impact = useMemo(
    () => impactOf(judged.before, judged.after, columns.ids, decision),
    [judged, columns, decision],
  );
  const number = (value: number): string => grouped(String(value), language);
  const counts = countsOf(judged.after.decisions[decision]?.outcomes ?? new Uint8Array());
  const isDraft = impact !== undefined && impact.changed.length > 0;
  const moved = line.before !== undefined && line.before.constant !== line.now.constant;
  const size = words.people(number(columns.size), crowd.source);
  const subject = subjectName(line.now, manner);
  const between = moved ? betweenOf(people) : 0;
  return (
    <section class={`strip${isDraft ? " is-draft" : ""}`} data-region="strip" aria-label={size}>
      <div class="strip-key">
        <h2>{isDraft ? words.crossing : size}</h2>
        <p>
          {moved
            ? words.between(size, number(between), number(distances.near))
            : `${words.about(subject)} ${words.near(number(distances.near))}`}
        </p>
        <ul>
          {isDraft
            ? impact.transitions
                .filter(({ from, to, count }) => from !== to && count > 0)
                .map(({ from, to, count }) => (
                  <li key={from + to} class={`is-hand is-${shapeOf(from, to)}`}>
                    {words.turned(wordOf(words.outcomes, from), wordOf(words.outcomes, to))} <b>{number(count)}</b>
                  </li>
                ))
                .concat(<li class="is-unchanged">{words.unchanged}</li>)
            : counts.map((count, code) => (
                <li key={outcomeCodes[code]} class={`is-${outcomeCodes[code]}`}>
                  {words.outcomes[code]} <b>{number(count)}</b>
                </li>
              ))}
        </ul>
      </div>
      <StripMarks
        people={people}
        amount={amount}
        subject={withArticle(people, subject, language)}
        standing={standingOf(people, of)}
        open={open}
        toTable={toTable}
      />
    </section>
  );
}

/** The article of the line before what it is about. */
function withArticle({ line, crowd }: PeopleByLine, subject: string, language: Language): string {
  const rules = crowd.judged.policies.after.decisions.flatMap((each) => each.rules);
  const article = articleName(rules.find(({ id }) => id === line.now.rule)?.citation, language);
  return article === undefined ? subject : `${article} · ${subject}`;
}

/** An applicant of the population is known by its id; any other case by what was found of the rule of the line. */
function standingOf({ line, decision }: PeopleByLine, { result, origin }: PeopleStripProps["of"]): Standing {
  if (origin.person !== undefined) return { opened: origin.person };
  const { rule, role, constant } = line.now;
  const found = placeOf(result?.determination?.decisions ?? {}, decision)?.rules.find(({ id }) => id === rule);
  if (role !== "test" || found?.given === undefined || found.measure !== line.now.measure) return {};
  const here = numberOf(found.given) - numberOf(constant);
  return Number.isFinite(here) ? { here } : {};
}

/** The shape of the mark: down, up or a lozenge, hollow where something was or is open. */
function shapeOf(from: Outcome, to: Outcome): string {
  const turn = to === "met" ? "up" : to === "not_met" ? "down" : "lozenge";
  return from === "undecided" || to === "undecided" ? `${turn} is-hollow` : turn;
}

function wordOf(words: readonly string[], outcome: (typeof outcomeCodes)[number]): string {
  return words[outcomeCodes.indexOf(outcome)] ?? "";
}

function countsOf(outcomes: Uint8Array): readonly number[] {
  const counts = outcomeCodes.map(() => 0);
  for (const code of outcomes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** How many stand between the line of before and the one of now. */
function betweenOf({ line, distances }: PeopleByLine): number {
  const old = oldDistance(line);
  const [least, most] = old < 0 ? [old, 0] : [0, old];
  return distances.distance.reduce((sum, each) => sum + Number(each >= least && each < most), 0);
}
