import { readFileSync } from "node:fs";
import type { CompiledPolicy } from "@bylaw/ir";
import { type CompileInput, compile, definePlugin, type SourceText } from "bylaw";
import { compilationOf } from "./cities.ts";

/** A policy compiled; its errors are thrown, since the texts of the benchmark are sound. */
export function compiled(input: CompileInput): CompiledPolicy {
  const result = compile(input);
  if (result.compiled !== undefined) return result.compiled;
  const codes = result.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  throw new Error(`${input.sources[0]?.path} does not compile: ${codes.join(", ")}`);
}

/** A whole measure, compiled from its folder. */
export function compiledCity(city: string): CompiledPolicy {
  return compiled(compilationOf(city, { definePlugin }));
}

/** Articles 7 and 8 of the Ningbo measure as the 21 conditions that every engine is given, no more and no less. */
export function articlesSource(): SourceText {
  const path = "articles-7-and-8.bylaw";
  return { path, text: readFileSync(new URL(path, import.meta.url), "utf8") };
}
