import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import { shortened } from "../../5-type/meet.ts";
import type { ModelArms, ModelExpression } from "../../5-type/model.ts";
import { armsIn } from "../arms.ts";
import type { Check } from "../check-input.ts";
import { type Constraint, constraintsOf, keyOf } from "../constraints.ts";
import { isWithin } from "../region.ts";

/** A case that an earlier one always takes first (semantics: arms are tried in written order). */
export const armNeverReached: Check = ({ model, textAt }) => armsIn(model).flatMap((arms) => unreached(arms, textAt));

type Arm = ModelArms["arms"][number];

function unreached(
  { arms }: Extract<ModelExpression, { readonly kind: "arms" }>,
  textAt: (span: Span) => string,
): readonly Diagnostic[] {
  return arms.flatMap((arm, index) => {
    const before = arms.slice(0, index).find((earlier) => takesAll(earlier, arm));
    if (before === undefined) return [];
    const parameters = { value: shortened(textAt(arm.value.span)), earlier: shortened(textAt(before.value.span)) };
    return [problem("arm-never-reached", parameters, { here: arm.span, earlier: before.span })];
  });
}

/** True where the earlier arm holds whenever the later one does. */
function takesAll(earlier: Arm, later: Arm): boolean {
  if (earlier.when === undefined) return true;
  if (later.when === undefined) return false;
  if (keyOf(earlier.when) === keyOf(later.when)) return true;
  const [a, b] = [constraintsOf([earlier.when]), constraintsOf([later.when])];
  if (!a.constraints.exact || a.impossible !== undefined || b.impossible !== undefined) return false;
  return [...a.constraints.bySubject].every(([key, wide]: readonly [string, Constraint]) => {
    const narrow = b.constraints.bySubject.get(key);
    return narrow !== undefined && isWithin(narrow.region, wide.region);
  });
}
