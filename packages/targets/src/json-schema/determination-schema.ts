import type { IrDecision, IrPolicy, IrType } from "@bylaw/ir";
import { contentHash } from "@bylaw/ir";
import { describedAs, type JsonSchema } from "./facts-schema.ts";

const outcome = { enum: ["met", "not_met", "undecided", "at_discretion"] };
const status = { enum: ["met", "not_met", "undecided", "at_discretion", "waived", "not_applicable"] };

/** The schema of what a built module says of a case of the policy (JSON Schema 2020-12). */
export function builtDeterminationSchema(policy: IrPolicy): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Determination of ${policy.names.id}`,
    ...describedAs(policy.names),
    ...object(
      {
        policy: { const: policy.names.id },
        version: { const: policy.version },
        hash: { const: contentHash(policy) },
        on: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
        decisions: object(
          Object.fromEntries(policy.decisions.map((decision) => [decision.names.id, decisionSchema(decision)])),
          [],
        ),
      },
      ["policy", "version", "hash", "on", "decisions"],
    ),
  };
}

function object(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

function decisionSchema(decision: IrDecision): JsonSchema {
  const { names, forEach, rules } = decision;
  const statuses = object(
    Object.fromEntries(rules.map(({ id }) => [id, status])),
    rules.map(({ id }) => id),
  );
  const value = decision.value === undefined ? {} : { value: valueSchema(decision.type) };
  if (forEach === undefined) {
    return {
      ...describedAs(names),
      ...object({ outcome, ifInForce: outcome, rules: statuses, ...value }, ["outcome", "rules"]),
    };
  }
  const record = object({ outcome, ifInForce: outcome, rules: statuses, ...value }, ["outcome", "rules"]);
  const records = { type: "array", items: record };
  return {
    ...describedAs(names),
    ...object({ outcome, ifInForce: outcome, rules: object({}, []), records }, ["outcome", "rules"]),
  };
}

/** Exactly one of `known`, `provisional`, `withheld` and `open`. */
function valueSchema(type: IrType | undefined): JsonSchema {
  const known = knownSchema(type);
  const open = { open: { const: true }, possible: { type: "array", items: known }, between: endsSchema };
  return {
    oneOf: [
      object({ known }, ["known"]),
      object({ provisional: known }, ["provisional"]),
      object({ withheld: { const: true } }, ["withheld"]),
      object(open, ["open"]),
    ],
  };
}

const endsSchema = object({ least: { type: "string" }, most: { type: "string" } }, []);

function knownSchema(type: IrType | undefined): JsonSchema {
  if (type?.kind === "boolean") return { enum: ["yes", "no"] };
  if (type?.kind !== "choice") return { type: "string" };
  const members = type.members.map(({ id }) => id);
  return { enum: type.none ? [...members, "none"] : members };
}
