import { indexLines, type LineIndex, type NameUse, positionAt } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { FormLine } from "./form-listing.ts";

/** Each name, what it does here, what it names, and where that is declared: one line a name, in columns. */
export function* nameLines(uses: Iterable<NameUse>, { read }: Analysis): Generator<FormLine> {
  const indexes = new Map<string, LineIndex>();
  const lineOf = ({ source, start }: NameUse["node"]["span"]): string => {
    const text = read.get(source)?.scanned.source.text;
    // What the language brings itself has no place.
    if (text === undefined) return "";
    const index = indexes.get(source) ?? indexLines(text);
    indexes.set(source, index);
    return `${source}:${positionAt(index, start).line + 1}`;
  };
  for (const { node, role, thing } of uses) {
    const { kind, declaration, owner, vocabulary } = thing;
    const meant = declaration.name.text === node.text ? "" : ` ${declaration.name.text}`;
    const of = owner === undefined ? "" : ` of ${owner.name.text}`;
    const from = vocabulary === undefined ? "" : ` from ${vocabulary}`;
    const columns = [node.text, role === "uses" ? "uses" : "declares", `${kind}${meant}${of}${from}`];
    if (role === "uses") columns.push(lineOf(declaration.span));
    yield { text: columns.join("\t").trimEnd(), span: node.span };
  }
}
