import type { Conditions, ModelExpression } from "../5-type/model.ts";

/** What has no status of its own is left aside where its exception holds: `when C unless D` is `when C and not D`. */
export function withException({ when, unless }: Conditions): ModelExpression | undefined {
  if (unless === undefined) return when;
  const not = { kind: "not", span: unless.span, type: unless.type, operand: unless } as const;
  return when === undefined ? not : { kind: "and", span: when.span, type: unless.type, operands: [when, not] };
}
