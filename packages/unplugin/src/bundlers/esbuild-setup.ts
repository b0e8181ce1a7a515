import { Buffer } from "node:buffer";
import type { Loader, OnLoadArgs, OnLoadResult, PartialMessage, PluginBuild } from "esbuild";
import type { BylawOptions } from "../options.ts";
import type { KeptPolicies } from "../policies/kept-policies.ts";
import { policyIds, readModuleId } from "../policies/module-id.ts";
import { inlineMap } from "../policies/module-source.ts";
import type { PlacedProblem } from "../policies/placed-problem.ts";
import { loadPart, styleBeside } from "./load-policy.ts";
import { ofLevel } from "./report.ts";

const loader: Loader = "js";

/** esbuild is told by itself, for its messages have lines and notes that others have not. */
export function setUpEsbuild(build: Pick<PluginBuild, "onLoad">, policies: KeptPolicies, options: BylawOptions): void {
  build.onLoad({ filter: policyIds, namespace: "file" }, async ({ path, suffix }: OnLoadArgs) => {
    const asked = readModuleId(path + suffix);
    if (asked === undefined) return undefined;
    const { module, problems, watched } = await loadPart(asked, policies, options, {
      ...styleBeside(asked),
      alwaysMapped: true,
    });
    const result: OnLoadResult = {
      errors: ofLevel(problems, "error").map(messageOf),
      warnings: ofLevel(problems, "warning").map(messageOf),
      watchFiles: [...watched],
    };
    if (module === undefined) return result;
    return { ...result, contents: module.code + inlineMap(module.map), loader };
  });
}

/** esbuild counts columns from 0 in bytes, and draws the line by itself. */
function messageOf({ head, notes, place }: PlacedProblem): PartialMessage {
  const { file, line, column, endLine, endColumn, lineText } = place;
  const end = endLine === line ? endColumn - 1 : lineText.length;
  return {
    text: head,
    location: {
      file,
      line,
      column: Buffer.byteLength(lineText.slice(0, column - 1)),
      length: Buffer.byteLength(lineText.slice(column - 1, end)),
      lineText,
    },
    notes: notes === "" ? [] : [{ text: notes }],
  };
}
