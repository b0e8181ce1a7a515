import { day, list, object, reference, type Schema, text, texts } from "./schema-words.ts";
import { titleEventKinds, titleStatuses } from "./title-status.ts";

const waiting: Schema = { needs: texts, awaits: texts };
const status: Schema = { enum: titleStatuses };

const dutyStatuses: readonly string[] = [
  "not_triggered",
  "pending",
  "done_in_time",
  "done_late",
  "overdue",
  "done",
  "undecided",
];

/** The parts of a determination that speak of titles, duties and procedures, by the names of their definitions. */
export const courseSchemas: Schema = {
  title: object(
    {
      name: text,
      status: { enum: [...titleStatuses, "undecided"] },
      possible: list(status),
      since: day,
      until: day,
      reviewBy: day,
      rectify: object({ since: day, until: day, passed: { const: true } }, ["since"]),
      bars: list(reference("bar")),
      applyFrom: day,
      asks: list(reference("ask")),
      impossible: list(object({ event: { enum: titleEventKinds }, on: day, because: text }, ["event", "because"])),
      lostWith: text,
      ...waiting,
      errors: list(reference("error")),
    },
    ["status", "bars", "asks", "impossible", "needs", "awaits", "errors"],
  ),
  bar: object({ citation: text, cause: text, from: day, until: day, title: text }, ["from", "until"]),
  ask: object(
    {
      term: text,
      citation: text,
      what: { enum: ["review", "rectify", "revoke", "may_revoke", "revoke_and_bar", "renew"] },
      status: { enum: ["asked", "open"] },
      until: day,
      ...waiting,
    },
    ["term", "what", "status"],
  ),
  duty: object(
    {
      term: text,
      citation: text,
      by: text,
      record: { type: "integer", minimum: 0 },
      name: text,
      period: { type: "string", pattern: "^\\d{4}(-(H[12]|Q[1-4]|\\d{2}))?$" },
      status: { enum: dutyStatuses },
      due: day,
      doneOn: day,
      ...waiting,
      errors: list(reference("error")),
    },
    ["term", "by", "status", "needs", "awaits", "errors"],
  ),
  procedure: object(
    {
      name: text,
      complete: { enum: ["yes", "no", "open"] },
      next: text,
      turn: text,
      steps: list(reference("step")),
      ...waiting,
    },
    ["complete", "steps", "needs", "awaits"],
  ),
  step: object(
    {
      id: text,
      citation: text,
      by: text,
      status: { enum: ["done", "running", "next", "later", "open", "not_applicable"] },
      from: day,
      until: day,
      outOfOrder: text,
      tooShort: object({ lasted: text, asked: text, unit: { enum: ["days", "workingDays", "months"] } }, [
        "lasted",
        "asked",
        "unit",
      ]),
      atLeastUntil: day,
    },
    ["id", "by", "status"],
  ),
};
