import type { UnpluginInstance } from "unplugin";
import { bylaw } from "./bylaw.ts";
import type { BylawOptions } from "./options.ts";

/** Policy files as modules in Vite. */
const plugin: UnpluginInstance<BylawOptions | undefined, false>["vite"] = bylaw.vite;

export default plugin;
