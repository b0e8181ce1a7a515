import type { UnpluginInstance } from "unplugin";
import { bylaw } from "./bylaw.ts";
import type { BylawOptions } from "./options.ts";

/** Policy files as modules in esbuild. */
const plugin: UnpluginInstance<BylawOptions | undefined, false>["esbuild"] = bylaw.esbuild;

export default plugin;
