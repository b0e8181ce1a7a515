import type { IrField, IrPolicy, Names } from "@bylaw/ir";
import { orHole } from "./called-functions.ts";
import { helper, type ModuleContext } from "./context.ts";
import type { DecisionParts } from "./decisions.ts";
import { flagWords } from "./flags.ts";
import { isFound } from "./found-decisions.ts";
import { listsWithTitles } from "./lists-with-titles.ts";
import { allMembers, maskLiteral, membersInNumber, textLiteral } from "./literals.ts";
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

/** Lists of members, each once for all that have the same, by their source. */
type MemberTables = Map<string, string>;

/** What becomes of a value: constants, properties of the record, and code that is true where it is not wholly known. */
interface Encoded {
  readonly constants: readonly string[];
  readonly properties: readonly string[];
  readonly unknown: string;
}

/**
 * The source of `encode(case)`: a flat record of one hidden class. Numbers stand as they are, choices and sets as masks,
 * yes/no facts as bits, and there is a bit for each fact that is not wholly known. It is written out fact by fact, for a
 * loop over names would look each of them up anew.
 */
export function encoderSource({ module, rules, words, parts }: EncoderParts): string {
  const { policy } = module;
  const tables: MemberTables = new Map();
  const lists = policy.facts.map(({ type }, index) =>
    type.kind === "list" ? listSource(module, type.fields, index, tables) : "",
  );
  const facts = policy.facts.map(({ names, type, decidedBy }, index): Encoded => {
    const read = `F[${textLiteral(names.id)}]`;
    if (type.kind === "list") return encodedList(read, index);
    const stored = encoded(module, type, { read, index, act: decidedBy !== undefined, fact: true }, tables);
    return module.flags.has(index) ? { ...stored, properties: [] } : stored;
  });
  const papers = policy.papers.map(({ id }, index): Encoded => {
    const value = `b${index}`;
    const constants = [`${value}=P[${textLiteral(id)}]`];
    return { constants, properties: [`p${index}:${value}`], unknown: `${value}===undefined` };
  });
  const values = [...facts, ...papers];
  const titles = (policy.titles ?? []).map(({ names, terms }, index) => {
    const events = `H&&${helper(module, "own")}(H,${textLiteral(names.id)})`;
    return `h${index}:${helper(module, "eventsOf")}(${events},[${terms.map(({ id }) => textLiteral(id)).join(",")}])`;
  });
  const acts = actProperties(module, rules);
  const kept = keptOf(parts, policy);
  const keptStart = kept.length === 0 ? [] : ["k:undefined", ...kept.map(([name, start]) => `${name}:${start}`)];
  const open = values.map(({ unknown }) => unknown);
  const properties = [
    ...Array.from({ length: words }, (_, word) => `u${word}:${bitsWhere(open.slice(word * 32, word * 32 + 32))}`),
    ...flagProperties(module),
    ...values.flatMap((value) => value.properties),
    ...titles,
    ...acts,
    ...keptStart,
  ];
  const group = (name: string, part: string, used: boolean): string[] =>
    used ? [`${name}=${helper(module, "bare")}(c.${part})`] : [];
  const constants = [
    ...group("F", "facts", facts.length > 0),
    ...group("P", "papers", papers.length > 0),
    ...group("A", "acts", acts.length > 0),
    ...(titles.length > 0 ? ["H=c.histories"] : []),
    ...values.flatMap((value) => value.constants),
  ];
  const memberTables = [...tables].map(([text, name]) => `${name}=${text}`).join(",");
  return (
    `${memberTables === "" ? "" : `const ${memberTables};\n`}${lists.join("")}` +
    `export function encode(c){${constants.length === 0 ? "" : `const ${constants.join(",")};`}` +
    `return{${properties.join(",")}}}\n`
  );
}

/** The bits of the conditions that hold. */
function bitsWhere(conditions: readonly string[]): string {
  const bits = conditions.flatMap((code, bit) => (code === "false" ? [] : [`(${code}?${1 << bit}:0)`]));
  return bits.length === 0 ? "0" : bits.join("|");
}

/** The words of yes/no facts: surely yes, and surely no. */
function flagProperties({ flags }: ModuleContext): readonly string[] {
  return Array.from({ length: flagWords(flags) }, (_, word) => {
    const own = [...flags].filter(([, flag]) => flag.word === word);
    const bits = (value: boolean): string =>
      own.map(([index, { bit }]) => `(a${index}===${value}?${1 << bit}:0)`).join("|");
    return [`y${word}:${bits(true) || "0"}`, `n${word}:${bits(false) || "0"}`];
  }).flat();
}

interface ValueToEncode {
  readonly read: string;
  readonly index: number;
  /** A recorded decision of somebody, which is never unknown. */
  readonly act: boolean;
  /** A fact of the case, and no field of a record in a list. */
  readonly fact?: boolean;
}

function encoded(
  module: ModuleContext,
  type: IrField["type"],
  { read, index, act, fact = false }: ValueToEncode,
  tables: MemberTables,
): Encoded {
  const value = `a${index}`;
  const plain = (code: string, unknown: string = `${value}===undefined`): Encoded => ({
    constants: [`${value}=${read}`],
    properties: [`f${index}:${code}`],
    unknown,
  });
  switch (type.kind) {
    case "boolean":
      return act ? plain(`${value}===true`, "false") : plain(value);
    case "text":
      return plain(value);
    case "number":
      return plain(`${helper(module, "number")}(${value})${orHole(type, fact)}`);
    case "date":
      if (!type.none) return plain(`${value}${orHole(type)}`);
      return {
        ...plain(""),
        properties: [
          `f${index}:${value}==="none"?undefined:${value}`,
          `g${index}:${value}===undefined?2:${value}==="none"?1:0`,
        ],
      };
    case "choice": {
      const members = membersOf(type);
      const size = members.length;
      const pick = helper(module, size > membersInNumber ? "pickWide" : "pick");
      return plain(`${pick}(${value},${shared(tables, members)},${maskLiteral(allMembers(size), size)})`);
    }
    case "set":
      return encodedSet(module, type.members, { read, index }, tables);
    default:
      return type satisfies never;
  }
}

function encodedSet(
  module: ModuleContext,
  members: readonly Names[],
  { read, index }: { readonly read: string; readonly index: number },
  tables: MemberTables,
): Encoded {
  const size = members.length;
  const names = members.map(({ id }) => id);
  const gather = helper(module, size > membersInNumber ? "gatherWide" : "gather");
  const part = (name: string, otherwise: bigint): string =>
    `${gather}(a${index}?.${name},${shared(tables, names)},${maskLiteral(otherwise, size)})`;
  const constants = [
    `a${index}=${read}`,
    `f${index}=${part("must", 0n)}`,
    `g${index}=${part("may", allMembers(size))}`,
  ];
  return { constants, properties: [`f${index}`, `g${index}`], unknown: `f${index}!==g${index}` };
}

function encodedList(read: string, index: number): Encoded {
  const value = `a${index}`;
  const constants = [`${value}=${read}?.map(L${index})`];
  return { constants, properties: [`f${index}:${value}`], unknown: `${value}?.some(q=>q.u)!==false` };
}

/** A list of members, once for all that have the same. */
function shared(tables: MemberTables, members: readonly string[]): string {
  const text = `[${members.map(textLiteral).join(",")}]`;
  const name = tables.get(text) ?? `T${tables.size}`;
  tables.set(text, name);
  return name;
}

/** The function that encodes a list's record: `u` is whether something of it is not known, `i` its place. */
function listSource(module: ModuleContext, fields: readonly IrField[], index: number, tables: MemberTables): string {
  const values = fields.map(({ names, type, decidedBy }, place) =>
    encoded(module, type, { read: `F[${textLiteral(names.id)}]`, index: place, act: decidedBy !== undefined }, tables),
  );
  const withPlace = listsWithTitles(module).has(index);
  const open = values.map(({ unknown }) => unknown).filter((code) => code !== "false");
  const properties = [
    `u:${open.join("||") || "false"}`,
    ...(withPlace ? ["i"] : []),
    ...values.flatMap((one) => one.properties),
  ];
  const constants = [`F=${helper(module, "bare")}(o)`, ...values.flatMap((one) => one.constants)];
  return `function L${index}(o${withPlace ? ",i" : ""}){const ${constants.join(",")};return{${properties.join(",")}}}\n`;
}

/** The acts that can count: on rules with soft wording or a relaxation. A value counts only where it is accepted. */
function actProperties(module: ModuleContext, rules: readonly NumberedRule[]): readonly string[] {
  return rules.flatMap(({ rule, number }) => {
    if (!mayBeRelaxed(rule)) return [];
    const act = `A[${textLiteral(rule.id)}]`;
    return [`a${number}:${helper(module, "actOf")}(${act})`, `v${number}:${helper(module, "actValue")}(${act})`];
  });
}
