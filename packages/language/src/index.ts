export { compile } from "./compile.ts";
export type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
