export type { DefineResult, PluginParts } from "./define-plugin.ts";
export { definePlugin } from "./define-plugin.ts";
export type { DistinctPlugins, PlacedPlugin } from "./distinct-plugins.ts";
export { distinctPlugins, nameInPolicies } from "./distinct-plugins.ts";
export { isLanguageWord, languageWords } from "./language-words.ts";
export type * from "./manifest.ts";
export { pluginFormat } from "./manifest.ts";
export type { SignatureType } from "./signature-type.ts";
export { readSignatureType } from "./signature-type.ts";
