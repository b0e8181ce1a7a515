import { joinCitations } from "@bylaw/diagnostics";
import type { Determination, IrPolicy, ReadingResult } from "@bylaw/ir";
import { chinese } from "./chinese.ts";
import { describeCondition } from "./describe-condition.ts";
import { readingId } from "./describe-value.ts";
import type { Describing } from "./describing.ts";
import { english } from "./english.ts";
import { explainCourses } from "./explain-courses.ts";
import { explainDecision, forceBound } from "./explain-decision.ts";
import type { ExplainOptions, Explanation } from "./explanation.ts";
import { citationOf, namesOf, wordingOf } from "./policy-names.ts";

/**
 * A determination in words, as plain data. The policy must be the one that the determination was made with; what it
 * does not know is said by its id. The same input gives the same sentences.
 */
export function explain(determination: Determination, policy: IrPolicy, options: ExplainOptions): Explanation {
  const { language, length } = options;
  const wording = language === "en" ? english : chinese;
  const describing: Describing = {
    names: namesOf(policy),
    wording,
    determination,
    clauseOf: (condition, inner) => wording.clause(describeCondition(condition, inner)),
  };
  return {
    language,
    length,
    head: headOf(describing),
    decisions: Object.entries(determination.decisions).map(([id, result]) => explainDecision(id, result, describing)),
    courses: explainCourses(determination, describing),
    readings: determination.readings.map((reading) => readingSentence(reading, describing)),
    omissions: determination.omissions.map(({ citations, reason }, index) =>
      wording.omission(
        joinCitations(
          citations.map((key) => citationOf(describing.names, key)),
          language,
        ),
        policy.omissions[index]?.label?.[language] ?? reason,
      ),
    ),
    titles: wording.titles,
  };
}

function headOf(describing: Describing): readonly string[] {
  const { names, wording, determination } = describing;
  const { policy } = names;
  const { on, inForce, force } = determination;
  const measure = wording.head.measure(
    policy.names.label?.[wording.language] ?? wordingOf(policy.names, wording.language),
    policy.document,
    determination.version,
  );
  if (inForce === "yes") return [measure, wording.head.inForce(on, force.from, force.until)];
  if (inForce === "unknown") return [measure, wording.head.unknown(wording.day(on))];
  const { first, last } = forceBound(describing);
  return [measure, wording.head.notInForce(wording.day(on), first, last)];
}

function readingSentence(result: ReadingResult, { names, wording }: Describing): string {
  const reading = names.readings.get(result.id);
  const type = reading?.type;
  const member = type?.kind === "choice" ? type.members.find(({ id }) => id === result.value) : undefined;
  const value = result.value === undefined ? undefined : wordingOf(member ?? { id: result.value }, wording.language);
  const text = reading?.label?.[wording.language] ?? result.text ?? reading?.text;
  return wording.reading(readingId(result.id), text, value, result.switched === true);
}
