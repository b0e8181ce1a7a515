import { listOf, type ModuleContext } from "./context.ts";

/** Numbers of the lists for whose records there are titles: their records know their place. */
export function listsWithTitles(module: ModuleContext): ReadonlySet<number> {
  const lists = module.policy.titles?.flatMap(({ forEach }) => forEach?.list ?? []) ?? [];
  return new Set(lists.map((list) => listOf(module, list).index));
}
