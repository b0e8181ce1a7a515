export { jsonFault } from "./files/json-fault.ts";
export { type Facts, readFacts } from "./files/read-facts.ts";
export { type ReadJson, readJson } from "./files/read-json.ts";
export { type ReadText, readInput, readText } from "./files/read-text.ts";
export { shownPath, toPosix } from "./files/shown-path.ts";
export { type FoundPlugins, findPlugins, placeOf } from "./plugins/find-plugins.ts";
export { type PluginPlace, sameId } from "./plugins/plugin-place.ts";
export { type CompiledPlace, compilePlace } from "./policies/compile-place.ts";
export { type FoundPolicies, findPolicies, findPolicy, type PolicyPlace } from "./policies/find-policy.ts";
