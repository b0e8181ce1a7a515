import type { HeightMessage } from "./height-message.ts";
import type { ToldMessage } from "./told-message.ts";

const heightKind: HeightMessage["kind"] = "bylaw-playground:height";
const toldKind: ToldMessage["kind"] = "bylaw-playground:determination";
const outcomes: readonly ToldMessage["outcome"][] = ["met", "not_met", "undecided", "at_discretion"];

/** Letters of an id that is taken over. */
const longest = 200;

/** The height that a message of the frame asks for; undefined for every other message. */
export function heightIn(data: unknown): number | undefined {
  const said = parts(data);
  const wanted = said.get("height");
  return said.get("kind") === heightKind && typeof wanted === "number" && Number.isFinite(wanted) ? wanted : undefined;
}

/** The outcome that a message of the frame tells, with nothing but what such a message has; undefined for every other. */
export function toldIn(data: unknown): Omit<ToldMessage, "kind"> | undefined {
  const said = parts(data);
  const [measure, on, decision] = [text(said, "measure"), text(said, "on"), text(said, "decision")];
  const outcome = outcomes.find((each) => each === said.get("outcome"));
  if (said.get("kind") !== toldKind || outcome === undefined) return undefined;
  return measure === undefined || on === undefined || decision === undefined
    ? undefined
    : { measure, on, decision, outcome };
}

function parts(data: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof data === "object" && data !== null ? Object.entries(data) : []);
}

function text(said: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = said.get(name);
  return typeof value === "string" && value.length <= longest ? value : undefined;
}
