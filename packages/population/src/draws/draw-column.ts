import { unplacedProblem } from "@bylaw/diagnostics";
import { type Declared, type Door, readValue } from "@bylaw/evaluate";
import type { IrField } from "@bylaw/ir";
import { type PlainColumn, put, unknownColumn } from "../columns/column-builder.ts";
import type { Draw } from "../specification/population-spec.ts";
import { drawBy } from "./draw-by.ts";
import { drawChoice, drawChoiceFrom, drawHistory, drawSet, drawYes } from "./draw-members.ts";
import { drawDates, drawNumbers } from "./draw-numbers.ts";
import type { Rows } from "./rows.ts";
import { nextPart, streamOf } from "./stream.ts";

/** What a column is drawn for: a fact, a field, or something that is declared nowhere, such as a paper. */
export interface Target {
  readonly names: IrField["names"];
  readonly type: IrField["type"];
  readonly attested?: true;
  readonly decidedBy?: string;
}

/** Draws a column, all of it known; nothing, and why, where the draw does not suit what is declared. */
export function drawColumn(rows: Rows, draw: Draw, target: Target, path: string): PlainColumn | undefined {
  const { type } = target;
  const stream = streamOf(rows.seed, path);
  switch (draw.draw) {
    case "always":
      return drawAlways(rows, draw.value, target, path);
    case "normal":
    case "log_normal":
    case "part":
      return type.kind === "number" ? drawNumbers(rows, draw, type, stream, path) : unlike(rows, draw, target, path);
    case "uniform":
      if (type.kind === "date") return drawDates(rows, draw, type, stream, path);
      return type.kind === "number" ? drawNumbers(rows, draw, type, stream, path) : unlike(rows, draw, target, path);
    case "yes":
      return type.kind === "boolean" ? drawYes(rows, draw, stream) : unlike(rows, draw, target, path);
    case "choice":
      return type.kind === "choice" ? drawChoice(rows, draw, type, stream, path) : unlike(rows, draw, target, path);
    case "choice_from":
      return type.kind === "choice" ? drawChoiceFrom(rows, draw, type, stream, path) : unlike(rows, draw, target, path);
    case "set":
      return type.kind === "set" ? drawSet(rows, draw, type, stream, path) : unlike(rows, draw, target, path);
    case "text":
      return type.kind === "text" ? drawText(rows, draw.texts, path) : unlike(rows, draw, target, path);
    case "history":
      return type.kind === "choice" ? drawHistory(rows, draw, type, stream) : unlike(rows, draw, target, path);
    case "by":
      return drawBy(rows, draw, type, path, (inner, where) => drawColumn(rows, inner, target, where));
    case "list":
      return unlike(rows, draw, target, path);
    default:
      return draw satisfies never;
  }
}

/** Reports a draw that does not suit what it is drawn for. */
export function unlike(rows: Rows, draw: Draw, { names }: Pick<Target, "names">, path: string): undefined {
  const parameters = { name: names.id, draw: draw.draw };
  rows.problems.push(unplacedProblem("population-draw-unlike-fact", parameters, { path }));
  return undefined;
}

function drawAlways(rows: Rows, value: unknown, target: Target, path: string): PlainColumn | undefined {
  const door: Door = { problems: rows.problems, on: undefined };
  const before = rows.problems.length;
  const read = readValue(door, target satisfies Declared, value, { name: target.names.id, path });
  if (read === undefined || rows.problems.length > before) return undefined;
  const column = unknownColumn(target.type, rows.size);
  for (let row = 0; row < rows.size; row++) put(column, row, read);
  return column;
}

function drawText(rows: Rows, texts: readonly string[], path: string): PlainColumn {
  const stream = streamOf(rows.seed, path);
  const values: string[] = [];
  for (let row = 0; row < rows.size; row++) {
    const text = texts[Math.floor(nextPart(stream) * texts.length)] ?? "";
    values.push(text.replaceAll("{n}", String((rows.numbers?.[row] ?? row) + 1)).normalize("NFC"));
  }
  return { kind: "text", values };
}
