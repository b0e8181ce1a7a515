/** A fenced block of a Markdown page. */
export interface DocumentBlock {
  readonly info: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** The nearest line of prose above it. */
  readonly follows: string;
}

/** The fenced blocks of a page, in order; what stands within a block of another fence belongs to that one. */
export function readBlocks(markdown: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let follows = "";
  let open: { fence: string; info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (open === undefined) {
      const [, fence, info = ""] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
      if (fence !== undefined) open = { fence, info: info.trim(), line: index + 1, lines: [] };
      else if (line.trim() !== "") follows = line.trim();
    } else if (line.trimEnd() === open.fence) {
      blocks.push({ info: open.info, text: `${open.lines.join("\n")}\n`, line: open.line, follows });
      follows = "";
      open = undefined;
    } else open.lines.push(line);
  }
  return blocks;
}
