import { problem } from "@bylaw/diagnostics";
import type { ProcedureDeclaration, ProcedureStep } from "../3-build-ast/ast-titles.ts";
import type { TypeContext } from "./context.ts";
import { dateOf } from "./duties.ts";
import { eachOf } from "./for-each.ts";
import { typeLength } from "./lengths.ts";
import type { ModelProcedure, ModelStep } from "./model.ts";
import { irNames } from "./names.ts";
import { conditions, type Guards, placeOf, roleName } from "./statement-parts.ts";

/** All procedures with their steps typed, in order. A step that could not be typed is left out. */
export function typeProcedures(context: TypeContext): readonly ModelProcedure[] {
  const guards: Guards = new Map();
  return context.bound.trees.flatMap((tree) => tree.procedures.map((each) => typeProcedure(each, guards, context)));
}

function typeProcedure(declaration: ProcedureDeclaration, guards: Guards, context: TypeContext): ModelProcedure {
  const forEach = eachOf(declaration, context);
  const { name, steps } = declaration;
  if (steps.length === 0 && !context.bound.trees.some((tree) => tree.broken.length > 0))
    context.problems.push(problem("procedure-without-steps", { name: name.text }, { here: name.span }));
  return {
    names: irNames(declaration),
    span: name.span,
    ...(forEach && { forEach }),
    steps: steps.flatMap((step) => typeStep(step, guards, context)),
  };
}

function typeStep(step: ProcedureStep, guards: Guards, context: TypeContext): readonly ModelStep[] {
  const both = conditions(step, guards, context);
  const least = step.forAtLeast && typeLength(step.forAtLeast, 0, context);
  const dates = step.doneOn.map((date) => dateOf(date, context));
  const doneOn = dates.filter((date) => date !== undefined);
  if (both === undefined || (step.forAtLeast !== undefined && least === undefined) || doneOn.length < dates.length)
    return [];
  return [
    {
      names: irNames(step),
      span: step.name.span,
      ...both,
      ...placeOf(step),
      by: roleName(step.role.text, context),
      ...(least === undefined ? {} : { forAtLeast: least }),
      doneOn,
    },
  ];
}
