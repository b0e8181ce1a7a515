import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type Registry, type StateStack } from "vscode-textmate";

/** A stretch with its scopes, by offsets in the whole text. */
export interface ScopedStretch {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
const home = new URL("../..", import.meta.url);

/** What a Markdown grammar is to an injection: a scope for the document, nothing else. */
const plainMarkdown = JSON.stringify({ scopeName: "text.html.markdown", patterns: [] });

let registry: Registry | undefined;

async function openRegistry(): Promise<Registry> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM({ data: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
  const files: Readonly<Record<string, string>> = {
    "source.bylaw": "grammars/bylaw.tmLanguage.json",
    "markdown.bylaw.codeblock": "grammars/markdown-bylaw.tmLanguage.json",
  };
  return new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: (scope) => {
      const file = files[scope];
      const text = file === undefined ? plainMarkdown : readFileSync(new URL(file, home), "utf8");
      return Promise.resolve(textmate.parseRawGrammar(text, `${scope}.json`));
    },
    getInjections: (scope) => (scope === "text.html.markdown" ? ["markdown.bylaw.codeblock"] : undefined),
  });
}

/** The grammar that editors take for a file of this name. */
export async function grammarFor(path: string): Promise<IGrammar> {
  registry ??= await openRegistry();
  const grammar = await registry.loadGrammar(path.endsWith(".md") ? "text.html.markdown" : "source.bylaw");
  if (grammar === null) throw new Error("the grammar was not found");
  return grammar;
}

/** Tokenises as an editor does, line by line; throws where a line takes longer than `limit` milliseconds. */
export function tokenise(grammar: IGrammar, text: string, limit: number = 10_000): readonly ScopedStretch[] {
  const found: ScopedStretch[] = [];
  let state: StateStack | null = null;
  let offset = 0;
  for (const line of text.split("\n")) {
    const result = grammar.tokenizeLine(line, state, limit);
    if (result.stoppedEarly) throw new Error(`line at ${offset} was given up`);
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      found.push({ start: offset + startIndex, end: offset + Math.min(endIndex, line.length), scopes });
    }
    state = result.ruleStack;
    offset += line.length + 1;
  }
  return found;
}
