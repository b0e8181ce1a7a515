export { explain } from "./explain.ts";
export type * from "./explanation.ts";
export { courseLine, foldPeriods, renderExplanation } from "./render-explanation.ts";
