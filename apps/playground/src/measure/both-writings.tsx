import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { readOutline } from "../document/outline.ts";
import type { ReadingRow, WeighedCode } from "../engine/reading-rows.ts";
import type { ServiceLine } from "../engine/service-line.ts";
import { usePage } from "../page/page-context.ts";
import type { Session } from "../state/session.ts";
import { spans } from "./first-page.tsx";
import { Prose, ProseNumber } from "./prose.tsx";

const sides: readonly Language[] = ["en", "zh"];
const tags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

/** The measure to be read in English and in Chinese, statement beside statement, whatever it is written in. */
export function BothWritings(props: { readonly session: Session; readonly serve: ServiceLine["serve"] }): JSX.Element {
  const { language, texts } = usePage();
  const { session, serve } = props;
  const { sources, file, article } = session;
  const [rows, setRows] = useState<readonly ReadingRow[]>();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let over = false;
    void serve("sideBySide", { path: file, language }).then((answer) => {
      if (answer !== undefined && !over) setRows(answer.value);
    });
    return () => {
      over = true;
    };
  }, [sources, file]);
  useEffect(() => {
    frame.current?.querySelector(`[data-articles~="${article ?? ""}"]`)?.scrollIntoView({ block: "start" });
  }, [article, rows === undefined]);
  return (
    <div ref={frame} class="both-writings" role="region" aria-label={texts.sides.name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{texts.sides.line}</span>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {texts.sides[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(rows ?? []).map((row) => (
            <Row key={row.line} row={row} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, language }: { readonly row: ReadingRow; readonly language: Language }): JSX.Element {
  const number = <th scope="row">{row.line}</th>;
  switch (row.kind) {
    case "across":
      return (
        <tr class="is-page">
          <td />
          <td colSpan={2}>
            <Markdown text={row.text} language={language} />
          </td>
        </tr>
      );
    case "page":
      return (
        <tr class="is-page" data-articles={articlesIn(row.en)}>
          <th scope="row">
            <ProseNumber parts={readOutline("row.md", row.en).parts} language="en" />
          </th>
          {sides.map((side) => (
            <td key={side} lang={tags[side]}>
              <Markdown text={row[side]} language={side} />
            </td>
          ))}
        </tr>
      );
    case "remark":
      return (
        <tr class="is-remark">
          {number}
          {sides.map((side) => (
            <td key={side} lang={tags[side]}>
              {row[side]}
            </td>
          ))}
        </tr>
      );
    case "code":
      return (
        <tr class="is-code">
          {number}
          {sides.map((side) => (
            <td key={side} lang={tags[side]}>
              <Code code={row[side]} />
            </td>
          ))}
        </tr>
      );
    default:
      return unreachable(row);
  }
}

function Markdown({ text, language }: { readonly text: string; readonly language: Language }): JSX.Element {
  return <Prose parts={readOutline("row.md", text).parts} language={language} />;
}

function Code({ code }: { readonly code: WeighedCode }): JSX.Element {
  return (
    <pre class="code-lines">
      {code.text.split("\n").map((line, index) => (
        <div key={index} class="line-text">
          {spans(line, code.lines[index] ?? [])}
        </div>
      ))}
    </pre>
  );
}

/** The articles that a row heads, for the way there. */
function articlesIn(markdown: string): string | undefined {
  const [first] = readOutline("row.md", markdown).parts;
  return first?.kind === "heading" && first.articles.length > 0 ? first.articles.join(" ") : undefined;
}

function unreachable(value: never): never {
  throw new Error(`A row of an unknown kind: ${JSON.stringify(value)}`);
}
