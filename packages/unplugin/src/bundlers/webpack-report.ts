import type { NativeBuildContext, UnpluginBuildContext, UnpluginContext } from "unplugin";
import type { PlacedProblem } from "../policies/placed-problem.ts";
import { ofLevel } from "./report.ts";

type WebpackContext = Extract<NativeBuildContext, { readonly framework: "webpack" }>;

/** Tells webpack, and what is like it, each problem for itself: with its place where that can be handed over. */
export function tellWebpack(problems: readonly PlacedProblem[], context: UnpluginBuildContext & UnpluginContext): void {
  const native = context.getNativeBuildContext?.();
  for (const level of ["warning", "error"] as const) {
    for (const problem of ofLevel(problems, level)) {
      if (native?.framework === "webpack" && tellModule(problem, native)) continue;
      const said = { message: problem.text, stack: "" };
      if (level === "error") context.error(said);
      else context.warn(said);
    }
  }
}

/** An error of the module itself has a place; one that is told to the loader has none. */
function tellModule(problem: PlacedProblem, { compiler, loaderContext }: WebpackContext): boolean {
  const module = loaderContext?._module;
  if (module === undefined) return false;
  const { line, column, endLine, endColumn } = problem.place;
  const said = new compiler.webpack.WebpackError(problem.text);
  said.loc = { start: { line, column: column - 1 }, end: { line: endLine, column: endColumn - 1 } };
  said.file = problem.place.file;
  said.stack = "";
  if (problem.level === "error") module.addError(said);
  else module.addWarning(said);
  return true;
}
