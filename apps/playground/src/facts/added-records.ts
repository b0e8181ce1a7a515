import type { RecordsAdded } from "@bylaw/analysis";
import type { IrPolicy } from "@bylaw/ir";
import { factOf } from "../present/names.ts";
import { hostValue } from "./host-value.ts";

/** A list as it stands in a case with the records that a way adds; undefined for what is no list of the policy. */
export function listWith(
  policy: IrPolicy,
  facts: Readonly<Record<string, unknown>>,
  { list, more, record }: RecordsAdded,
): readonly unknown[] | undefined {
  const type = factOf(policy, list)?.type;
  if (type?.kind !== "list") return undefined;
  const present: unknown = Object.hasOwn(facts, list) ? facts[list] : undefined;
  const added = Object.fromEntries(
    type.fields.flatMap(({ names, type: of }): readonly [string, unknown][] => {
      const value = Object.hasOwn(record, names.id) ? record[names.id] : undefined;
      return value === undefined ? [] : [[names.id, hostValue(of, value)]];
    }),
  );
  return [
    ...(Array.isArray(present) ? (present as readonly unknown[]) : []),
    ...Array.from({ length: more }, () => added),
  ];
}
