import type { EvaluationOptions, IrExpression, IrReading, Names } from "@bylaw/ir";

/** Whether the text names it, by its canonical name or one of its local ones. */
export function isNamed(names: Names, text: string): boolean {
  const name = text.normalize("NFC");
  return names.id === name || names.en === name || names.zh === name;
}

/** What the caller chose for a reading, as written; a reading is named by its id or its name. */
function choiceFor(reading: IrReading, options: EvaluationOptions): string | undefined {
  for (const [name, choice] of Object.entries(options.readings ?? {})) {
    if (reading.id === name || (reading.names !== undefined && isNamed(reading.names, name))) return choice;
  }
  return undefined;
}

const yesWords: ReadonlySet<string> = new Set(["yes", "true", "是"]);
const noWords: ReadonlySet<string> = new Set(["no", "false", "否"]);

/** The constant that a choice stands for, or nothing where the reading has no such alternative. */
export function readingConstant(reading: IrReading, choice: string): IrExpression | undefined {
  const { type } = reading;
  if (type?.kind === "choice") {
    const member = type.members.find((candidate) => isNamed(candidate, choice));
    return member && { kind: "constant", type, value: member.id };
  }
  if (type?.kind === "boolean" && (yesWords.has(choice) || noWords.has(choice))) {
    return { kind: "constant", type, value: yesWords.has(choice) };
  }
  return undefined;
}

/** The value of a reading in a run: what the caller chose, else its default; nothing for one that is only a sentence. */
export function chosenReading(reading: IrReading, options: EvaluationOptions): IrExpression | undefined {
  const choice = choiceFor(reading, options);
  return (choice === undefined ? undefined : readingConstant(reading, choice)) ?? reading.default;
}
