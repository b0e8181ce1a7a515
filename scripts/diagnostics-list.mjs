// The list of all codes, docs/diagnostics/README.md, from the pages of the catalogue.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { templateOf } from "../packages/diagnostics/scripts/compile-text.mjs";
import { readPages } from "../packages/diagnostics/scripts/read-pages.mjs";

const target = join(fileURLToPath(new URL("..", import.meta.url)), "docs/diagnostics/README.md");

const passes = {
  scan: "Signs and words",
  parse: "Lines and statements",
  bind: "Names",
  type: "Kinds and units",
  table: "Tables",
  check: "What the rules say together",
  citation: "Articles",
  scenario: "Scenarios",
  plugin: "Plugins",
  host: "Cases that are handed in",
  population: "Populations and tables of applicants",
  command: "The command line",
  editor: "In the editor",
};

const levels = { error: "error 错误", warning: "warning 提醒", info: "info 参考" };

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function row(page) {
  const parameters = page.head.parameters ?? {};
  const [en, zh] = ["en", "zh"].map((language) => cell(templateOf(page.head.message[language], parameters)));
  const link = `[${page.code}](../../packages/diagnostics/${page.file})`;
  return `| ${link} | ${levels[page.head.level]} | ${en}<br>${zh} |`;
}

/** The document by its path. */
export function diagnosticsList() {
  const pages = readPages();
  const unknown = pages.find((page) => !Object.hasOwn(passes, page.pass));
  if (unknown) throw new Error(`${unknown.file}: the list of codes has no heading for the folder ${unknown.pass}`);
  const sections = Object.entries(passes).flatMap(([pass, title]) => {
    const rows = pages.filter((page) => page.pass === pass).map(row);
    return rows.length === 0 ? [] : [`## ${title}\n\n| code | level | says |\n|---|---|---|\n${rows.join("\n")}`];
  });
  const opening = [
    "# Diagnostics",
    "",
    "<!-- Generated from packages/diagnostics/messages by `npm run generate`. Do not edit. -->",
    "",
    `The ${pages.length} codes that Bylaw may report. \`bylaw explain CODE\` shows the page of one: why it is so, an example`,
    "with the problem and one without. Slots stand in braces; of a sentence with several forms the general one is shown.",
    "A code is never renamed once it is released.",
  ].join("\n");
  return { [target]: `${[opening, ...sections].join("\n\n")}\n` };
}
