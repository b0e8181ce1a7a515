import type { SourceText } from "../src/index.ts";

/** Words with which a declaration begins that may stand anywhere in a source and changes nothing around it. */
const declarations = /^(?:let|fact|paper)\b/;
/** Words of statements whose order within an article is free; arms, limits and steps are not among them. */
const freeStatements = /^ {2}(?:require|forbid|encourage|note|submit|add)\b/;

/**
 * The source with its lets, facts and papers in the places of one another, from the last to the first, and with
 * neighbouring rules of an article turned about. Prose, and everything whose order tells something, stays.
 */
export function shuffledSource({ path, text }: SourceText): SourceText {
  let inside = false;
  const pieces = text.split(/^(```bylaw\n|```\n|```$)/m).flatMap((block) => {
    if (block.startsWith("```")) inside = block.startsWith("```bylaw");
    return inside && !block.startsWith("```") ? block.split(/(\n(?:[ \t]*\n)+)/) : [block];
  });
  const moving = pieces.flatMap((piece, index) => (moves(piece) ? [index] : []));
  const turned = new Map(moving.map((from, place) => [from, pieces[moving.at(-1 - place) ?? from] ?? ""]));
  const shuffled = pieces.map((piece, index) => (turned.get(index) ?? shuffledLines(piece)).replace(/\n$/, ""));
  return { path, text: pieces.map((piece, index) => shuffled[index] + (piece.endsWith("\n") ? "\n" : "")).join("") };
}

/** A paragraph of declarations alone. */
function moves(paragraph: string): boolean {
  const unindented = paragraph.split("\n").filter((line) => /^\S/.test(line) && !line.startsWith("//"));
  return unindented.length > 0 && unindented.every((line) => declarations.test(line));
}

/** Neighbouring rules of one article, each with its remarks and its further lines, the other way round. */
function shuffledLines(paragraph: string): string {
  const result: string[] = [];
  let run: string[][] = [];
  let remarks: string[] = [];
  const flush = (): void => {
    result.push(...run.toReversed().flat(), ...remarks);
    run = [];
    remarks = [];
  };
  for (const line of paragraph.split("\n")) {
    if (/^\s*\/\//.test(line)) remarks.push(line);
    else if (freeStatements.test(line)) {
      run.push([...remarks, line]);
      remarks = [];
    } else if (/^ {3,}/.test(line) && run.length > 0 && remarks.length === 0) run.at(-1)?.push(line);
    else {
      flush();
      result.push(line);
    }
  }
  flush();
  return result.join("\n");
}

/** Every let of the sources under another name, wherever that name can mean nothing else. */
export function renamedSource(files: readonly SourceText[]): readonly SourceText[] {
  const all = files.map(({ text }) => text).join("\n");
  const names = [...all.matchAll(/^let ([a-z][a-z0-9_]*)/gm)].map(([, name]) => name ?? "");
  const others = new Set(
    [...all.matchAll(/^(?:fact|decision|table|paper|title|reading) ([a-zA-Z][a-zA-Z0-9_]*)/gm)].map(([, name]) => name),
  );
  const free = [...new Set(names)].filter((name) => name.includes("_") && !others.has(name));
  const renamed = (text: string): string =>
    free.reduce(
      (into, name) => into.replaceAll(new RegExp(`(?<!\\w|(?<!\\))\\.)${name}(?![\\w:])`, "g"), `${name}_renamed`),
      text,
    );
  return files.map(({ path, text }) => ({ path, text: renamed(text) }));
}
