import { courseSchemas } from "./course-schemas.ts";
import { determinationFormat } from "./determination.ts";
import { caseError, day, list, object, reference, type Schema, text, texts } from "./schema-words.ts";

const outcome: Schema = { enum: ["met", "not_met", "undecided", "at_discretion"] };
const operator: Schema = { enum: ["=", "!=", "<", "<=", ">", ">=", "in", "include", "is"] };
const measure: Schema = {
  enum: [
    "number",
    "count",
    "money",
    "percent",
    "area",
    "points",
    "months",
    "days",
    "year",
    "date",
    "choice",
    "set",
    "text",
    "boolean",
  ],
};

const compared: Schema = {
  given: text,
  operator,
  asked: text,
  share: object({ part: text, whole: text }, ["part", "whole"]),
  shortfall: text,
  time: object({ from: day, fact: text, elapsed: text }, ["from"]),
  measure,
  unit: text,
  facts: texts,
};

const definitions: Schema = {
  error: caseError,
  part: object({ holds: { enum: ["yes", "no", "open"] }, ...compared }, ["holds", "operator"]),
  act: object(
    {
      outcome: { enum: ["accepted", "refused"] },
      by: text,
      on: day,
      value: text,
      reason: text,
      withoutBasis: { const: true },
    },
    ["outcome", "by", "on"],
  ),
  item: object({ id: text, holds: { enum: ["yes", "no", "open", "at_discretion"] }, failing: texts }, ["id", "holds"]),
  rule: object(
    {
      id: text,
      citation: text,
      status: { enum: ["met", "not_met", "undecided", "at_discretion", "waived", "not_applicable"] },
      ...compared,
      needs: texts,
      awaits: texts,
      errors: list(reference("error")),
      waivedBy: { enum: ["exception", "act"] },
      act: reference("act"),
      discretion: object({ relaxation: text, citation: text, by: text }, []),
      notRecorded: texts,
      couldChange: texts,
      parts: list(reference("part")),
      items: list(reference("item")),
      failing: texts,
      tightens: texts,
      readings: texts,
      bar: object({ title: text, until: day }, ["title", "until"]),
      parent: text,
    },
    ["id", "status"],
  ),
  note: object(
    {
      id: text,
      kind: { enum: ["encourage", "note"] },
      citation: text,
      reached: { enum: ["yes", "no", "open", "not_applicable"] },
      parts: list(reference("part")),
    },
    ["id", "kind", "reached"],
  ),
  paper: object(
    {
      id: text,
      citation: text,
      status: { enum: ["handed_in", "missing", "open", "not_applicable"] },
      missing: texts,
      proves: texts,
    },
    ["id", "status", "missing", "proves"],
  ),
  decision: object(
    {
      outcome,
      ifInForce: outcome,
      rules: list(reference("rule")),
      notes: list(reference("note")),
      papers: list(reference("paper")),
      leftTo: list(object({ by: text, citation: text, text }, ["by"])),
      needs: texts,
      awaits: texts,
      errors: list(reference("error")),
      value: reference("value"),
      records: list(reference("decision")),
      name: text,
    },
    ["outcome", "rules", "notes", "papers", "leftTo", "needs", "awaits", "errors"],
  ),
  value: object(
    {
      known: text,
      provisional: text,
      withheld: { const: true },
      open: { const: true },
      leftTo: text,
      possible: texts,
      between: reference("between"),
      measure,
      unit: text,
      arm: object({ id: text, citation: text }, ["id"]),
      addends: list(reference("addend")),
      capped: object({ citation: text, at: text, from: text }, ["at"]),
      limits: list(reference("limit")),
      readings: texts,
    },
    [],
    ["known", "provisional", "withheld", "open"],
  ),
  between: object({ least: text, most: text }, []),
  addend: object(
    { id: text, citation: text, counts: { enum: ["yes", "no", "open"] }, value: text, between: reference("between") },
    ["id", "counts"],
    ["value", "between"],
  ),
  limit: object(
    {
      id: text,
      citation: text,
      proposed: text,
      admitted: { enum: ["yes", "no", "open", "not_limited"] },
      base: reference("count"),
      places: reference("count"),
      place: { type: "integer", minimum: 1 },
      tied: { const: true },
    },
    ["id", "admitted"],
  ),
  count: object({ least: { type: "integer", minimum: 0 }, most: { type: "integer", minimum: 0 } }, ["least", "most"]),
  ...courseSchemas,
  reading: object({ id: text, citation: text, value: text, switched: { const: true }, text }, ["id"]),
};

function byName(of: Schema): Schema {
  return { type: "object", additionalProperties: of };
}

/** One, or one for each record. */
function oneOrEach(of: Schema): Schema {
  return { oneOf: [of, list(of)] };
}

const determination: Schema = object(
  {
    format: { const: determinationFormat },
    policy: text,
    version: text,
    hash: { type: "string", pattern: "^[0-9a-f]{64}$" },
    on: day,
    inForce: { enum: ["yes", "no", "unknown"] },
    force: object({ from: day, until: day }, []),
    assuming: list({ const: "in_force" }),
    decisions: byName(reference("decision")),
    titles: byName(oneOrEach(reference("title"))),
    duties: byName(list(reference("duty"))),
    procedures: byName(oneOrEach(reference("procedure"))),
    applicant: text,
    readings: list(reference("reading")),
    omissions: list(object({ citations: texts, reason: text }, ["citations", "reason"])),
  },
  ["format", "policy", "version", "hash", "on", "inForce", "force", "assuming", "decisions", "readings", "omissions"],
);

/** JSON Schema (draft 2020-12) of a determination, of the format version that this package writes. */
export const determinationSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:bylaw:determination:${determinationFormat}`,
  title: "Bylaw determination",
  ...determination,
  $defs: definitions,
};

/** JSON Schema of the determinations of a round, of the same format version. */
export const roundDeterminationSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:bylaw:round-determination:${determinationFormat}`,
  title: "Bylaw determinations of a round",
  ...object(
    {
      format: { const: determinationFormat },
      policy: text,
      on: day,
      applicants: list(object({ id: text, determination: reference("determination") }, ["id", "determination"])),
    },
    ["format", "policy", "on", "applicants"],
  ),
  $defs: { ...definitions, determination },
};
