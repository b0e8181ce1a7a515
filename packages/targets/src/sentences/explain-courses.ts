import type {
  BarResult,
  Determination,
  DutyResult,
  IrTitle,
  IrTitleTerm,
  Names,
  ProcedureResult,
  TitleAsk,
  TitleResult,
} from "@bylaw/ir";
import { describeCondition, titleName } from "./describe-condition.ts";
import type { Describing } from "./describing.ts";
import { articleOf } from "./explain-value.ts";
import type { CourseExplanation } from "./explanation.ts";
import { awaitWords, pathsInWords, roleName } from "./needs.ts";
import { nextDay } from "./next-day.ts";
import { wordingOf } from "./policy-names.ts";

/** Titles, duties and procedures of a determination in words, in the order of the policy. */
export function explainCourses(determination: Determination, describing: Describing): readonly CourseExplanation[] {
  const { policy } = describing.names;
  const titles = Object.entries(determination.titles ?? {}).flatMap(([id, result]) =>
    each(result, (one, record) => explainTitle(id, one, record, describing)),
  );
  const duties = Object.entries(determination.duties ?? {}).flatMap(([id, results]) =>
    results.map((result) =>
      explainDuty(id, policy.duties?.find(({ names }) => names.id === id)?.names ?? { id }, result, describing),
    ),
  );
  const procedures = Object.entries(determination.procedures ?? {}).flatMap(([id, result]) =>
    each(result, (one, record) => explainProcedure(id, one, record, describing)),
  );
  return [...titles, ...duties, ...procedures];
}

function each<Result>(
  result: Result | readonly Result[],
  explain: (one: Result, record: number | undefined) => CourseExplanation,
): readonly CourseExplanation[] {
  if (Array.isArray(result)) return (result as readonly Result[]).map((one, index) => explain(one, index));
  return [explain(result as Result, undefined)];
}

function explainTitle(
  id: string,
  result: TitleResult,
  record: number | undefined,
  describing: Describing,
): CourseExplanation {
  const { wording, names } = describing;
  const title = names.titles.get(id);
  const words = wording.courses.title;
  return {
    kind: "title",
    id,
    name: recordName(title?.names ?? { id }, title?.forEach?.list, record, describing, result.name),
    status: result.status,
    statusWord: wording.courses.titleStatus[result.status],
    sentences: [
      ...standing(result, describing),
      ...result.bars.map((bar) => barSentence(bar, describing)),
      ...(result.applyFrom === undefined ? [] : [words.applyFrom(wording.day(result.applyFrom))]),
      ...result.asks.map((ask) => askSentence(ask, title, describing)),
      ...result.impossible.map(({ event, on }) =>
        words.impossible(words.event[event] ?? event, on === undefined ? undefined : wording.day(on)),
      ),
    ],
  };
}

function standing(result: TitleResult, describing: Describing): readonly string[] {
  const { wording } = describing;
  const words = wording.courses.title;
  const day = (of: string | undefined): string | undefined => (of === undefined ? undefined : wording.day(of));
  const since = day(result.since);
  const until = day(result.until);
  const lost = result.lostWith === undefined ? [] : [words.lostWith(titleName(result.lostWith, describing))];
  switch (result.status) {
    case "none":
      return [words.never];
    case "undecided":
      return [
        words.undecided(
          (result.possible ?? []).map((status) => wording.courses.titleStatus[status]),
          open(result.needs, result.awaits, describing),
        ),
      ];
    case "expired":
      return [...(until === undefined ? [] : [words.expired(until)]), ...lost];
    case "revoked":
      return lost.length > 0 ? lost : [words.revoked(undefined)];
    case "barred":
      return lost;
    case "held":
    case "due_for_review":
    case "rectifying": {
      const { rectify, reviewBy } = result;
      return [
        ...(since === undefined ? [] : [words.held(since, until)]),
        ...(rectify === undefined
          ? []
          : [words.rectifying(wording.day(rectify.since), day(rectify.until), rectify.passed === true)]),
        ...(reviewBy === undefined
          ? []
          : [
              result.status === "due_for_review"
                ? words.due(wording.day(nextDay(reviewBy)))
                : words.reviewBy(wording.day(reviewBy)),
            ]),
      ];
    }
    default:
      return result.status satisfies never;
  }
}

function barSentence(bar: BarResult, describing: Describing): string {
  const { wording } = describing;
  const title = bar.title === undefined ? undefined : titleName(bar.title, describing);
  return wording.courses.title.barred(articleOf(bar.citation ?? bar.cause, describing), wording.day(bar.until), title);
}

function askSentence(ask: TitleAsk, title: IrTitle | undefined, describing: Describing): string {
  const { wording } = describing;
  const term = title?.terms.find(({ id }) => id === ask.term);
  const article = articleOf(ask.citation, describing) ?? wording.ruleName(ask.term);
  if (ask.status === "open") {
    return wording.courses.title.askOpen(ask.what, article, open(ask.needs ?? [], ask.awaits ?? [], describing));
  }
  const until = ask.until === undefined ? undefined : wording.day(ask.until);
  return wording.courses.title.ask(
    ask.what,
    article,
    roleName(term?.by ?? "authority", describing),
    groundOf(term, describing),
    until,
  );
}

function groundOf(term: IrTitleTerm | undefined, describing: Describing): string | undefined {
  if (term?.when === undefined) return undefined;
  const claim = describeCondition(term.when, describing);
  return claim.kind === "always" ? undefined : describing.wording.clause(claim);
}

function explainDuty(id: string, names: Names, result: DutyResult, describing: Describing): CourseExplanation {
  const { wording } = describing;
  const duty = describing.names.policy.duties?.find((one) => one.names.id === id);
  const named = recordName(names, duty?.forEach?.list, result.record, describing, result.name);
  const period = result.period === undefined ? undefined : wording.courses.period(result.period);
  const name = period === undefined ? named : wording.courses.ofRecord(named, period);
  const sentence = wording.courses.duty(result.status, {
    role: roleName(result.by, describing),
    open: open(result.needs, [...result.awaits], describing, result.errors),
    ...(result.due === undefined ? {} : { due: wording.day(result.due) }),
    ...(result.doneOn === undefined ? {} : { doneOn: wording.day(result.doneOn) }),
  });
  const article = articleOf(result.citation, describing);
  return {
    kind: "duty",
    id,
    name,
    ...(period === undefined ? {} : { recurs: { name: named, period } }),
    status: result.status,
    statusWord: wording.courses.dutyStatus[result.status],
    ...(article === undefined ? {} : { citation: article }),
    sentences: [sentence],
  };
}

function explainProcedure(
  id: string,
  result: ProcedureResult,
  record: number | undefined,
  describing: Describing,
): CourseExplanation {
  const { wording } = describing;
  const words = wording.courses.procedure;
  const procedure = describing.names.policy.procedures?.find((one) => one.names.id === id);
  const stepName = (step: string): string =>
    wordingOf(procedure?.steps.find(({ names }) => names.id === step)?.names ?? { id: step }, wording.language);
  const sentences = result.steps.flatMap((step) => {
    const name = stepName(step.id);
    const day = step.until ?? step.from;
    const shown = step.status === "running" ? step.from : day;
    return [
      words.step(
        name,
        roleName(step.by, describing),
        step.status,
        shown === undefined ? undefined : wording.day(shown),
      ),
      ...(step.outOfOrder === undefined ? [] : [words.outOfOrder(name, stepName(step.outOfOrder))]),
      ...(step.tooShort === undefined
        ? []
        : [
            words.tooShort(
              name,
              words.length(step.tooShort.lasted, step.tooShort.unit),
              words.length(step.tooShort.asked, step.tooShort.unit),
            ),
          ]),
      ...(step.atLeastUntil === undefined ? [] : [words.runsUntil(name, wording.day(step.atLeastUntil))]),
    ];
  });
  const next = result.next === undefined ? undefined : stepName(result.next);
  const head =
    result.complete === "yes"
      ? [words.complete]
      : next === undefined
        ? []
        : [words.next(next, roleName(result.turn ?? "authority", describing))];
  const statusWord =
    result.complete === "yes" ? wording.courses.stepStatus.done : (next ?? wording.courses.stepStatus.open);
  return {
    kind: "procedure",
    id,
    name: recordName(procedure?.names ?? { id }, procedure?.forEach?.list, record, describing, result.name),
    status: result.complete,
    statusWord,
    sentences: [...head, ...sentences],
  };
}

function recordName(
  names: Names,
  list: string | undefined,
  record: number | undefined,
  describing: Describing,
  said?: string,
): string {
  const { wording } = describing;
  const name = wordingOf(names, wording.language);
  if (record === undefined) return name;
  if (said !== undefined) return wording.courses.ofRecord(name, said);
  const of = describing.names.values.get(list ?? "")?.names ?? { id: list ?? "" };
  return wording.courses.ofRecord(name, wording.record(wordingOf(of, wording.language), record + 1, undefined));
}

function open(
  needs: readonly string[],
  awaits: readonly string[],
  describing: Describing,
  errors: TitleResult["errors"] = [],
): string {
  return describing.wording.openWords(
    pathsInWords(needs, describing, true),
    [...awaits, ...errors].map((wait) => awaitWords(wait, describing)),
  );
}
