import type { Column } from "./read-headers.ts";

const yes = new Set(["yes", "true", "是"]);
const no = new Set(["no", "false", "否"]);

/**
 * One row as a case, as the door wants it. An empty cell is a fact that is not known: neither no nor zero. Everything else
 * is handed on as it stands, so that the door judges it and nothing is guessed here.
 */
export function readRow(cells: readonly string[], columns: readonly Column[]): { facts: object; history: object } {
  const facts: Record<string, unknown> = Object.create(null);
  const histories: Record<string, unknown> = Object.create(null);
  for (const [place, column] of columns.entries()) {
    const text = cells[place]?.trim() ?? "";
    if (text === "") continue;
    if (column.kind === "history") histories[column.title] = eventsOf(text);
    if (column.kind === "fact") facts[column.name] = valueOf(text, column);
  }
  return { facts, history: histories };
}

function valueOf(text: string, { takesYesNo, takesList }: Extract<Column, { kind: "fact" }>): unknown {
  const word = text.toLowerCase();
  if (takesYesNo && yes.has(word)) return true;
  if (takesYesNo && no.has(word)) return false;
  if (takesList) return text === "none" || text === "无" ? [] : text.split(/[;；、]/).map((one) => one.trim());
  return text;
}

/** `granted 2022-12-20; revoked 2024-03-01`, or `none` where nothing has happened. */
function eventsOf(text: string): readonly unknown[] {
  if (text === "none" || text === "无") return [];
  return text.split(/[;；]/).map((one) => {
    const [event, on] = one.trim().split(/\s+/);
    return { event, on };
  });
}
