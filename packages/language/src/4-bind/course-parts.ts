import type { Named } from "../3-build-ast/ast.ts";
import type { NameNode } from "../3-build-ast/name.ts";
import type { ProcedurePart, StepPart, TitlePart } from "../keywords/language-words.ts";
import * as words from "../keywords/language-words.ts";

export type { ProcedurePart, StepPart, TitlePart } from "../keywords/language-words.ts";

const titleParts = words.wordsByForm(words.titleParts);
const dutyParts = words.wordsByForm(words.dutyParts);
const procedureParts = words.wordsByForm(words.procedureParts);
const stepParts = words.wordsByForm(words.stepParts);

/** The words for the parts of a title, duty, procedure or step, for the nearest one to a word that is none. */
export const partNames: Readonly<Record<"title" | "duty" | "procedure" | "step", readonly string[]>> = {
  title: [...titleParts.keys()],
  duty: [...dutyParts.keys()],
  procedure: [...procedureParts.keys()],
  step: [...stepParts.keys()],
};

/** The part of a title that a word names in either language; undefined for any other word. */
export function titlePartOf({ text }: NameNode): TitlePart | undefined {
  return titleParts.get(text);
}

/** As `titlePartOf`, of a duty. */
export function dutyPartOf({ text }: NameNode): "due" | undefined {
  return dutyParts.get(text);
}

/** As `titlePartOf`, of a procedure. */
export function procedurePartOf({ text }: NameNode): ProcedurePart | undefined {
  return procedureParts.get(text);
}

/** As `titlePartOf`, of a step. */
export function stepPartOf({ text }: NameNode): StepPart | undefined {
  return stepParts.get(text);
}

const nowhere = { source: "", start: 0, end: 0 };

/** The parts as things with names, in English and Chinese; they stand in no text. */
const partDeclarations: ReadonlyMap<string, Named> = new Map(
  [words.titleParts, words.dutyParts, words.procedureParts, words.stepParts].flatMap((table) =>
    Object.entries(table).map(([part, { zh }]): [string, Named] => {
      const [local = part] = zh;
      return [part, { span: nowhere, name: { span: nowhere, text: part }, local: { span: nowhere, text: local } }];
    }),
  ),
);

/** What a part is called; undefined for a word that names none. */
export function partDeclaration(part: string): Named | undefined {
  return partDeclarations.get(part);
}

/** The words for the two dates of a title that conditions may ask for, in the order in which messages offer them. */
export const titleDateNames: readonly string[] = (["since", "until"] as const).flatMap((part) => {
  const { en, zh, "zh-Hant": traditional } = words.titleParts[part];
  return [...new Set([...en, ...zh, ...traditional])];
});

/** Which of these two dates a word names; undefined for any other word. */
export function titleDateOf(node: NameNode): "since" | "until" | undefined {
  const part = titlePartOf(node);
  return part === "since" || part === "until" ? part : undefined;
}
