import { type IrType, type ListType, type Measure, type Names, scaleOf } from "@bylaw/ir";

/** The kinds of value that go into a function or come out of it: all but lists. */
export type SignatureType = Exclude<IrType, ListType>;

const mostMembers = 200;
const name = /^\p{L}[\p{L}\p{N}_]{0,63}$/u;
const han = /[\u3400-\u9fff\uf900-\ufaff]/;

const measures: ReadonlyMap<string, Measure> = new Map([
  ["number", "number"],
  ["money", "money"],
  ["percent", "percent"],
  ["area", "area"],
  ["points", "points"],
  ["year", "year"],
  ["duration in months", "months"],
  ["duration in days", "days"],
]);

/** The simple kinds, as a near name may be offered. */
export const simpleKinds: readonly string[] = ["yes/no", ...measures.keys(), "date", "date or none", "text"];

/**
 * Reads a kind of value as a fact declares it: `money`, `yes/no`, `count of visits 家次`, `date or none`,
 * `one of small 小型, large 大型`, `any of …`. Undefined for anything else.
 */
export function readSignatureType(text: string): SignatureType | undefined {
  const written = text.trim().replaceAll(/\s+/gu, " ");
  const measure = measures.get(written);
  if (measure !== undefined) return { kind: "number", measure, scale: scaleOf[measure] };
  if (written === "yes/no") return { kind: "boolean" };
  if (written === "text") return { kind: "text" };
  if (written === "date") return { kind: "date" };
  if (written === "date or none") return { kind: "date", none: true };
  const [opening, rest = ""] = cut(written);
  switch (opening) {
    case "count": {
      const unit = readNames(rest);
      return unit && { kind: "number", measure: "count", scale: scaleOf.count, unit };
    }
    case "one": {
      const none = rest.endsWith(" or none");
      const members = readMembers(none ? rest.slice(0, -" or none".length) : rest);
      return members && { kind: "choice", members, ...(none ? { none: true } : {}) };
    }
    case "any": {
      const members = readMembers(rest);
      return members && { kind: "set", members };
    }
    default:
      return undefined;
  }
}

function cut(text: string): readonly string[] {
  const match = /^(count|one|any) of (.*)$/u.exec(text);
  return match === null ? [] : match.slice(1);
}

function readMembers(text: string): readonly Names[] | undefined {
  const parts = text.split(/[,，]/u);
  if (parts.length > mostMembers) return undefined;
  const members = parts.flatMap((part) => readNames(part.trim()) ?? []);
  const ids = new Set(members.map(({ id }) => id));
  return members.length === parts.length && ids.size === parts.length ? members : undefined;
}

/** A name with the name of another language behind it; each stands under the language in which it is written. */
function readNames(text: string): Names | undefined {
  const written = text.split(" ");
  const [id] = written;
  if (id === undefined || written.length > 2 || !written.every((one) => name.test(one))) return undefined;
  const zh = written.find((one) => han.test(one));
  const en = written.find((one) => !han.test(one));
  return { id, ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
}
