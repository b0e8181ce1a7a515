/** The code of a source, at its own offsets: everything that is not code is blank. */
export interface MaskedSource {
  readonly code: string;
  /** Offsets at which a block of code begins. A plain source is one block. */
  readonly blocks: readonly CodeBlock[];
}

export interface CodeBlock {
  readonly start: number;
  readonly end: number;
  /** The fence that opens a block without an end. */
  readonly unclosedFence?: { readonly start: number; readonly end: number };
}

/** True for a Markdown document whose blocks marked `bylaw` are the code. */
export function isLiterate(path: string): boolean {
  return path.toLowerCase().endsWith(".md");
}

const opening = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\r\n]*?)[ \t]*\r?$/;

/** Blanks out the prose of a literate source, keeping every offset and line; a plain source is returned as it is. */
export function maskLiterate(path: string, text: string): MaskedSource {
  const blocks = codeBlocks(path, text);
  if (!isLiterate(path)) return { code: text, blocks };
  let code = "";
  let at = 0;
  for (const block of blocks) {
    code += blank(text.slice(at, block.start)) + text.slice(block.start, block.end);
    at = block.end;
  }
  return { code: code + blank(text.slice(at)), blocks };
}

/** The blocks of code of a source; a plain source is one block. */
export function codeBlocks(path: string, text: string): readonly CodeBlock[] {
  return isLiterate(path) ? findBlocks(text) : [{ start: 0, end: text.length }];
}

interface OpenFence {
  readonly sign: string;
  readonly length: number;
  readonly isCode: boolean;
  readonly line: { readonly start: number; readonly end: number };
  readonly contentStart: number;
}

function findBlocks(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: OpenFence | undefined;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const next = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, end);
    if (open === undefined) open = openFence(line, start, end, next);
    else if (closes(line, open)) {
      if (open.isCode) blocks.push({ start: open.contentStart, end: start });
      open = undefined;
    } else {
      // A block of rules that opens within another shows that the other one was never closed.
      const inner = openFence(line, start, end, next);
      if (inner?.isCode && inner.sign === open.sign && inner.length >= open.length) {
        if (open.isCode) blocks.push({ start: open.contentStart, end: start, unclosedFence: open.line });
        open = inner;
      }
    }
    start = next;
  }
  if (open?.isCode) blocks.push({ start: open.contentStart, end: text.length, unclosedFence: open.line });
  return blocks;
}

function openFence(line: string, start: number, end: number, next: number): OpenFence | undefined {
  const match = opening.exec(line);
  if (match === null) return undefined;
  const fence = match[1] ?? "";
  const information = match[2] ?? "";
  const sign = fence.charAt(0);
  // Markdown: the words after a fence of backquotes hold no backquote, else it is code inside a line.
  if (sign === "`" && information.includes("`")) return undefined;
  return { sign, length: fence.length, isCode: information === "bylaw", line: { start, end }, contentStart: next };
}

function closes(line: string, open: OpenFence): boolean {
  const bare = line.trim();
  if (bare.length < open.length || /^(?: {4}|\t)/.test(line)) return false;
  for (const sign of bare) if (sign !== open.sign) return false;
  return true;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
