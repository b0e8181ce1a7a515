// Writes the sources of src/catalogue.generated.ts and src/pages.generated.ts from the pages.
import { compileText, templateOf } from "./compile-text.mjs";
import { parameterTypes } from "./read-pages.mjs";

const generated = "// Generated from messages/ by `npm run generate`. Do not edit.";
const quote = (text) => JSON.stringify(text);

/** The parameters of a fix beside those of its page: the ones it declares, and `to`, a text, where it is named. */
function fixParameters(page, name) {
  const entry = page.head.fixes[name];
  const known = page.head.parameters ?? {};
  const own = { ...entry.parameters };
  if (!Object.hasOwn(known, "to") && !Object.hasOwn(own, "to")) {
    const used = new Set();
    for (const language of ["en", "zh"]) {
      compileText(entry[language], { language, parameters: { ...known, ...own, to: "text" }, used });
    }
    if (used.has("to")) own.to = "text";
  }
  return own;
}

function pair(entry, parameters, where) {
  try {
    const [en, zh] = ["en", "zh"].map((language) => compileText(entry?.[language], { language, parameters }));
    return `{ en: ${en}, zh: ${zh} }`;
  } catch (error) {
    throw new Error(`${where} ${error.message}`, { cause: error });
  }
}

const fields = (parameters) =>
  Object.entries(parameters)
    .map(([name, type]) => `readonly ${quote(name)}: ${parameterTypes[type]}`)
    .join("; ");
const record = (parts) => (parts.length > 0 ? `{ ${parts.join(", ")} }` : "{}");

function emitPage(page) {
  const { head, code } = page;
  const parameters = head.parameters ?? {};
  const labels = Object.keys(head.labels ?? {});
  const fixes = Object.keys(head.fixes ?? {});
  const fixFields = fixes.map((name) => `readonly ${quote(name)}: { ${fields(fixParameters(page, name))} }`);
  const labelTexts = labels.map(
    (name) => `${quote(name)}: ${pair(head.labels[name], parameters, `the label ${name}`)}`,
  );
  const fixTexts = fixes.map((name) => {
    const all = { ...parameters, ...fixParameters(page, name) };
    return `${quote(name)}: ${pair(head.fixes[name], all, `the fix ${name}`)}`;
  });
  const message = pair(head.message, parameters, "the message");
  const help = head.help ? [`help: ${pair(head.help, parameters, "the help")}`] : [];
  return {
    parameters: `  readonly ${quote(code)}: { ${fields(parameters)} };`,
    labelNames: `  readonly ${quote(code)}: ${labels.map(quote).join(" | ") || "never"};`,
    primary: `  readonly ${quote(code)}: ${labels.length > 0 ? quote(labels[0]) : "never"};`,
    fixParameters: `  readonly ${quote(code)}: { ${fixFields.join("; ")} };`,
    severity: `  ${quote(code)}: ${quote(head.level)},`,
    order: `  ${quote(code)}: [${labels.map(quote).join(", ")}],`,
    texts: `  ${quote(code)}: {\n    ${[`message: ${message}`, `labels: ${record(labelTexts)}`, ...help, `fixes: ${record(fixTexts)}`].join(",\n    ")},\n  },`,
    page: `  ${quote(code)}: { pass: ${quote(page.pass)}, message: { en: ${quote(templateOf(head.message.en, parameters))}, zh: ${quote(templateOf(head.message.zh, parameters))} }, fixes: [${fixes.map(quote).join(", ")}], leaves: [${(head.leaves ?? []).map(quote).join(", ")}], body: ${quote(page.body)} },`,
  };
}

/** Every page compiled; throws with the faults of all pages. */
function emitPages(pages) {
  const emitted = [];
  const faults = [];
  for (const page of pages) {
    try {
      emitted.push(emitPage(page));
    } catch (error) {
      faults.push(`${page.file}: ${error.message}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return emitted;
}

/** A declaration over several lines with one entry a page. */
const block = (opening, entries, closing) => [opening, ...entries, closing, ""].join("\n");

/** The generated files by their paths within the package. */
export function emitCatalogue(pages) {
  const emitted = emitPages(pages);
  const all = (part) => emitted.map((each) => each[part]);
  const body = [
    opening,
    block("/** The parameters that each code takes. */\ninterface DiagnosticParameters {", all("parameters"), "}"),
    block("interface LabelNames {", all("labelNames"), "}"),
    block("interface PrimaryLabels {", all("primary"), "}"),
    block("interface FixParameters {", all("fixParameters"), "}"),
    names,
    block("export const severities: { readonly [C in DiagnosticCode]: Severity } = {", all("severity"), "};"),
    "export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities) as DiagnosticCode[];\n",
    "/** The labels of each code, the primary one first. */",
    block("export const labelOrder: { readonly [C in DiagnosticCode]: readonly string[] } = {", all("order"), "};"),
    block("export const messages: { readonly [C in DiagnosticCode]: Texts } = {", all("texts"), "};"),
  ].join("\n");
  return {
    "src/catalogue.generated.ts": [generated, ...imports(body), "", body].join("\n"),
    "src/pages.generated.ts": [
      generated,
      pageImports,
      block("export const pages: { readonly [C in DiagnosticCode]: Page } = {", all("page"), "};"),
    ].join("\n"),
  };
}

const opening = `type P = Readonly<Record<string, ParameterValue>>;
type Text = (p: P, n?: LocalNames) => string;
interface Both { readonly en: Text; readonly zh: Text }
interface Texts { readonly message: Both; readonly labels: Readonly<Record<string, Both>>; readonly help?: Both; readonly fixes: Readonly<Record<string, Both>> }
`;

const names = `export type DiagnosticCode = keyof DiagnosticParameters;
export type ParametersOf<C extends DiagnosticCode> = DiagnosticParameters[C];
export type LabelName<C extends DiagnosticCode> = LabelNames[C];
export type PrimaryLabel<C extends DiagnosticCode> = PrimaryLabels[C];
export type FixName<C extends DiagnosticCode> = keyof FixParameters[C] & string;
/** What a fix needs beside the parameters of its problem. */
export type FixParametersOf<C extends DiagnosticCode, N extends FixName<C>> = FixParameters[C][N];
`;

const pageImports = `import type { DiagnosticCode } from "./catalogue.generated.ts";
import type { Page } from "./page.ts";
`;

const textHelpers = ["choose", "choosePlural", "countOf", "formatCount"];
const listHelpers = ["joinCitations", "joinList", "joinNames", "nearestNames", "selectKey"];

/** Only what the texts call is imported: an unused import does not compile. */
function imports(body) {
  const called = (names) => names.filter((name) => new RegExp(`\\b${name}\\(`).test(body));
  const citation = [...(/\bCitation\b/.test(body) ? ["type Citation"] : []), ...called(["formatCitation"])];
  const parameters = called(textHelpers.concat(listHelpers));
  return [
    ...(citation.length > 0 ? [`import { ${citation.join(", ")} } from "./citation.ts";`] : []),
    'import type { ParameterValue, Severity } from "./parameter-value.ts";',
    ...called(["kindName"]).map((name) => `import { ${name} } from "./kinds.ts";`),
    `import { ${["type LocalNames", ...called(["localName"])].join(", ")} } from "./local-names.ts";`,
    ...(parameters.length > 0 ? [`import { ${parameters.join(", ")} } from "./parameters.ts";`] : []),
  ];
}
