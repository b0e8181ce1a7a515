import type { IrField } from "@bylaw/ir";
import { calledSource } from "./calls.ts";
import { helper, type ModuleContext } from "./context.ts";
import { listsWithTitles } from "./lists-with-titles.ts";
import { allMembers, maskLiteral, membersInNumber, textLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";
import { mayBeRelaxed, type NumberedRule } from "./rules.ts";

/** What the encoder of a policy is made from. */
export interface EncoderParts {
  readonly module: ModuleContext;
  readonly rules: readonly NumberedRule[];
  readonly words: number;
  /** What is kept with the record for one run: names of properties, and what they start from. */
  readonly kept: readonly (readonly [string, string])[];
}

/** Properties of an encoded value: statements before them, the properties, and code that is true while it is open. */
interface Encoded {
  readonly properties: readonly (readonly [string, string])[];
  readonly statements: string;
  readonly unknown: string;
}

/**
 * The source of `encode(case)`: a flat record of one hidden class, with numbers as they are, choices and sets as masks,
 * and one bit for each fact that is not wholly known.
 */
export function encoderSource(parts: EncoderParts): string {
  const tables = new Map<string, string>();
  const before: string[] = [];
  const statements: string[] = [];
  const properties: (readonly [string, string])[] = [];
  const unknown: string[] = [];
  for (const [index, fact] of parts.module.policy.facts.entries()) {
    const read = `${helper(parts.module, "own")}(F,${textLiteral(fact.names.id)})`;
    const encoded =
      fact.type.kind === "list"
        ? listEncoded(parts.module, fact.type.fields, index, read, tables, before)
        : encodedValue(parts.module, fact.type, index, read, fact.decidedBy, tables);
    statements.push(encoded.statements);
    properties.push(...encoded.properties);
    unknown.push(encoded.unknown);
  }
  for (const [index, { id }] of parts.module.policy.papers.entries()) {
    statements.push(`const p${index}=${helper(parts.module, "own")}(P,${textLiteral(id)});`);
    properties.push([`p${index}`, `p${index}`]);
    unknown.push(`p${index}===undefined`);
  }
  for (const [index, called] of (parts.module.policy.functions ?? []).entries()) {
    const { statements: read, properties: own } = encodedValue(parts.module, called.returns, 0, "k", undefined, tables);
    const literal = own.map(([name, code]) => (name === code ? name : `${name}:${code}`)).join(",");
    before.push(`function F${index}(r,a){${calledSource(called)}${read}return{${literal}}}\n`);
  }
  for (const [index, { names }] of (parts.module.policy.titles ?? []).entries()) {
    const read = `${helper(parts.module, "own")}(c.histories,${textLiteral(names.id)})`;
    properties.push([`h${index}`, `c.histories===undefined?undefined:${read}`]);
  }
  const acts = actProperties(parts);
  statements.push(acts.statements);
  const words = Array.from({ length: parts.words }, (_, word) => [`u${word}`, unknownWord(unknown, word)] as const);
  const kept = parts.kept.length === 0 ? [] : [["k", "undefined"] as const, ...parts.kept];
  const all = [...words, ...properties, ...acts.properties, ...kept];
  const literal = all.map(([name, code]) => (name === code ? name : `${name}:${code}`)).join(",");
  const forget =
    parts.kept.length === 0
      ? ""
      : `function forget(e,r){e.k=r;${parts.kept.map(([name, start]) => `e.${name}=${start};`).join("")}}\n`;
  const tableText = [...tables].map(([text, name]) => `const ${name}=${text};\n`).join("");
  return (
    `${tableText}${before.join("")}${forget}` +
    `export function encode(c){const F=c.facts,A=c.acts,P=c.papers;${statements.join("")}return{${literal}}}\n`
  );
}

function unknownWord(unknown: readonly string[], word: number): string {
  const parts = unknown
    .slice(word * 32, word * 32 + 32)
    .flatMap((code, bit) => (code === "false" ? [] : [`(${code}?${1 << bit}:0)`]));
  return parts.length === 0 ? "0" : parts.join("|");
}

function table(tables: Map<string, string>, members: readonly string[]): string {
  const text = `[${members.map(textLiteral).join(",")}]`;
  const name = tables.get(text) ?? `T${tables.size}`;
  tables.set(text, name);
  return name;
}

/** The stored form of one value (see storedCode in values.ts). */
function encodedValue(
  module: ModuleContext,
  type: IrField["type"],
  index: number,
  read: string,
  decidedBy: string | undefined,
  tables: Map<string, string>,
): Encoded {
  const [value, beside] = [`f${index}`, `g${index}`];
  const own = { properties: [[value, value]], unknown: `${value}===undefined` } as const;
  switch (type.kind) {
    case "boolean":
      if (decidedBy === undefined) return { ...own, statements: `const ${value}=${read};` };
      return { ...own, statements: `const ${value}=${read}===true;`, unknown: "false" };
    case "number":
      return { ...own, statements: `const ${value}=${helper(module, "number")}(${read});` };
    case "text":
      return { ...own, statements: `const ${value}=${read};` };
    case "date":
      if (!type.none) return { ...own, statements: `const ${value}=${read};` };
      return {
        properties: [
          [value, `${value}==="none"?undefined:${value}`],
          [beside, `${value}===undefined?2:${value}==="none"?1:0`],
        ],
        statements: `const ${value}=${read};`,
        unknown: `${value}===undefined`,
      };
    case "choice": {
      const members = membersOf(type);
      const pick = helper(module, members.length > membersInNumber ? "pickWide" : "pick");
      const all = maskLiteral(allMembers(members.length), members.length);
      const code = `${pick}(${value},${table(tables, members)},${all})`;
      return { ...own, properties: [[value, code]], statements: `const ${value}=${read};` };
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const size = members.length;
      const gather = helper(module, size > membersInNumber ? "gatherWide" : "gather");
      const names = table(tables, members);
      const must = `const ${value}=s${index}===undefined?${maskLiteral(0n, size)}:${gather}(s${index}.must,${names})`;
      const may = `${beside}=s${index}===undefined?${maskLiteral(allMembers(size), size)}:${gather}(s${index}.may,${names})`;
      return {
        properties: [
          [value, value],
          [beside, beside],
        ],
        statements: `const s${index}=${read};${must},${may};`,
        unknown: `${value}!==${beside}`,
      };
    }
    default:
      return type satisfies never;
  }
}

/** A list: its records encoded one by one, and the record of which nothing is known. */
function listEncoded(
  module: ModuleContext,
  fields: readonly IrField[],
  index: number,
  read: string,
  tables: Map<string, string>,
  before: string[],
): Encoded {
  const encoded = fields.map(({ names, type, decidedBy }, place) =>
    encodedValue(module, type, place, `${helper(module, "own")}(q,${textLiteral(names.id)})`, decidedBy, tables),
  );
  const unknown = encoded.map((field) => field.unknown).filter((code) => code !== "false");
  const properties = encoded.flatMap((field) => field.properties.map(([name, code]) => `${name}:${code}`));
  const placed = listsWithTitles(module).has(index);
  const own = placed ? ["i"] : [];
  const literal = [`u:${unknown.length === 0 ? "false" : unknown.join("||")}`, ...own, ...properties].join(",");
  before.push(
    `function L${index}(q${placed ? ",i" : ""}){${encoded.map((field) => field.statements).join("")}return{${literal}}}\n`,
  );
  before.push(`const U${index}=L${index}({});\n`);
  const value = `f${index}`;
  return {
    properties: [[value, value]],
    statements: `const l${index}=${read},${value}=l${index}===undefined?undefined:l${index}.map(L${index});`,
    unknown: `${value}===undefined||${value}.some(q=>q.u)`,
  };
}

/** The acts that can count: on rules with soft wording or a relaxation. A value counts only where it is accepted. */
function actProperties({ module, rules }: EncoderParts): Pick<Encoded, "statements" | "properties"> {
  const properties: (readonly [string, string])[] = [];
  let statements = "";
  for (const { rule, number } of rules) {
    if (!mayBeRelaxed(rule)) continue;
    statements += `const a${number}=${helper(module, "own")}(A,${textLiteral(rule.id)});`;
    const outcome = `a${number}===undefined?0:a${number}.outcome==="accepted"?1:2`;
    const value = `a${number}!==undefined&&a${number}.outcome==="accepted"?${helper(module, "number")}(a${number}.value):undefined`;
    properties.push([`a${number}`, outcome], [`v${number}`, value]);
  }
  return { statements, properties };
}
