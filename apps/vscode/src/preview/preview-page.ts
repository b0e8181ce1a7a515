import type { BylawProblem, Preview, PreviewSubject } from "@bylaw/language-server/protocol";
import { escaped, pageOf } from "../pages/html.ts";
import { markdownLine, markdownToHtml } from "../pages/markdown.ts";

/** Words of the page, in the language in which it is shown. */
const words = {
  en: {
    nobody: "Nobody to determine yet: write a sample, or choose a JSON file with a case.",
    sample: "Sample",
    scenario: "Scenario",
    file: "Case",
    case: "Case",
    problems: "What keeps it from being determined",
    waiting: "Open a policy to see its determination.",
  },
  zh: {
    nobody: "尚无可判定的申报单位：请编写样例，或者选择案例JSON文件。",
    sample: "样例",
    scenario: "情景",
    file: "案例",
    case: "案例",
    problems: "尚不能判定的原因",
    waiting: "打开政策文件后，此处显示判定结果。",
  },
} as const;

/** The page of a determination; without one it says what is awaited. */
export function previewPage(preview: Preview | undefined, language: "en" | "zh", nonce: string): string {
  const texts = words[language];
  if (preview === undefined)
    return pageOf({ language, title: "Bylaw", body: `<p>${escaped(texts.waiting)}</p>`, nonce });
  const nobody = preview.subject === undefined && preview.problems.length === 0;
  const body = [
    ...(/^\s*# /.test(preview.markdown) ? [] : [`<h1>${escaped(preview.title)}</h1>`]),
    ...(preview.subject === undefined
      ? []
      : [`<p class="who">${escaped(shownSubject(preview.subject, language))}</p>`]),
    ...(nobody ? [`<p>${escaped(texts.nobody)}</p>`] : []),
    ...(preview.problems.length === 0 ? [] : [`<h2>${escaped(texts.problems)}</h2>`, problemList(preview.problems)]),
    markdownToHtml(preview.markdown),
  ];
  return pageOf({ language, title: preview.title, body: body.join("\n"), nonce });
}

/** `Sample: strong`; of a file its name. */
export function shownSubject(subject: PreviewSubject, language: "en" | "zh"): string {
  const kind = words[language][subject.kind];
  const colon = language === "zh" ? "：" : ": ";
  switch (subject.kind) {
    case "sample":
    case "scenario":
      return `${kind}${colon}${subject.name}`;
    case "file":
      return `${kind}${colon}${subject.uri.slice(subject.uri.lastIndexOf("/") + 1)}`;
    case "case":
      return kind;
    default:
      return subject satisfies never;
  }
}

function problemList(problems: readonly BylawProblem[]): string {
  const items = problems.map(({ severity, message, code, help }) => {
    const advice = help === undefined ? "" : `<span class="help">${markdownLine(help)}</span>`;
    return `<li class="${severity}">${markdownLine(message)} <code>${escaped(code)}</code>${advice}</li>`;
  });
  return `<ul class="problems">${items.join("")}</ul>`;
}
