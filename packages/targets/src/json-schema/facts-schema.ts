import type { IrField, IrPolicy, IrType, Names, NumberType } from "@bylaw/ir";
import { asDecimal, readExact } from "../sentences/exact.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** The schema of the facts of a policy by their canonical names, with `null` for what is not known (JSON Schema 2020-12). */
export function factsSchema(policy: IrPolicy): JsonSchema {
  return {
    $schema: dialect,
    title: `Facts of ${policy.names.id}`,
    ...describedAs(policy.names),
    type: "object",
    properties: Object.fromEntries(policy.facts.map((fact) => [fact.names.id, fieldSchema(fact)])),
    additionalProperties: false,
  };
}

/** The label in both languages, as the description of a schema. */
export function describedAs({ label, en, zh }: Names): JsonSchema {
  const parts = [label?.en ?? en, label?.zh ?? zh].filter((text) => text !== undefined);
  return parts.length === 0 ? {} : { description: [...new Set(parts)].join(" · ") };
}

function fieldSchema({ names, type }: Pick<IrField, "names"> & { readonly type: IrType }): JsonSchema {
  return { ...describedAs(names), anyOf: [...valueSchemas(type), { type: "null" }] };
}

function valueSchemas(type: IrType): readonly JsonSchema[] {
  switch (type.kind) {
    case "boolean":
      return [{ type: "boolean" }];
    case "number":
      return numberSchemas(type);
    case "date": {
      const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
      return type.none ? [day, { const: "none" }] : [day];
    }
    case "choice": {
      const members = type.members.map(({ id }) => id);
      return [{ enum: type.none ? [...members, "none"] : members }];
    }
    case "set":
      return [{ type: "array", items: { enum: type.members.map(({ id }) => id) }, uniqueItems: true }];
    case "text":
      return [{ type: "string" }];
    case "list":
      return [
        {
          type: "array",
          maxItems: 10_000,
          items: {
            type: "object",
            properties: Object.fromEntries(type.fields.map((field) => [field.names.id, fieldSchema(field)])),
            additionalProperties: false,
          },
        },
      ];
    default:
      return type satisfies never;
  }
}

function numberSchemas(type: NumberType): readonly JsonSchema[] {
  const { measure, scale } = type;
  if (measure === "months") return [{ type: "string", pattern: "^P(?=\\d)(\\d+Y)?(\\d+M)?$" }];
  if (measure === "days") return [{ type: "string", pattern: "^P\\d+D$" }];
  const fromZero = measure === "count" || measure === "area";
  const end = (text: string | undefined): number | undefined => {
    const exact = text === undefined ? undefined : readExact(text);
    return exact === undefined ? undefined : Number(asDecimal(exact) ?? Number(exact.over) / Number(exact.under));
  };
  const share = measure === "percent";
  const least = end(type.least ?? (fromZero ? "0" : share ? "-1" : undefined));
  const most = end(type.most ?? (share ? "1" : undefined));
  const range = { ...(least !== undefined && { minimum: least }), ...(most !== undefined && { maximum: most }) };
  const number = { type: scale === 0 ? "integer" : "number", ...range };
  const decimals = scale === 0 ? "" : `(\\.\\d{1,${share ? scale - 2 : scale}}0*)?`;
  const text = { type: "string", pattern: `^-?\\d+${decimals}${share ? "%" : ""}$` };
  return [number, text];
}
