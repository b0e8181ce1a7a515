const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, also in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

/** Everything that a page is made of. */
export interface Page {
  readonly language: "en" | "zh";
  readonly title: string;
  /** HTML, already escaped. */
  readonly body: string;
  /** Allows this page's own style and nothing else; another value each time. */
  readonly nonce: string;
}

/** A whole page: no scripts, no pictures, no addresses; one style sheet that takes its colours from the editor. */
export function pageOf({ language, title, body, nonce }: Page): string {
  return `<!DOCTYPE html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${escaped(nonce)}'">
<title>${escaped(title)}</title>
<style nonce="${escaped(nonce)}">${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const style = `
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); line-height: 1.6; }
main { max-width: 76ch; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
main:has(table.sides) { max-width: none; }
h1 { font-size: 1.35em; font-weight: 600; margin: 0.6em 0; }
h2 { font-size: 1.15em; font-weight: 600; margin: 1.4em 0 0.4em; border-bottom: 1px solid var(--vscode-widget-border, transparent); }
h3, h4 { font-size: 1em; font-weight: 600; margin: 1.1em 0 0.3em; }
p.who { color: var(--vscode-descriptionForeground); margin-top: 0; }
ul, ol { padding-inline-start: 1.4em; margin: 0.3em 0; }
code, pre, td { font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size); }
pre { background: var(--vscode-textCodeBlock-background); padding: 0.6em 0.8em; overflow-x: auto; }
code { background: var(--vscode-textCodeBlock-background); padding: 0 0.2em; }
pre code { background: none; padding: 0; }
blockquote { margin: 0.5em 0; padding-inline-start: 0.9em; border-inline-start: 3px solid var(--vscode-textBlockQuote-border); }
ul.problems { list-style: none; padding: 0; }
ul.problems li { border-inline-start: 3px solid var(--vscode-editorInfo-foreground); padding-inline-start: 0.7em; margin: 0.5em 0; }
ul.problems li.error { border-color: var(--vscode-editorError-foreground); }
ul.problems li.warning { border-color: var(--vscode-editorWarning-foreground); }
ul.problems .help { display: block; color: var(--vscode-descriptionForeground); }
table { border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: 0.25em 0.8em 0.25em 0; }
table.sides { width: 100%; table-layout: fixed; }
table.sides td { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.15em 1em 0.15em 0.5em; }
table.sides tr:nth-child(even) td { background: var(--vscode-editor-lineHighlightBackground, transparent); }
table.sides tr.prose td { font-family: var(--vscode-font-family); white-space: normal; }
table.sides tr.comment td { color: var(--vscode-descriptionForeground); }
table.sides th { padding: 0.3em 0.5em; color: var(--vscode-descriptionForeground); font-weight: 600; }
`;
