import type { AnswerShape } from "@bylaw/ningbo";
import type { Answers } from "./answers.ts";
import { type Language, words } from "./words.ts";

interface Props {
  readonly answers: Answers;
  readonly language: Language;
  readonly retract: (name: string) => void;
}

/** What has been said, each with a button that takes it back, so that it is asked again if it matters. */
export function GivenAnswers({ answers, language, retract }: Props) {
  const say = words[language];
  if (answers.length === 0) return undefined;
  return (
    <section aria-labelledby="given">
      <h2 id="given">{say.given}</h2>
      <dl>
        {answers.map(({ question, value }) => (
          <div key={question.name}>
            <dt>{question.label[language]}</dt>
            <dd>
              {value === undefined ? <em>{say.notKnown}</em> : shown(question.answer, value, language)}{" "}
              <button
                type="button"
                aria-label={say.changeOf(question.label[language])}
                onClick={() => retract(question.name)}
              >
                {say.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function shown(shape: AnswerShape, value: unknown, language: Language): string {
  const say = words[language];
  if (typeof value === "boolean") return value ? say.yes : say.no;
  if (value === "none" && shape.kind !== "text") return say.none;
  if (shape.kind === "choice" || shape.kind === "set") {
    const labels = [value].flat().map((one) => shape.members.find((member) => member.value === one)?.label[language]);
    return labels.length === 0 ? say.noneOfThem : labels.join(say.comma);
  }
  if (shape.kind === "history") {
    const [event] = value as readonly { readonly on?: string }[];
    return event === undefined ? say.never : `${say.granted} ${event.on ?? say.notKnown}`;
  }
  if (Array.isArray(value)) return say.records(value.length);
  return String(value);
}
