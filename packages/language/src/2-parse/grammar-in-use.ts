import type { Chunk } from "../1-scan/token.ts";
import { Grammar } from "./grammar.ts";

let built: Grammar | undefined;

/** One parser serves all: building it takes longer than reading a measure. It keeps nothing between stretches. */
export function grammar(): Grammar {
  built ??= new Grammar();
  return built;
}

/** Parses what `begin` was given, by the entry of its kind of stretch. */
export function enter(parser: Grammar, kind: Exclude<Chunk["kind"], "stray">): unknown {
  switch (kind) {
    case "statement":
      return parser.statement();
    case "led":
      return parser.led();
    case "field":
      return parser.field();
    case "item":
      return parser.item();
    case "row":
      return parser.row();
    default:
      return kind satisfies never;
  }
}
