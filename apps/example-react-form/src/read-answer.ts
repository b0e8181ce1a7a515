import type { AnswerShape } from "@bylaw/ningbo";

/**
 * What a form says of a question, in the form in which the policy takes it; nothing where it says nothing. Text is handed on
 * as it was typed: the policy itself judges it, and says what is wrong.
 */
export function readAnswer(shape: AnswerShape, data: FormData, name: string): unknown {
  const said = data.get(name);
  const text = typeof said === "string" ? said.trim() : "";
  switch (shape.kind) {
    case "yes_no":
      return text === "" ? undefined : text === "yes";
    case "set": {
      // Nothing ticked says nothing; that none of them applies is an answer of its own, and contradicts all others.
      const members = data.getAll(name);
      return (data.get(`${name}.none`) === "none") === (members.length === 0) ? members : undefined;
    }
    case "date":
      return data.get(`${name}.none`) === "none" ? "none" : text || undefined;
    case "number":
      return text === "" ? undefined : shape.measure === "percent" ? text.replace(/\s*[%％]?$/, "%") : text;
    case "choice":
    case "text":
      return text || undefined;
    case "records":
      return Array.from({ length: Number(data.get(`${name}.count`)) }, (_, index) =>
        Object.fromEntries(
          shape.fields.map((field) => [field.name, readAnswer(field.answer, data, `${name}.${index}.${field.name}`)]),
        ),
      );
    case "history":
      if (text === "") return undefined;
      return text === "never" ? [] : [{ event: "granted", on: data.get(`${name}.on`) || undefined }];
    default:
      return shape satisfies never;
  }
}
