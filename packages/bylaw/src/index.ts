/** The whole of Bylaw: text to a policy, a case to a determination, a determination to sentences. */

export type { CompileInput, CompileResult, Reader, SourceText } from "@bylaw/language";
export { compile, rememberingReader } from "@bylaw/language";
export type {
  DefineResult,
  DistinctPlugins,
  FunctionSignature,
  PlacedPlugin,
  Plugin,
  PluginFile,
  PluginManifest,
  PluginParts,
} from "@bylaw/plugin";
export { definePlugin, distinctPlugins, pluginFormat } from "@bylaw/plugin";
export {
  type BuiltFile,
  buildPackage,
  type GeneratedModules,
  type MappedSource,
  toJavaScript,
  toModules,
} from "@bylaw/targets";
export * from "./runtime.ts";
