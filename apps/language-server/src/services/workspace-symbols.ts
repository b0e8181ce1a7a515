import { setImmediate } from "node:timers/promises";
import { type OutlineEntry, outlineOf } from "@bylaw/editor";
import type { CancellationToken, SymbolInformation } from "vscode-languageserver";
import { type Session, stopIfCancelled } from "../session.ts";
import { symbolKinds } from "./structure.ts";

/** More than this nobody reads; the words narrow it down. */
const mostSymbols = 500;

/** What all policies of the workspace declare, by words of its name in either language. */
export async function workspaceSymbolsOf(
  session: Session,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  await session.settle(token);
  const wanted = String(query)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found: SymbolInformation[] = [];
  for (const root of await session.policies.all()) {
    const policy = await session.policies.at(root);
    await setImmediate();
    stopIfCancelled(token);
    for (const { path } of policy.input.sources) {
      for (const entry of flat(outlineOf(policy.quick(), path, { language: session.language }), policy.files.name)) {
        const said = `${entry.name} ${entry.detail ?? ""}`.toLowerCase();
        if (!wanted.every((word) => isWithin(word, said))) continue;
        const location = session.location(policy, entry.selection);
        if (location === undefined) continue;
        const { name, kind, container } = entry;
        found.push({ name, kind: symbolKinds[kind], location, containerName: container });
        if (found.length >= mostSymbols) return found;
      }
    }
  }
  return found;
}

type ContainedEntry = OutlineEntry & { readonly container: string };

function flat(entries: readonly OutlineEntry[], container: string): readonly ContainedEntry[] {
  return entries.flatMap((entry) => [{ ...entry, container }, ...flat(entry.children, entry.name)]);
}

/** Whether the letters of a word stand in a text in their order, as editors filter. */
function isWithin(word: string, text: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
