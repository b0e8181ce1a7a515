import type { Language } from "@bylaw/diagnostics";
import type { DecisionExplanation } from "bylaw/runtime";
import type { Session } from "../state/session.ts";

/** What stands under the outcome: the decision, what it gives, each record, and whether the measure is in force. */
export function outcomeSentences(session: Session, explained: DecisionExplanation | undefined): readonly string[] {
  if (explained === undefined) return [];
  const force = forceSentence(session);
  const records = recordSentences(explained, force, session.settings.language);
  const sentences = [explained.sentence, ...explained.values, ...records];
  const isSaid = force === undefined || sentences.some((sentence) => sentence.includes(force));
  return isSaid ? sentences : [...sentences, force];
}

/** Whether the measure is in force on the day asked about is part of every outcome that it is not. */
export function forceSentence({ result }: Pick<Session, "result">): string | undefined {
  const { determination, explanation } = result ?? {};
  if (determination === undefined || explanation === undefined || determination.inForce === "yes") return undefined;
  return explanation.head.at(-1);
}

/** Of a decision that is taken for each record of a list, each record on a line; what holds for all is not said again. */
export function recordSentences(
  { records }: Pick<DecisionExplanation, "records">,
  force: string | undefined,
  language: Language,
): readonly string[] {
  const [colon, space] = language === "en" ? [": ", " "] : ["：", ""];
  return records.map(({ name, decision }) => {
    const said = force === undefined ? decision.sentence : decision.sentence.replace(force, "").trim();
    return name + colon + [said, ...decision.values].filter((sentence) => sentence !== "").join(space);
  });
}
