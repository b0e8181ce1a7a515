import { determinationFormat } from "./determination.ts";

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string" };
const texts: Schema = { type: "array", items: text };
const day: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
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

function object(properties: Schema, required: readonly string[]): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

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
  error: object(
    {
      tag: { enum: ["base_not_positive", "no_row", "no_arm", "empty", "tie_of_dates", "no_value"] },
      place: text,
      facts: texts,
    },
    ["tag", "place", "facts"],
  ),
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
    },
    ["outcome", "rules", "notes", "papers", "leftTo", "needs", "awaits", "errors"],
  ),
  reading: object({ id: text, citation: text, value: text, switched: { const: true }, text }, ["id"]),
};

/** JSON Schema (draft 2020-12) of a determination, of the format version that this package writes. */
export const determinationSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:bylaw:determination:${determinationFormat}`,
  title: "Bylaw determination",
  ...object(
    {
      format: { const: determinationFormat },
      policy: text,
      version: text,
      hash: { type: "string", pattern: "^[0-9a-f]{64}$" },
      on: day,
      inForce: { enum: ["yes", "no", "unknown"] },
      force: object({ from: day, until: day }, []),
      assuming: list({ const: "in_force" }),
      decisions: { type: "object", additionalProperties: reference("decision") },
      readings: list(reference("reading")),
      omissions: list(object({ citations: texts, reason: text }, ["citations", "reason"])),
    },
    ["format", "policy", "version", "hash", "on", "inForce", "force", "assuming", "decisions", "readings", "omissions"],
  ),
  $defs: definitions,
};
