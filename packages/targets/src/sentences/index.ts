export { explain } from "./explain.ts";
export type * from "./explanation.ts";
export { courseLine, renderExplanation } from "./render-explanation.ts";
