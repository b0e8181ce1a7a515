import type { IrField } from "@bylaw/ir";
import { calledFunctions } from "./called-functions.ts";
import { helper, type ModuleContext } from "./context.ts";
import { columnsFunction, type DecisionParts, rangeOf, ruleFunction } from "./decisions.ts";
import { keptSource } from "./encode.ts";
import { type FoundSource, isFound } from "./found-decisions.ts";
import { allMembers, maskLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";
import { titleSources } from "./titles.ts";
import { holeOf } from "./values.ts";

/** What the module is written from that judges in numbers. */
export interface EvaluatorParts {
  readonly module: ModuleContext;
  readonly parts: readonly DecisionParts[];
  readonly foundOf: (decision: string) => FoundSource;
}

/**
 * Its source, without helpers and functions of lets: the rules `R`, and by the number of a decision its columns `C`, the
 * statuses of its rules `S`, and where there are some what is found of it `D` and the statuses at a record `Q`.
 */
export function evaluatorSource({ module, parts, foundOf }: EvaluatorParts): string {
  const found = parts.filter(({ decision }) => isFound(decision));
  const each = found.filter(({ decision }) => decision.forEach !== undefined);
  const table = (some: readonly DecisionParts[], entry: (part: DecisionParts) => string): string =>
    `{${some.map((part) => `${part.index}:${entry(part)}`).join(",")}}`;
  return [
    rulesSource(parts),
    ...parts.map((part) => (isFound(part.decision) ? foundOf(part.decision.names.id).source : columnsFunction(part))),
    titleSources(module),
    calledFunctions(module),
    keptSource(parts, module.policy),
    `const C=[${parts.map(({ index }) => `c${index}`).join(",")}];\n`,
    `const S=[${parts.map(statusesCode).join(",")}];\n`,
    found.length > 0 ? `const D=${table(found, ({ index }) => `D${index}`)};\n` : "",
    each.length > 0 ? `const Q=${table(each, recordStatusesCode)};\n` : "",
  ].join("");
}

/** What is packed of each rule, by its number: the list `R`. */
function rulesSource(parts: readonly DecisionParts[]): string {
  const numbered = parts.flatMap(({ module, decision, rules }) =>
    rules.map((rule) => ({ number: rule.number, source: ruleFunction(module, rule, decision) })),
  );
  const sources = numbered.sort((a, b) => a.number - b.number).map(({ source }) => source);
  return `const R=[${sources.join(",\n")}];\n`;
}

/** The statuses of a decision's rules as numbers, in the order of `statuses`. */
function statusesCode({ module, rules, decision }: DecisionParts): string {
  if (decision.forEach !== undefined) return "()=>[]";
  return `(e,r)=>${helper(module, "statusesOf")}(e,r,${rangeOf(rules)})`;
}

/** The same at a record. */
function recordStatusesCode({ module, rules }: DecisionParts): string {
  return `(e,r,q)=>${helper(module, "statusesOf")}(e,r,${rangeOf(rules)},q)`;
}

/** The records of which nothing is known, `U3`, of the lists for which the source names one. */
export function unknownRecords(module: ModuleContext, source: string): string {
  const words = new Set([...source.matchAll(/\bU\d+\b/g)].map(([word]) => word));
  return module.policy.facts
    .map(({ type }, index) => {
      if (type.kind !== "list" || !words.has(`U${index}`)) return "";
      return `const U${index}={${["u:true", ...type.fields.flatMap(unknownField)].join(",")}};\n`;
    })
    .join("");
}

function unknownField({ type, decidedBy }: IrField, index: number): readonly string[] {
  switch (type.kind) {
    case "boolean":
      return decidedBy === undefined ? [] : [`f${index}:false`];
    case "text":
      return [];
    case "number": {
      const hole = holeOf(type);
      return hole === undefined ? [] : [`f${index}:${hole}`];
    }
    case "date":
      return [type.none ? `g${index}:2` : `f${index}:${holeOf(type)}`];
    case "choice":
      return [`f${index}:${everyMember(membersOf(type).length)}`];
    case "set":
      return [`f${index}:${maskLiteral(0n, type.members.length)}`, `g${index}:${everyMember(type.members.length)}`];
    default:
      return type satisfies never;
  }
}

function everyMember(size: number): string {
  return maskLiteral(allMembers(size), size);
}
