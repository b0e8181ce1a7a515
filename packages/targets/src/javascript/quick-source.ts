import { helper, type ModuleContext } from "./context.ts";
import { type DecisionParts, verdictFunction } from "./decisions.ts";
import { isFound } from "./found-decisions.ts";
import { type MaskParts, maskFunctions } from "./masks.ts";

/** What the module of straight-line verdicts and masks is written from. */
export interface QuickParts extends MaskParts {
  readonly parts: readonly DecisionParts[];
}

/** Its source, without helpers and functions of lets. */
export function quickSource(all: QuickParts): string {
  const { module, parts } = all;
  const written = parts.map((part) => {
    const own = { ...part, module };
    return isFound(part.decision) ? foundVerdict(own) : verdictFunction(own);
  });
  return (
    `${written.join("")}${maskFunctions(all)}` +
    `export const verdicts=[${parts.map(({ index }) => `v${index}`).join(",")}];\n` +
    "export function verdict(e,r,k=0){return verdicts[k](e,r)}\n"
  );
}

/** The outcome of a decision of which more is found than its columns. */
function foundVerdict({ module, index }: { readonly module: ModuleContext; readonly index: number }): string {
  return `const v${index}=(e,r)=>r.force===0?2:${helper(module, "fold")}(c${index}(e,r));\n`;
}
