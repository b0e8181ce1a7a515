export { explain } from "./explain.ts";
export type * from "./explanation.ts";
export { renderExplanation } from "./render-explanation.ts";
