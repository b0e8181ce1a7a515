import { problem } from "@bylaw/diagnostics";
import { writeFraction } from "../../5-type/fraction.ts";
import { shortened } from "../../5-type/meet.ts";
import type { ModelExpression } from "../../5-type/model.ts";
import { armsIn } from "../arms.ts";
import type { Check } from "../check-input.ts";
import { constraintsOf } from "../constraints.ts";
import { exampleOf, type Region, subtract, wholeRegion } from "../region.ts";

/** Cases of one subject that no arm covers, with an example (language reference: let). */
export const caseNotCovered: Check = ({ model, textAt }) =>
  armsIn(model).flatMap((arms) => {
    const found = uncovered(arms);
    if (found === undefined) return [];
    const parameters = { subject: shortened(textAt(found.subject.span)), example: found.example };
    return [problem("case-not-covered", parameters, { here: arms.span })];
  });

function uncovered({
  arms,
}: Extract<ModelExpression, { readonly kind: "arms" }>):
  | { readonly subject: ModelExpression; readonly example: string }
  | undefined {
  const taken: Region[] = [];
  let key: string | undefined;
  let subject: ModelExpression | undefined;
  for (const { when } of arms) {
    if (when === undefined) return undefined;
    const { constraints, impossible } = constraintsOf([when]);
    const [only, another] = constraints.bySubject;
    if (impossible !== undefined) continue;
    if (!constraints.exact || only === undefined || another !== undefined) return undefined;
    if (key !== undefined && key !== only[0]) return undefined;
    [key, subject] = [only[0], only[1].subject];
    taken.push(only[1].region);
  }
  const whole = subject && wholeRegion(subject.type);
  if (subject === undefined || whole === undefined) return undefined;
  for (const rest of subtract(whole, taken, whole)) {
    const example = exampleOf(rest, subject.type);
    if (example !== undefined)
      return { subject, example: typeof example === "string" ? example : writeFraction(example) };
  }
  return undefined;
}
