import type { Diagnostic } from "@bylaw/diagnostics";
import type { HostCase, HostStep, HostSteps, HostTitleEvent } from "@bylaw/ir";
import { refusedFact } from "./refused-fact.ts";

/**
 * The case without what the door refuses: a refused value counts as not known, so that one slip of the finger does not
 * empty the page. Of an event only the part at fault goes; where that is the event itself, the history is not known.
 */
export function takenCase(given: HostCase, problems: readonly Diagnostic[]): HostCase {
  const paths = problems.flatMap(({ path }) => path ?? []);
  const inFacts = paths.filter((path) => !/^(?:acts|papers|history|steps)(?:\.|\[|$)/.test(path));
  const refused = new Set(inFacts.map((path) => refusedFact(path)));
  const { acts, papers, history, steps } = given;
  return {
    ...(acts !== undefined && { acts: acts.filter((_, index) => !isOfAct(index, paths)) }),
    ...(papers !== undefined && { papers: takenPapers(papers, paths) }),
    facts: Object.fromEntries(Object.entries(given.facts).filter(([fact]) => !refused.has(fact))),
    ...(history !== undefined && { history: takenHistory(history, paths) }),
    ...(steps !== undefined && { steps: takenSteps(steps, paths) }),
  };
}

/** An act that the door refuses in any part is not recorded. */
function isOfAct(index: number, paths: readonly string[]): boolean {
  const place = `acts[${index}]`;
  return paths.some((path) => path === place || path.startsWith(`${place}.`));
}

type Papers = NonNullable<HostCase["papers"]>;

function takenPapers(papers: Papers, paths: readonly string[]): Papers {
  return Object.fromEntries(Object.entries(papers).filter(([paper]) => !paths.includes(`papers.${paper}`)));
}

type History = NonNullable<HostCase["history"]>;
type Steps = NonNullable<HostCase["steps"]>;

function takenHistory(history: History, paths: readonly string[]): History {
  const titles = Object.entries(history).map(([title, events]): [string, readonly HostTitleEvent[] | undefined] => {
    const own = paths.filter((path) => path === `history.${title}` || path.startsWith(`history.${title}[`));
    if (own.length === 0 || !Array.isArray(events)) return [title, own.length === 0 ? events : undefined];
    const parts = own.map((path) => /^history\..+?\[(\d+)\]\.(on|cause|until|record)$/.exec(path));
    if (parts.some((part) => part === null)) return [title, undefined];
    const taken = events.map((event: HostTitleEvent, index) => {
      const wrong = new Set(parts.filter((part) => Number(part?.[1]) === index).map((part) => part?.[2]));
      return Object.fromEntries(Object.entries(event).filter(([part]) => !wrong.has(part)));
    });
    return [title, taken as unknown as readonly HostTitleEvent[]];
  });
  return Object.fromEntries(titles.flatMap(([title, events]) => (events === undefined ? [] : [[title, events]])));
}

function takenSteps(steps: Steps, paths: readonly string[]): Steps {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([procedure, given]): readonly [string, Steps[string]][] => {
      const place = `steps.${procedure}`;
      const own = paths.filter(
        (path) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`),
      );
      if (own.includes(place)) return [];
      const taken = Array.isArray(given)
        ? given.map((each: HostSteps, index) => takenRecord(each, `${place}[${index}].`, own))
        : takenRecord(given as HostSteps, `${place}.`, own);
      return [[procedure, taken]];
    }),
  );
}

/** A step whose days are refused was done on days that are not known. */
function takenRecord(steps: HostSteps, place: string, paths: readonly string[]): HostSteps {
  const wrong = new Set(
    paths.filter((path) => path.startsWith(place)).map((path) => path.slice(place.length).split(".")[0]),
  );
  return Object.fromEntries(
    Object.entries(steps).map(([step, given]): [string, HostStep] => [step, wrong.has(step) ? null : given]),
  );
}
