export { toJavaScript } from "./javascript/index.ts";
export type * from "./sentences/explanation.ts";
export { explain, renderExplanation } from "./sentences/index.ts";
