export type * from "./manifest.ts";
export { pluginFormat } from "./manifest.ts";
