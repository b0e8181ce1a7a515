export { type GeneratedModules, toJavaScript, toModules } from "./javascript/index.ts";
export type * from "./sentences/explanation.ts";
export { courseLine, explain, foldPeriods, renderExplanation } from "./sentences/index.ts";
