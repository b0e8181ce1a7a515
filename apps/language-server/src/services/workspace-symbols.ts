import { setImmediate } from "node:timers/promises";
import { type OutlineEntry, outlineOf, pinyinOf } from "@bylaw/editor";
import type { CancellationToken, SymbolInformation } from "vscode-languageserver";
import { type Session, stopIfCancelled } from "../session.ts";
import { asText } from "../text/as-text.ts";
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
  const wanted = asText(query)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found: { readonly rank: number; readonly symbol: SymbolInformation }[] = [];
  for (const root of await session.policies.all()) {
    const policy = await session.policies.at(root);
    await setImmediate();
    stopIfCancelled(token);
    for (const { path } of policy.input.sources) {
      for (const entry of flat(outlineOf(policy.quick(), path, { language: session.language }), policy.files.name)) {
        const rank = rankOf(wanted, entry);
        if (rank === undefined) continue;
        const location = session.location(policy, entry.selection);
        if (location === undefined) continue;
        const { name, kind, container } = entry;
        found.push({ rank, symbol: { name, kind: symbolKinds[kind], location, containerName: container } });
      }
    }
  }
  const best = found.toSorted((one, other) => one.rank - other.rank);
  return best.slice(0, mostSymbols).map(({ symbol }) => symbol);
}

/** 0 where each word stands in the name, 1 where in what is said of it or in its pinyin, 2 where its letters follow in a name of one word. */
function rankOf(words: readonly string[], { name, detail = "" }: OutlineEntry): number | undefined {
  const [shown, said] = [name.toLowerCase(), `${name} ${detail}`.toLowerCase()];
  const spelled = (word: string): boolean =>
    /^[a-z]+$/.test(word) &&
    (said.match(/\p{Script=Han}+/gu) ?? []).some((run) => pinyinOf(run).some((pinyin) => pinyin.includes(word)));
  let worst = 0;
  for (const word of words) {
    if (shown.includes(word)) continue;
    if (said.includes(word) || spelled(word)) worst = Math.max(worst, 1);
    else if (!shown.includes(" ") && isWithin(word, shown)) worst = 2;
    else return undefined;
  }
  return worst;
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
