import type { CourseExplanation, DecisionExplanation, Explanation } from "bylaw";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";

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
      {lists
        .filter(({ sentences }) => sentences.length > 0)
        .map(({ title, sentences }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

interface CoursesProps {
  readonly title: string;
  readonly courses: readonly CourseExplanation[];
}

/** Titles, duties or procedures, each with its status and what is said of it. */
function Courses({ title, courses }: CoursesProps): JSX.Element | null {
  const { language } = usePage();
  if (courses.length === 0) return null;
  const [colon, stop] = language === "en" ? [": ", ". "] : ["：", "。"];
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {courses.map((course) => (
          <li key={course.id + course.name} data-course={course.id} data-status={course.status}>
            <strong>
              {course.name}
              {colon}
              {course.statusWord}
            </strong>
            {stop}
            {course.sentences.join(language === "en" ? " " : "")}
          </li>
        ))}
      </ul>
    </section>
  );
}
