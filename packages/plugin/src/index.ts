export type { DefineResult } from "./define-plugin.ts";
export { definePlugin } from "./define-plugin.ts";
export type * from "./manifest.ts";
export { pluginFormat } from "./manifest.ts";
