/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: "string" };
export const texts: Schema = { type: "array", items: text };
export const day: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

/** An object of these keys and no other; of the keys in `exactlyOneOf` one and only one is there. */
export function object(properties: Schema, required: readonly string[], exactlyOneOf: readonly string[] = []): Schema {
  const choice =
    exactlyOneOf.length === 0
      ? {}
      : { oneOf: exactlyOneOf.map((key) => ({ properties: { [key]: {} }, required: [key] })) };
  return { type: "object", properties, required, additionalProperties: false, ...choice };
}

export function list(items: Schema): Schema {
  return { type: "array", items };
}

export function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export const caseError: Schema = object(
  {
    tag: {
      enum: ["base_not_positive", "no_row", "no_arm", "empty", "tie_of_dates", "no_value", "function_failed"],
    },
    place: text,
    function: text,
    facts: texts,
  },
  ["tag", "place", "facts"],
);
