import { unplacedProblem } from "@bylaw/diagnostics";
import type { IrPolicy } from "@bylaw/ir";
import { type ReadTable, readTable } from "@bylaw/population";
import { jsonFault } from "@bylaw/workspace/json-text";
import type { PeopleFrom } from "./protocol.ts";

/** A table as it was brought; of JSON that cannot be read the problem says where it breaks off. */
export function readOwnTable(
  policy: IrPolicy,
  { name, text, format }: Omit<Extract<PeopleFrom, { kind: "own" }>, "kind">,
): ReadTable {
  const body = text.replace(/^\ufeff/, "");
  const read = readTable(policy, format === "json" ? body : text, format);
  const problems = read.problems.map((problem) =>
    problem.code === "table-not-read" && problem.parameters["what"] === "json"
      ? unplacedProblem("json-unread", { path: name, ...jsonFault(body) })
      : problem,
  );
  return { ...read, problems };
}
