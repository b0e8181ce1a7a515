import type { IrAddend, IrDecisionValue, IrGiveArm, IrLimit } from "@bylaw/ir";
import type { ModelGiveArm, ModelLimit, ModelValue } from "../5-type/model.ts";
import type { ReadsFollower } from "../5-type/reads.ts";
import { type LetValues, lowerExpression } from "./lower-expression.ts";

/** How a decision comes to its value, arm by arm. */
export function lowerValue(value: ModelValue, lets: LetValues, follower: ReadsFollower): IrDecisionValue {
  const most = value.most && {
    ...(value.most.citation === undefined ? {} : { citation: value.most.citation }),
    value: lowerExpression(value.most.value, lets),
    readings: follower.ofExpressions([value.most.value]).readings,
  };
  const capped = most === undefined ? {} : { most };
  if (value.kind === "give")
    return { kind: "give", arms: value.arms.map((arm) => lowerArm(arm, lets, follower)), ...capped };
  return { kind: "add", addends: value.arms.flatMap((arm) => lowerAddend(arm, lets, follower)), ...capped };
}

function lowerArm(arm: ModelGiveArm, lets: LetValues, follower: ReadsFollower): IrGiveArm {
  const { gives, text } = arm;
  const value = gives.kind === "value" ? gives.value : undefined;
  return {
    ...headOf(arm, lets),
    gives: gives.kind === "leave" ? gives : { kind: "value", value: lowerExpression(gives.value, lets) },
    ...(text === undefined ? {} : { text }),
    readings: follower.ofExpressions([arm.when, value]).readings,
  };
}

function lowerAddend(arm: ModelGiveArm, lets: LetValues, follower: ReadsFollower): readonly IrAddend[] {
  const { gives, text } = arm;
  if (gives.kind === "leave") return [];
  return [
    {
      ...headOf(arm, lets),
      value: lowerExpression(gives.value, lets),
      ...(text === undefined ? {} : { text }),
      readings: follower.ofExpressions([arm.when, gives.value]).readings,
    },
  ];
}

function headOf({ id, citation, when }: ModelGiveArm, lets: LetValues): Pick<IrGiveArm, "id" | "citation" | "when"> {
  return {
    id,
    ...(citation === undefined ? {} : { citation }),
    ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
  };
}

/** A limit over the applicants of a round. */
export function lowerLimit(limit: ModelLimit, lets: LetValues, follower: ReadsFollower): IrLimit {
  const { span: _span, cap, where, order, ...rest } = limit;
  return {
    ...rest,
    cap: { kind: cap.kind, value: lowerExpression(cap.value, lets) },
    ...(where === undefined ? {} : { where: lowerExpression(where, lets) }),
    order: lowerExpression(order, lets),
    readings: follower.ofExpressions([cap.value, where, order]).readings,
  };
}
