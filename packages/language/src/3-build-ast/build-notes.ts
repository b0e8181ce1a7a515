import { problem } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { RuleNote } from "./ast.ts";
import { buildReferences } from "./build-citation.ts";
import { buildExpression, buildPath } from "./build-expression.ts";
import { buildDate, buildName, buildText } from "./build-names.ts";

import type { Expression } from "./expression.ts";
import { node, nodeSpan, nodes, type Reading, token, tokenSpan } from "./read-branch.ts";

/** A kind of note that a statement may take. */
export type NoteKind = RuleNote["kind"] | "doneOn";

/** The notes of a statement, and the dates on which a duty was done. */
export interface BuiltNotes {
  readonly notes: readonly RuleNote[];
  readonly doneOn: readonly Expression[];
}

const noteWords = [...(["when", "unless", "from", "until", "tightens", "proves", "by", "as", "doneOn"] as const)];

/** Reads the notes after a statement; one that the verb does not take, or one twice, is reported. */
export function buildNotes(
  reading: Reading,
  trees: readonly Branch[],
  verb: Token,
  taken: ReadonlySet<NoteKind>,
): BuiltNotes {
  const notes: RuleNote[] = [];
  const doneOn: Expression[] = [];
  const seen = new Map<NoteKind, Token>();
  for (const tree of trees.flatMap((each) => nodes(each, "note"))) {
    const kind = kindOf(tree);
    const word = token(tree, `key_${kind}`) ?? token(tree, "Text") ?? token(tree, "key_excepted");
    if (word === undefined) continue;
    const earlier = seen.get(kind);
    const here = tokenSpan(reading, word);
    if (!taken.has(kind)) {
      reading.problems.push(problem("note-out-of-place", { verb: verb.image, note: word.image }, { here }));
    } else if (earlier !== undefined) {
      const first = tokenSpan(reading, earlier);
      reading.problems.push(problem("note-twice", { note: word.image }, { second: here, first }));
    }
    seen.set(kind, word);
    if (kind === "doneOn") doneOn.push(...nodes(tree, "path").map((path) => buildPath(reading, path)));
    else notes.push(...buildNote(reading, tree, kind));
  }
  return { notes, doneOn };
}

function kindOf(tree: Branch): NoteKind {
  if (token(tree, "key_excepted") !== undefined) return "unless";
  return noteWords.find((word) => token(tree, `key_${word}`) !== undefined) ?? "text";
}

function buildNote(reading: Reading, tree: Branch, kind: RuleNote["kind"]): readonly RuleNote[] {
  const span = nodeSpan(reading, tree);
  switch (kind) {
    case "when":
    case "unless": {
      const condition = buildExpression(reading, node(tree, "exception") ?? node(tree, "expression"));
      return [{ kind, span, condition }];
    }
    case "from":
    case "until": {
      const date = buildDate(reading, token(tree, "DateLiteral"));
      return date === undefined ? [] : [{ kind, span, date }];
    }
    case "tightens":
    case "proves": {
      const references = node(tree, "references");
      return references === undefined ? [] : [{ kind, span, references: buildReferences(reading, references) }];
    }
    case "by":
    case "as": {
      const name = token(tree, "Name");
      return name === undefined ? [] : [{ kind, span, name: buildName(reading, name) }];
    }
    case "text": {
      const text = token(tree, "Text");
      return text === undefined ? [] : [{ kind, span, text: buildText(reading, text).text }];
    }
    default:
      return kind satisfies never;
  }
}
