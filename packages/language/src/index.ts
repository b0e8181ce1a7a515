export { foldWidth, isWord } from "./1-scan/characters.ts";
export { wordToken } from "./1-scan/make-token.ts";

export { exactDecimal, isoDate, isRealDate, numeralDigits } from "./1-scan/numbers.ts";
export { scan } from "./1-scan/scan.ts";
export type { Chunk, Comment, ScannedSource, Token } from "./1-scan/token.ts";
export {
  type ExpectedKeyword,
  type ExpectedSlot,
  type ExpectedWords,
  expectedAfter,
  type PlaceInStatement,
} from "./2-parse/expected.ts";
export type { ParsedChunk, ParsedSource } from "./2-parse/parsed-source.ts";
export type * from "./3-build-ast/ast.ts";
export type * from "./3-build-ast/ast-titles.ts";
export type * from "./3-build-ast/ast-values.ts";
export { readChineseCitation } from "./3-build-ast/build-citation.ts";
export type { Expression } from "./3-build-ast/expression.ts";
export { homeOf, statementsIn } from "./3-build-ast/sections.ts";
export type { BoundPolicy, ValueSymbol } from "./4-bind/bound.ts";
export type { NamedKind, NamedThing, NameUse } from "./4-bind/name-use.ts";
export { liesWithin } from "./4-bind/references.ts";
export type { ModelPolicy } from "./5-type/model.ts";
export { compile, compileForms, type PolicyForms, type Reader } from "./compile.ts";
export type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
export { chineseSimplified } from "./keywords/chinese-simplified.ts";
export { chineseTraditional } from "./keywords/chinese-traditional.ts";
export { english } from "./keywords/english.ts";
export { type KeywordClass, type KeywordForms, type KeywordId, keywordClasses } from "./keywords/keyword-ids.ts";
export type { WordForms } from "./keywords/language-words.ts";
export * as languageWords from "./keywords/language-words.ts";
export { type OutcomeWord, outcomeKeywords } from "./keywords/outcome-keywords.ts";
export { opensSection, type SectionKind, sectionKinds } from "./keywords/section-kinds.ts";
export { type ReadSource, readSource } from "./read-source.ts";
export { rememberingReader } from "./remembering-reader.ts";
export { scenariosForThreshold } from "./repairs/repair.ts";
export { placeOfScenarios } from "./repairs/scenario-place.ts";
export { indexLines, type LineIndex, lineAt, offsetAt, type Position, positionAt } from "./source/line-index.ts";
export { type CodeBlock, type MaskedSource, maskLiterate } from "./source/mask-literate.ts";
