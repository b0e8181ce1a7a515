import type { IrField, IrPolicy } from "@bylaw/ir";
import { helper, type ModuleContext } from "./context.ts";
import type { DecisionParts } from "./decisions.ts";
import { isFound } from "./found-decisions.ts";
import { listsWithTitles } from "./lists-with-titles.ts";
import { textLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";
import { mayBeRelaxed, type NumberedRule } from "./rules.ts";
import { keptOfTitles } from "./titles.ts";

/** What the encoder of a policy is made from. */
export interface EncoderParts {
  readonly module: ModuleContext;
  readonly rules: readonly NumberedRule[];
  readonly words: number;
  readonly parts: readonly DecisionParts[];
}

/** What is kept with a record for one run, by the name of its property: its start. */
function keptOf(
  parts: readonly DecisionParts[],
  policy: IrPolicy,
): readonly (readonly [name: string, start: string])[] {
  const ofDecisions = parts.flatMap(({ index, decision, referred }): (readonly [string, string])[] => {
    if (decision.limits !== undefined)
      return [
        [`d${index}`, "undefined"],
        [`o${index}`, "undefined"],
      ];
    if (isFound(decision)) return [[`d${index}`, decision.forEach === undefined ? "undefined" : "new Map"]];
    return referred ? [[`c${index}`, "-1"]] : [];
  });
  return [...ofDecisions, ...keptOfTitles(policy)];
}

/** The source of `forget(record, run)`, which begins what is kept with the record for one run. */
export function keptSource(parts: readonly DecisionParts[], policy: IrPolicy): string {
  const kept = keptOf(parts, policy);
  if (kept.length === 0) return "";
  return `function forget(e,r){e.k=r;${kept.map(([name, start]) => `e.${name}=${start};`).join("")}}\n`;
}

/** Names, kinds and members by position, as the helper `values` reads them. */
interface Table {
  readonly text: string;
  /** The properties of a record, from the values `v`. */
  readonly properties: readonly string[];
}

/**
 * The source of `encode(case)`: a flat record of one hidden class, with numbers as they are, choices and sets as masks,
 * and one bit for each fact that is not wholly known.
 */
export function encoderSource({ module, rules, words, parts }: EncoderParts): string {
  const { policy } = module;
  const lists = new Map<string, string>();
  const fields = policy.facts.map(({ names, type, decidedBy }, index) =>
    type.kind === "list"
      ? { id: names.id, kind: 5, table: listTable(module, type.fields, index, lists) }
      : { id: names.id, ...valueKind(type, decidedBy, lists) },
  );
  const facts = tableOf(fields);
  const words32 = Array.from({ length: words }, (_, word) => `u${word}:u[${word}]|0`);
  const papers = policy.papers.map((_, index) => `p${index}:p[${index}]`);
  const titles = (policy.titles ?? []).map(
    ({ names }, index) => `h${index}:H&&${own(module)}(H,${textLiteral(names.id)})`,
  );
  const kept = keptOf(parts, policy);
  const keptStart = kept.length === 0 ? [] : ["k:undefined", ...kept.map(([name, start]) => `${name}:${start}`)];
  const all = [...words32, ...facts.properties, ...papers, ...titles, ...actProperties(module, rules), ...keptStart];
  const handed =
    papers.length === 0
      ? ""
      : `const p=[${policy.papers.map(({ id }) => textLiteral(id)).join(",")}].map((n,i)=>{` +
        `const x=${own(module)}(c.papers,n);i+=${policy.facts.length};if(x===undefined)u[i>>5]|=1<<i;return x});`;
  const memberTables = [...lists].map(([text, name]) => `${name}=${text}`).join(",");
  return (
    (memberTables === "" ? "" : `const ${memberTables};\n`) +
    `const N=${facts.text};\n` +
    `export function encode(c){const u=[],v=${helper(module, "values")}(c.facts,N,u),A=c.acts,H=c.histories;${handed}` +
    `return{${all.join(",")}}}\n`
  );
}

function own(module: ModuleContext): string {
  return helper(module, "own");
}

interface FieldKind {
  readonly id: string;
  readonly kind: number;
  /** The members of a choice or set, or the table of a list. */
  readonly table?: string;
}

function tableOf(fields: readonly FieldKind[]): Table {
  const properties = fields.flatMap(({ kind }, index) => {
    const pair = kind === 2 || kind === 4;
    return pair ? [`f${index}:v[${index}][0]`, `g${index}:v[${index}][1]`] : [`f${index}:v[${index}]`];
  });
  const tables = fields.flatMap(({ table }, index) => (table === undefined ? [] : [`${index}:${table}`]));
  const names = fields.map(({ id }) => textLiteral(id)).join(",");
  const kinds = fields.map(({ kind }) => kind).join("");
  return { properties, text: `[[${names}],"${kinds}",{${tables.join(",")}}]` };
}

function valueKind(
  type: IrField["type"],
  decidedBy: string | undefined,
  lists: Map<string, string>,
): Omit<FieldKind, "id"> {
  switch (type.kind) {
    case "boolean":
      return { kind: decidedBy === undefined ? 0 : 6 };
    case "text":
      return { kind: 0 };
    case "number":
      return { kind: 1 };
    case "date":
      return { kind: type.none ? 2 : 0 };
    case "choice":
      return { kind: 3, table: shared(lists, membersOf(type)) };
    case "set":
      return {
        kind: 4,
        table: shared(
          lists,
          type.members.map(({ id }) => id),
        ),
      };
    default:
      return type satisfies never;
  }
}

/** A list of members, once for all that have the same. */
function shared(lists: Map<string, string>, members: readonly string[]): string {
  const text = `[${members.map(textLiteral).join(",")}]`;
  const name = lists.get(text) ?? `T${lists.size}`;
  lists.set(text, name);
  return name;
}

/** The table of a list's records, with what makes a record: `u` is whether something of it is not known, `i` its place. */
function listTable(
  module: ModuleContext,
  fields: readonly IrField[],
  index: number,
  lists: Map<string, string>,
): string {
  const { text, properties } = tableOf(
    fields.map(({ names, type, decidedBy }) => ({ id: names.id, ...valueKind(type, decidedBy, lists) })),
  );
  const place = listsWithTitles(module).has(index) ? ["i"] : [];
  return `${text.slice(0, -1)},(v,u,i)=>({${["u", ...place, ...properties].join(",")}})]`;
}

/** The acts that can count: on rules with soft wording or a relaxation. A value counts only where it is accepted. */
function actProperties(module: ModuleContext, rules: readonly NumberedRule[]): readonly string[] {
  return rules.flatMap(({ rule, number }) => {
    if (!mayBeRelaxed(rule)) return [];
    const act = `${own(module)}(A,${textLiteral(rule.id)})`;
    return [`a${number}:${helper(module, "actOf")}(${act})`, `v${number}:${helper(module, "actValue")}(${act})`];
  });
}
