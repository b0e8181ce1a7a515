export { compile, compileForms, type PolicyForms, type Reader } from "./compile.ts";
export type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
export { chineseSimplified } from "./keywords/chinese-simplified.ts";
export { chineseTraditional } from "./keywords/chinese-traditional.ts";
export type { KeywordForms, KeywordId } from "./keywords/keyword-ids.ts";
export { type ReadSource, readSource } from "./read-source.ts";
export { rememberingReader } from "./remembering-reader.ts";
export { type CodeBlock, type MaskedSource, maskLiterate } from "./source/mask-literate.ts";
