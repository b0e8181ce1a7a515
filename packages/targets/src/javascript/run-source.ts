import type { IrReading, Names } from "@bylaw/ir";
import { helper, type ModuleContext } from "./context.ts";
import { readDay } from "./exact-constant.ts";
import { maskLiteral, maskOf, membersInNumber, textLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";

/** What a reading is in a run: chosen by its id or a name of it, else its default; none where it has no value. */
function readingSource(module: ModuleContext, { id, names, type, default: initial }: IrReading): string | undefined {
  if (initial?.kind !== "constant") return undefined;
  const namesOf = (entry: Names): readonly string[] =>
    [entry.id, entry.en, entry.zh].filter((name) => name !== undefined);
  const keys = [...new Set([id, ...(names === undefined ? [] : namesOf(names))])];
  const given = `${helper(module, "chosen")}(g,[${keys.map(textLiteral).join(",")}])`;
  if (type?.kind === "boolean") {
    return `${helper(module, "readYes")}(${given},${initial.value === true})`;
  }
  if (type?.kind !== "choice") return undefined;
  const order = membersOf(type);
  const fallback = maskLiteral(maskOf([initial.value === null ? "none" : String(initial.value)], order), order.length);
  const literal = (name: string | undefined): string => (name === undefined ? "null" : textLiteral(name));
  const column = (pick: (member: Names) => string | undefined): string | undefined => {
    const list = type.members.map(pick);
    return list.every((name) => name === undefined) ? undefined : `[${list.map(literal).join(",")}]`;
  };
  const columns = [column((member) => member.id), column((member) => member.en), column((member) => member.zh)];
  const lists = [...new Set(columns.filter((list) => list !== undefined))];
  const pick = helper(module, order.length > membersInNumber ? "pickWide" : "pick");
  return lists.reduceRight((otherwise, list) => `${pick}(${given},${list},${otherwise})`, fallback);
}

/** The source of `prepare(options)`: what one run is asked for, worked out once for many cases. */
export function runSource(module: ModuleContext): string {
  const { force, readings } = module.policy;
  const inForce = ((): string => {
    if (force.kind === "unknown") return "2";
    const until = force.until === undefined ? "" : `&&day<=${readDay(force.until)}`;
    return `day>=${readDay(force.from)}${until}?1:0`;
  })();
  const chosen = readings.flatMap((reading, index) => {
    const value = readingSource(module, reading);
    return value === undefined ? [] : [`r${index}:${value}`];
  });
  const calendar =
    module.policy.calendar === undefined
      ? []
      : [`calendar:o.environment?.calendars?.find(c=>c.id===${textLiteral(module.policy.calendar)})`, "years:new Map"];
  const calls = module.policy.functions === undefined ? [] : ["call:o.call"];
  const properties = ["day", `force:${inForce}`, ...chosen, ...calendar, ...calls].join(",");
  return (
    `export function prepare(o){const day=Math.round(Date.parse(o.on+"T00:00:00Z")/864e5),g=o.readings??{};` +
    `return{${properties}}}\n`
  );
}
