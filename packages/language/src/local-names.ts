import type { Diagnostic } from "@bylaw/diagnostics";
import type { NameLedger } from "./4-bind/name-ledger.ts";
import type { NamedKind } from "./4-bind/name-use.ts";

/** What a message may name, that which is meant most often first. */
const kinds: readonly NamedKind[] = [
  "fact",
  "let",
  "decision",
  "table",
  "title",
  "duty",
  "procedure",
  "reading",
  "function",
  "field",
  "member",
  "step",
  "role",
  "paper",
  "sample",
  "unit",
];

/**
 * The problems with the Chinese names of what they name, so that a sentence in Chinese says 资产总额 where the checks know
 * `assets`. A field behind its list, `trips.days`, is named part by part.
 */
export function withLocalNames(problems: readonly Diagnostic[], ledger: NameLedger): readonly Diagnostic[] {
  if (problems.length === 0) return problems;
  const things = ledger.chineseNames(kinds);
  const units = ledger.chineseNames(["unit"]);
  if (things.size === 0) return problems;
  return problems.map((found) => {
    const names = found.code === "unknown-unit" ? units : things;
    const named = Object.values(found.parameters)
      .flat()
      .flatMap((value) => {
        const local = typeof value === "string" ? localPath(value, names) : undefined;
        return local === undefined ? [] : [[value, local] as const];
      });
    return named.length === 0 ? found : { ...found, localNames: Object.fromEntries(named) };
  });
}

/** The longest name that is looked at: texts of the author stand among the parameters as well. */
const longest = 200;

function localPath(path: string, names: ReadonlyMap<string, string>): string | undefined {
  const whole = names.get(path);
  if (whole !== undefined || path.length > longest || !path.includes(".")) return whole;
  const parts = path.split(".");
  if (!parts.every((part) => /^\S+$/.test(part))) return undefined;
  const local = parts.map((part) => names.get(part) ?? part).join(".");
  return local === path ? undefined : local;
}
