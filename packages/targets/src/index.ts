export { type GeneratedModules, toJavaScript, toModules } from "./javascript/index.ts";
export { type BuiltFile, buildPackage } from "./package-files/build-package.ts";
export type * from "./sentences/explanation.ts";
export { courseLine, explain, foldPeriods, renderExplanation } from "./sentences/index.ts";
export type { MappedSource } from "./source-map/source-map.ts";
