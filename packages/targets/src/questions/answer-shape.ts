import type { IrField, IrType, Names } from "@bylaw/ir";

/** What can be answered, as data: enough for a form to draw a control, in both languages. */
export type AnswerShape = Readonly<Record<string, unknown>> & { readonly kind: string };

/** The history of a title: whether and when it was granted, and what came after. */
export const historyShape: AnswerShape = { kind: "history" };

/** Yes or no: of facts and of papers. */
export const yesNoShape: AnswerShape = { kind: "yes_no" };

/** The shape of the answers of a fact, or of a field of a record. */
export function answerShape(type: IrType): AnswerShape {
  switch (type.kind) {
    case "boolean":
      return yesNoShape;
    case "text":
      return { kind: "text" };
    case "date":
      return { kind: "date", ...(type.none && { none: true }) };
    case "choice":
      return { kind: "choice", members: type.members.map(member), ...(type.none && { none: true }) };
    case "set":
      return { kind: "set", members: type.members.map(member) };
    case "number": {
      const { measure, unit, least, most } = type;
      const range = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
      return { kind: "number", measure, ...(unit !== undefined && { unit: labelOf(unit) }), ...range };
    }
    case "list":
      return { kind: "records", fields: type.fields.map(field) };
    default:
      return type satisfies never;
  }
}

/** The wording of a name in both languages; where one is missing, the canonical name with blanks. */
export function labelOf({ id, en, zh, label }: Names): { readonly en: string; readonly zh: string } {
  const words = (name: string): string => (name === id ? id.replaceAll("_", " ") : name);
  return { en: words(label?.en ?? en ?? id), zh: words(label?.zh ?? zh ?? id) };
}

function member(names: Names): unknown {
  return { value: names.id, label: labelOf(names) };
}

function field({ names, type }: IrField): unknown {
  return { name: names.id, label: labelOf(names), answer: answerShape(type) };
}
