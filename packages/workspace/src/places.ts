// What finds policies and plugins and reads them, without what compiles them: commands that need not compile start here.
export { diskFiles, type Files } from "./files/files.ts";
export { type Facts, readFacts } from "./files/read-facts.ts";
export { readInput, readText } from "./files/read-text.ts";
export { rememberFiles } from "./files/remembered-files.ts";
export { shownPath } from "./files/shown-path.ts";
export { findPlugins, placeOf } from "./plugins/find-plugins.ts";
export { type PluginPlace, sameId } from "./plugins/plugin-place.ts";
export { findPolicies, findPolicy, type PolicyPlace } from "./policies/find-policy.ts";
export { type ReadPlace, readPlace } from "./policies/read-place.ts";
