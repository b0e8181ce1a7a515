export type * from "./sentences/explanation.ts";
export { explain, renderExplanation } from "./sentences/index.ts";
