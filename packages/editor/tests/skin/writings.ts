import { canonicalJson } from "@bylaw/ir";
import { type CompileInput, type ReadSource, readSource, type SourceText } from "@bylaw/language";
import { type Analysis, analyse, formatIn, type Skin } from "../../src/index.ts";

export const skins: readonly Skin[] = ["en", "zh", "zh-Hant"];

const vocabularies = new Map<string, ReadSource>();

/** A policy analysed; vocabularies stand as they stand in all writings, and are read once. */
export function understood(input: CompileInput): Analysis {
  const own = new Set(input.sources.map(({ path }) => path));
  return analyse(input, (source) => {
    if (own.has(source.path)) return readSource(source);
    const key = `${source.path}\n${source.text}`;
    const known = vocabularies.get(key) ?? readSource(source);
    vocabularies.set(key, known);
    return known;
  });
}

/** All own texts of a policy in one writing. */
export function writtenBy(analysis: Analysis, skin: Skin): CompileInput {
  const { input } = analysis;
  return { ...input, sources: input.sources.map(({ path }) => ({ path, text: formatIn(analysis, path, skin) })) };
}

/** The compiled policy, its samples and scenarios without their places and their writing; the codes of its errors where it has some. */
export function meantBy({ forms: { compiled, problems } }: Analysis): string {
  if (compiled === undefined)
    return JSON.stringify(problems.filter(({ severity }) => severity === "error").map(({ code }) => code));
  const tried = JSON.stringify([compiled.samples, compiled.scenarios], (key, value: unknown) =>
    /span$|^writing$/i.test(key) ? undefined : value,
  );
  return canonicalJson(compiled.policy) + tried;
}

/** A policy in each writing, understood again: every law of the skins is about these, so none is read twice. */
export function inAllWritings(analysis: Analysis): readonly (readonly [Skin, Analysis])[] {
  return skins.map((skin) => [skin, understood(writtenBy(analysis, skin))]);
}

/** The texts of a policy, to be compared. */
export function textsOf({ sources }: CompileInput): readonly string[] {
  return sources.map(({ text }) => text);
}

/** A text as a policy of its own. */
export function alone(source: SourceText, plugins: CompileInput["plugins"] = []): CompileInput {
  return { sources: [source], plugins };
}
