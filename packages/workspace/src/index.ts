export { diskFiles, type Files, type FolderEntry } from "./files/files.ts";
export { jsonFault } from "./files/json-fault.ts";
export { type Facts, readFacts } from "./files/read-facts.ts";
export { type ReadJson, readJson } from "./files/read-json.ts";
export { type ReadText, readInput, readText } from "./files/read-text.ts";
export { type RememberedFiles, rememberFiles } from "./files/remembered-files.ts";
export { shownPath, toPosix } from "./files/shown-path.ts";
export { type FoundPlugins, findPlugins, placeOf } from "./plugins/find-plugins.ts";
export { manifestName, type PluginPlace, sameId } from "./plugins/plugin-place.ts";
export { type CompiledPlace, compilePlace, compileRead, type ScenariosAsked } from "./policies/compile-place.ts";
export { emptiness } from "./policies/emptiness.ts";
export {
  type FoundPolicies,
  findPolicies,
  findPolicy,
  isPolicyText,
  type PolicyPlace,
} from "./policies/find-policy.ts";
export { type FoundTexts, findTexts } from "./policies/find-texts.ts";
export { placeInJson, type Stretch } from "./policies/manifest-places.ts";
export { type FileProblem, namesOtherPlugins, type PolicyFiles, readPolicyFiles } from "./policies/policy-files.ts";
export { keyOfRoot, type PolicyRoot, rootOfFile, rootsIn } from "./policies/policy-root.ts";
export { type ReadPlace, readPlace } from "./policies/read-place.ts";
