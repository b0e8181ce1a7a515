import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { readRuns } from "../document/inline-marks.ts";
import type { Heading, Part } from "../document/outline.ts";
import { inLanguage, splitHeading } from "../document/two-languages.ts";

export interface ProseProps {
  readonly parts: readonly Part[];
  readonly language: Language;
}

/** Headings and prose of a stretch of Markdown, in the language of the page where the text has it. */
export function Prose({ parts, language }: ProseProps): JSX.Element {
  return (
    <div class="prose">
      {inLanguage(parts, language).map((part, index) => {
        switch (part.kind) {
          case "heading":
            return <ProseHeading key={index} heading={part} language={language} />;
          case "table":
            return <ProseTable key={index} rows={part.rows} />;
          case "item":
            return (
              <p key={index} class="prose-item">
                <Inline text={part.text} />
              </p>
            );
          case "prose":
            return (
              <p key={index}>
                <Inline text={part.text} />
              </p>
            );
          case "code":
            return null;
          default:
            return unreachable(part);
        }
      })}
    </div>
  );
}

/** The number of the article that hangs in the margin; only in English, Chinese has it in the line. */
export function ProseNumber({ parts, language }: ProseProps): JSX.Element | null {
  const headings = parts.filter((part): part is Heading => part.kind === "heading");
  const first = headings[0];
  if (language === "zh" || first === undefined) return null;
  return (
    <>
      {headings
        .map((heading) => (
          <span key={heading.line} class={`prose-number is-level-${heading.level}`}>
            {splitHeading(heading.text, language).number ?? " "}
          </span>
        ))
        .slice(-1)}
    </>
  );
}

function ProseHeading({ heading, language }: { readonly heading: Heading; readonly language: Language }): JSX.Element {
  const { number, place, title } = splitHeading(heading.text, language);
  const text = (
    <>
      {place === undefined ? null : <span class="prose-place">{place}</span>}
      <Inline text={title} />
    </>
  );
  const marks = {
    class: `is-level-${Math.min(heading.level, 3)}${number === undefined ? "" : " is-numbered"}`,
    "data-heading-of": heading.articles.join(" "),
  };
  return heading.level <= 2 ? <h2 {...marks}>{text}</h2> : <h3 {...marks}>{text}</h3>;
}

function ProseTable({ rows }: { readonly rows: readonly (readonly string[])[] }): JSX.Element {
  const [head = [], ...body] = rows;
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>
              <Inline text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>
                <Inline text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inline({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {readRuns(text.replace(/(\d) %/g, "$1\u00a0%")).map((run, index) => {
        if (run.kind === "strong") return <strong key={index}>{run.text}</strong>;
        if (run.kind === "emphasis") return <em key={index}>{run.text}</em>;
        if (run.kind === "code") return <code key={index}>{run.text}</code>;
        return run.text;
      })}
    </>
  );
}

function unreachable(value: never): never {
  throw new Error(`A part of an unknown kind: ${JSON.stringify(value)}`);
}
