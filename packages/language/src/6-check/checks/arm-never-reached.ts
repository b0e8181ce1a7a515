import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import { shortened } from "../../5-type/meet.ts";
import type { ModelArms, ModelExpression } from "../../5-type/model.ts";
import { mostArms } from "../../limits.ts";
import { armsIn } from "../arms.ts";
import type { Check } from "../check-input.ts";
import { type Constraint, constraintsOf, keyOf } from "../constraints.ts";
import { isWithin } from "../region.ts";

/** A case that an earlier one always takes first (semantics: arms are tried in written order). */
export const armNeverReached: Check = ({ model, textAt }) => armsIn(model).flatMap((arms) => unreached(arms, textAt));

type Arm = ModelArms["arms"][number];

/** An arm and what its condition asks, found once however many arms it is compared with. */
interface Asking {
  readonly arm: Arm;
  readonly key: string | undefined;
  readonly asks: ReturnType<typeof constraintsOf> | undefined;
}

function unreached(
  { arms }: Extract<ModelExpression, { readonly kind: "arms" }>,
  textAt: (span: Span) => string,
): readonly Diagnostic[] {
  // More than may be is a problem already, and each is compared with all before it.
  const all = arms.slice(0, mostArms).map(
    (arm): Asking => ({
      arm,
      key: arm.when && keyOf(arm.when),
      asks: arm.when && constraintsOf([arm.when]),
    }),
  );
  return all.flatMap((later, index) => {
    const before = all.slice(0, index).find((earlier) => takesAll(earlier, later))?.arm;
    if (before === undefined) return [];
    const { arm } = later;
    const parameters = { value: shortened(textAt(arm.value.span)), earlier: shortened(textAt(before.value.span)) };
    return [problem("arm-never-reached", parameters, { here: arm.span, earlier: before.span })];
  });
}

/** True where the earlier arm holds whenever the later one does. */
function takesAll({ key, asks: a }: Asking, { key: laterKey, asks: b }: Asking): boolean {
  if (a === undefined) return true;
  if (b === undefined) return false;
  if (key === laterKey) return true;
  if (!a.constraints.exact || a.impossible !== undefined || b.impossible !== undefined) return false;
  return [...a.constraints.bySubject].every(([subject, wide]: readonly [string, Constraint]) => {
    const narrow = b.constraints.bySubject.get(subject);
    return narrow !== undefined && isWithin(narrow.region, wide.region);
  });
}
