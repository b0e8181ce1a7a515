export type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
