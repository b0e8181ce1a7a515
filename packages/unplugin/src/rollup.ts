import type { UnpluginInstance } from "unplugin";
import { bylaw } from "./bylaw.ts";
import type { BylawOptions } from "./options.ts";

/** Policy files as modules in Rollup and Rolldown. */
const plugin: UnpluginInstance<BylawOptions | undefined, false>["rollup"] = bylaw.rollup;

export default plugin;
