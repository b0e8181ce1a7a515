import type { Language } from "@bylaw/diagnostics";
import type { DecisionExplanation } from "bylaw/runtime";
import type { Session } from "../state/session.ts";

/** What stands under the outcome: the decision, what it gives, and whether the measure is in force. */
export function outcomeSentences(session: Session, explained: DecisionExplanation | undefined): readonly string[] {
  if (explained === undefined) return [];
  const force = forceSentence(session);
  const sentences = [explained.sentence, ...explained.values];
  const isSaid = force === undefined || sentences.some((sentence) => sentence.includes(force));
  return isSaid ? sentences : [...sentences, force];
}

/** Whether the measure is in force on the day asked about is part of every outcome that it is not. */
export function forceSentence({ result }: Pick<Session, "result">): string | undefined {
  const { determination, explanation } = result ?? {};
  if (determination === undefined || explanation === undefined || determination.inForce === "yes") return undefined;
  return explanation.head.at(-1);
}

/** What is said of one record of a decision that is taken for each; what holds for all is not said again. */
export function recordSentence(
  { sentence, values }: Pick<DecisionExplanation, "sentence" | "values">,
  force: string | undefined,
  language: Language,
): string {
  const said = force === undefined ? sentence : sentence.replace(force, "").trim();
  return [said, ...values].filter((each) => each !== "").join(language === "en" ? " " : "");
}

/** What is awaited as sentences of their own, each said once. */
export function awaitedSentences(
  { awaits }: Pick<DecisionExplanation, "awaits">,
  language: Language,
): readonly string[] {
  const stop = language === "en" ? "." : "。";
  return [...new Set(awaits)].map((said) => {
    const whole = said.endsWith(stop) ? said : said + stop;
    return whole.charAt(0).toLocaleUpperCase(language) + whole.slice(1);
  });
}
