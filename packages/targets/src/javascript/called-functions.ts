import type { IrField } from "@bylaw/ir";
import { calledSource } from "./calls.ts";
import { helper, type ModuleContext } from "./context.ts";
import { allMembers, maskLiteral, membersInNumber, textLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";
import { holeOf } from "./values.ts";

/** A value as it is stored: statements before its properties, and the properties. */
interface Stored {
  readonly properties: readonly (readonly [string, string])[];
  readonly statements: string;
}

/** The functions that policies take from plugins: `F3(run, arguments)` gives what is stored of the answer. */
export function calledFunctions(module: ModuleContext): string {
  const called = module.policy.functions ?? [];
  return called
    .map((one, index) => {
      const { statements, properties } = storedValue(module, one.returns);
      const literal = properties.map(([name, code]) => `${name}:${code}`).join(",");
      return `function F${index}(r,a){${calledSource(one)}${statements}return{${literal}}}\n`;
    })
    .join("");
}

/** What stands for a value that is not there. */
export function orHole(type: IrField["type"], fact: boolean = false): string {
  const hole = holeOf(type, fact);
  return hole === undefined ? "" : `??${hole}`;
}

/** The stored form of `k` (see storedCode in values.ts). */
function storedValue(module: ModuleContext, type: IrField["type"]): Stored {
  const plain = (code: string): Stored => ({ statements: "", properties: [["f0", code]] });
  const table = (members: readonly string[]): string => `[${members.map(textLiteral).join(",")}]`;
  switch (type.kind) {
    case "boolean":
    case "text":
      return plain("k");
    case "number":
      return plain(`${helper(module, "number")}(k)${orHole(type)}`);
    case "date":
      if (!type.none) return plain(`k${orHole(type)}`);
      return {
        statements: "",
        properties: [
          ["f0", 'k==="none"?undefined:k'],
          ["g0", 'k===undefined?2:k==="none"?1:0'],
        ],
      };
    case "choice": {
      const members = membersOf(type);
      const pick = helper(module, members.length > membersInNumber ? "pickWide" : "pick");
      return plain(`${pick}(k,${table(members)},${maskLiteral(allMembers(members.length), members.length)})`);
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const size = members.length;
      const gather = helper(module, size > membersInNumber ? "gatherWide" : "gather");
      const part = (name: string, open: bigint): string =>
        `k===undefined?${maskLiteral(open, size)}:${gather}(k.${name},m)`;
      return {
        statements: `const m=${table(members)};`,
        properties: [
          ["f0", part("must", 0n)],
          ["g0", part("may", allMembers(size))],
        ],
      };
    }
    default:
      return type satisfies never;
  }
}
