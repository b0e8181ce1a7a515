import type { UnpluginInstance } from "unplugin";
import { bylaw } from "./bylaw.ts";
import type { BylawOptions } from "./options.ts";

/** Policy files as modules in webpack. */
const plugin: UnpluginInstance<BylawOptions | undefined, false>["webpack"] = bylaw.webpack;

export default plugin;
