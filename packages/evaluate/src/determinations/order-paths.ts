import type { IrPolicy } from "@bylaw/ir";

/**
 * Paths of facts in declaration order: by fact, then by record, then by field or member; then events of titles by their
 * place, and papers last.
 */
export function orderPaths(paths: Iterable<string>, policy: IrPolicy): readonly string[] {
  const all = [...paths];
  if (all.length < 2) return all;
  const order = new Map(policy.facts.map((fact, index) => [fact.names.id, { index, inner: innerOrder(fact) }]));
  const titles = new Map(policy.titles?.map(({ names }, index) => [names.id, order.size + index]));
  const rank = (path: string): readonly [number, number, number, string] => {
    const { head, record, tail } = splitPath(path);
    const fact = order.get(head);
    const event = fact === undefined ? eventPath.exec(path) : null;
    if (event !== null) return [titles.get(event[1] ?? "") ?? order.size, Number(event[2]), 0, path];
    return [fact?.index ?? order.size + titles.size, record, fact?.inner.indexOf(tail) ?? 0, path];
  };
  const ranked = all.map((path) => ({ path, rank: rank(path) }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  return ranked.map(({ path }) => path);
}

/** `history.platform_title[1].on`. */
const eventPath = /^history\.(.*)\[([0-9]+)\]\.[a-z]+$/s;

function innerOrder({ type }: IrPolicy["facts"][number]): readonly string[] {
  if (type.kind === "list") {
    return type.fields.flatMap(({ names, type: field }) => [
      names.id,
      ...(field.kind === "set" ? field.members.map((member) => `${names.id}.${member.id}`) : []),
    ]);
  }
  return type.kind === "set" ? type.members.map((member) => member.id) : [];
}

/** `penalties[2].severe` is fact, record and field; `fields.training` fact and member. */
function splitPath(path: string): { readonly head: string; readonly record: number; readonly tail: string } {
  const match = /^([^.[]*)(?:\[([0-9]+)\])?(?:\.(.*))?$/s.exec(path);
  return { head: match?.[1] ?? path, record: match?.[2] === undefined ? -1 : Number(match[2]), tail: match?.[3] ?? "" };
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
