import {
  type IrDuty,
  type IrDutyTerm,
  type IrExpression,
  type IrLength,
  type IrProcedure,
  type IrRule,
  type IrTitle,
  type IrTitleTerm,
  standingStatuses,
} from "@bylaw/ir";
import type {
  Conditions,
  ModelDuty,
  ModelDutyTerm,
  ModelExpression,
  ModelLength,
  ModelProcedure,
  ModelTitle,
  ModelTitleRule,
  ModelTitleTerm,
} from "../5-type/model.ts";
import { modelTermParts, type ReadsFollower } from "../5-type/reads.ts";
import { type LetValues, lowerExpression } from "./lower-expression.ts";
import { withException } from "./with-exception.ts";

/** Titles, duties and procedures of a policy; absent where it has none. */
export function lowerCourses(
  model: { readonly titles: readonly ModelTitle[] } & {
    readonly duties: readonly ModelDuty[];
    readonly procedures: readonly ModelProcedure[];
  },
  lets: LetValues,
  follower: ReadsFollower,
): {
  readonly titles?: readonly IrTitle[];
  readonly duties?: readonly IrDuty[];
  readonly procedures?: readonly IrProcedure[];
} {
  const { titles, duties, procedures } = model;
  return {
    ...(titles.length === 0 ? {} : { titles: titles.map((title) => lowerTitle(title, lets, follower)) }),
    ...(duties.length === 0 ? {} : { duties: duties.map((duty) => lowerDuty(duty, lets, follower)) }),
    ...(procedures.length === 0
      ? {}
      : { procedures: procedures.map((procedure) => lowerProcedure(procedure, lets, follower)) }),
  };
}

function lowerLength({ unit, amount }: ModelLength, lets: LetValues): IrLength {
  return { unit, amount: lowerExpression(amount, lets) };
}

/** The guard of a term: its conditions, but for its exception. */
function guardOf(entry: Conditions, lets: LetValues): { readonly when?: IrExpression } {
  const when = withException(entry);
  return when === undefined ? {} : { when: lowerExpression(when, lets) };
}

function lowerTitle(title: ModelTitle, lets: LetValues, follower: ReadsFollower): IrTitle {
  const { names, citation, forEach, grantedBy, under, terms } = title;
  const when = grantedBy?.when;
  return {
    names,
    ...(citation === undefined ? {} : { citation }),
    ...(forEach === undefined ? {} : { forEach }),
    ...(grantedBy === undefined
      ? {}
      : {
          grantedBy: {
            decision: grantedBy.decision,
            ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
          },
        }),
    ...(under === undefined ? {} : { under }),
    terms: terms.map((term) => lowerTitleTerm(term, lets)),
    readings: follower.ofExpressions([when, ...terms.flatMap(modelTermParts)]).readings,
  };
}

function lowerTitleTerm(term: ModelTitleTerm, lets: LetValues): IrTitleTerm {
  const { id, citation, from, until, by, text } = term;
  const base = {
    id,
    ...(citation === undefined ? {} : { citation }),
    ...guardOf(term, lets),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(by === undefined ? {} : { by }),
    ...(text === undefined ? {} : { text }),
  };
  switch (term.kind) {
    case "valid":
    case "review":
    case "revoke_and_bar":
      return { ...base, kind: term.kind, period: lowerLength(term.period, lets) };
    case "rectify": {
      const within = term.within === undefined ? {} : { within: lowerLength(term.within, lets) };
      return { ...base, kind: "rectify", elseRevoke: term.elseRevoke, ...within };
    }
    case "revoke":
    case "may_revoke":
    case "renew":
      return { ...base, kind: term.kind };
    default:
      return term satisfies never;
  }
}

/** A hard rule that was not written: no bar of a title runs, or the title on which one depends stands. */
export function lowerTitleRule(rule: ModelTitleRule, lets: LetValues, follower: ReadsFollower): IrRule {
  const { id, citation, when, title, term, record } = rule;
  const whose = record === undefined ? {} : { record };
  const condition: IrExpression =
    term === undefined
      ? { kind: "titleStatus", title, statuses: standingStatuses, ...whose }
      : { kind: "barred", title, term, ...whose };
  return {
    id,
    ...(citation === undefined ? {} : { citation }),
    ...(term === undefined ? {} : { forbids: true }),
    ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
    test: { kind: "condition", condition },
    tightens: [],
    relaxations: [],
    title: { title, because: term === undefined ? "parent" : "bar" },
    readings: follower.ofTitleRule(rule).readings,
  };
}

function lowerDuty({ names, by, forEach, terms }: ModelDuty, lets: LetValues, follower: ReadsFollower): IrDuty {
  return {
    names,
    by,
    ...(forEach === undefined ? {} : { forEach }),
    terms: terms.map((term) => lowerDutyTerm(term, lets)),
    readings: follower.ofExpressions(terms.flatMap(modelTermParts)).readings,
  };
}

function lowerDutyTerm(term: ModelDutyTerm, lets: LetValues): IrDutyTerm {
  const { id, citation, doneOn, nextWorkingDay, text } = term;
  const base = {
    id,
    ...(citation === undefined ? {} : { citation }),
    ...guardOf(term, lets),
    doneOn: doneOn.map((date) => lowerExpression(date, lets)),
    ...(nextWorkingDay ? { nextWorkingDay: true as const } : {}),
    ...(text === undefined ? {} : { text }),
  };
  if (term.kind === "every") {
    const { period, deadline, record } = term;
    return { ...base, kind: "every", period, ...(deadline && { deadline }), ...(record && { record }) };
  }
  if (term.deadline === undefined) return { ...base, kind: "once" };
  const { relation, length, day } = term.deadline;
  const deadline = { relation, length: lowerLength(length, lets), day: lowerExpression(day, lets) };
  return { ...base, kind: "once", deadline };
}

function lowerProcedure(procedure: ModelProcedure, lets: LetValues, follower: ReadsFollower): IrProcedure {
  const { names, forEach, steps } = procedure;
  return {
    names,
    ...(forEach === undefined ? {} : { forEach }),
    steps: steps.map((step) => ({
      names: step.names,
      ...(step.citation === undefined ? {} : { citation: step.citation }),
      by: step.by,
      ...guardOf(step, lets),
      ...(step.forAtLeast === undefined ? {} : { forAtLeast: lowerLength(step.forAtLeast, lets) }),
      doneOn: step.doneOn.map((date: ModelExpression) => lowerExpression(date, lets)),
    })),
    readings: follower.ofExpressions(steps.flatMap(modelTermParts)).readings,
  };
}
