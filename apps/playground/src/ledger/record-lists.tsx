import { type CourseExplanation, type DecisionExplanation, type Explanation, foldPeriods } from "bylaw/runtime";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { SentenceLists } from "./sentence-lists.tsx";

export interface RecordListsProps {
  readonly decision: DecisionExplanation;
  readonly titles: Explanation["titles"];
  readonly courses: Explanation["courses"];
}

const kinds = ["title", "duty", "procedure"] as const;

/** What the rules alone do not say: records, titles and duties, acts not recorded, points left to a person, papers. */
export function RecordLists({ decision, titles, courses }: RecordListsProps): JSX.Element {
  const lists = [
    { title: titles.notRecorded, sentences: decision.notRecorded },
    { title: titles.leftTo, sentences: decision.leftTo },
    { title: titles.papers, sentences: decision.papers },
    { title: titles.notes, sentences: decision.notes },
  ];
  return (
    <div class="record-lists">
      {kinds.map((kind) => (
        <Courses key={kind} title={titles[kind]} courses={courses.filter((course) => course.kind === kind)} />
      ))}
      <SentenceLists lists={lists} />
    </div>
  );
}

interface CoursesProps {
  readonly title: string;
  readonly courses: readonly CourseExplanation[];
}

/** Of a duty that recurs, so many of its last periods are in sight; the earlier ones are a press away. */
const inSight = 2;

/** Titles, duties or procedures, each with its status and what is said of it. */
function Courses({ title, courses }: CoursesProps): JSX.Element | null {
  const { language, texts } = usePage();
  if (courses.length === 0) return null;
  const folded = foldPeriods(courses, { language });
  const ids = [...new Set(folded.map(({ id }) => id))];
  return (
    <section>
      <h2>{title}</h2>
      {ids.map((id) => {
        const same = folded.filter((course) => course.id === id);
        const earlier = same.some(({ recurs }) => recurs !== undefined) ? same.slice(0, -inSight) : [];
        return (
          <div key={id}>
            {earlier.length === 0 ? null : (
              <details>
                <summary>{texts.earlierPeriods(same[0]?.recurs?.name ?? "", earlier.length)}</summary>
                <CourseLines courses={earlier} />
              </details>
            )}
            <CourseLines courses={same.slice(earlier.length)} />
          </div>
        );
      })}
    </section>
  );
}

function CourseLines({ courses }: Pick<CoursesProps, "courses">): JSX.Element {
  const { language } = usePage();
  const english = language === "en";
  return (
    <ul>
      {courses.map(({ id, name, status, statusWord, citation, sentences }) => (
        <li key={id + name} data-course={id} data-status={status}>
          <strong>
            {name}
            {english ? ": " : "："}
            {statusWord}
          </strong>
          {citation === undefined ? "" : english ? ` (${citation})` : `（${citation}）`}
          {english ? ". " : "。"}
          {sentences.join(english ? " " : "")}
        </li>
      ))}
    </ul>
  );
}
