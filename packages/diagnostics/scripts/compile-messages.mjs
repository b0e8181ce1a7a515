// Compiles messages/<pass>/<code>.md into typed functions (catalogue.generated.ts) and page texts (pages.generated.ts).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseMessage, TYPE } from "@formatjs/icu-messageformat-parser";
import { parse as parseYaml } from "yaml";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(home, "messages");
const parameterTypes = {
  text: { type: "string" },
  number: { type: "number" },
  citation: { type: "Citation" },
  citations: { type: "readonly Citation[]" },
  list: { type: "readonly string[]" },
  names: { type: "readonly string[]" },
  nearest: { type: "readonly string[]" },
};

/** Every page, sorted by code. */
export function readPages() {
  const pages = [];
  for (const pass of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, pass)).sort()) {
      if (!file.endsWith(".md")) continue;
      const text = readFileSync(join(folder, pass, file), "utf8");
      const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
      if (!match) throw new Error(`messages/${pass}/${file}: the page must begin with its head between two lines ---`);
      const head = parseYaml(match[1]);
      pages.push({ code: file.slice(0, -3), pass, head, body: match[2].trim(), file: `messages/${pass}/${file}` });
    }
  }
  pages.sort((a, b) => (a.code < b.code ? -1 : 1));
  pages.forEach((page, index) => {
    if (pages[index - 1]?.code === page.code) throw new Error(`${page.file}: the code ${page.code} has two pages`);
  });
  return pages;
}

function compile(page, text, language, parameters, where) {
  if (typeof text !== "string") throw new Error(`${page.file}: ${where} has no text in ${language}`);
  const emit = (elements) => elements.map(emitElement).join(" + ") || '""';
  const value = (name) => `p[${JSON.stringify(name)}]`;
  const emitElement = (element) => {
    switch (element.type) {
      case TYPE.literal:
        return JSON.stringify(element.value);
      case TYPE.pound:
        return "n";
      case TYPE.argument: {
        const type = parameters[element.value];
        if (!type)
          throw new Error(
            `${page.file}: ${where} names the parameter ${element.value}, which the head does not declare`,
          );
        if (type === "text" || type === "number") return `String(${value(element.value)} ?? "")`;
        if (type === "citation") return `formatCitation(${value(element.value)} as Citation, "${language}")`;
        if (type === "citations") return `joinCitations(${value(element.value)} as readonly Citation[], "${language}")`;
        const join = { list: "joinList", names: "joinNames", nearest: "nearestNames" }[type];
        return `${join}(${value(element.value)} as readonly string[], "${language}")`;
      }
      case TYPE.select: {
        const cases = Object.entries(element.options).map(
          ([key, option]) => `${JSON.stringify(key)}: () => ${emit(option.value)}`,
        );
        return `choose(selectKey(${value(element.value)}), { ${cases.join(", ")} })`;
      }
      case TYPE.plural: {
        const cases = Object.entries(element.options).map(
          ([key, option]) =>
            `${JSON.stringify(key)}: () => ${emit(option.value).replaceAll(/\bn\b(?= \+|$)/g, `String(${value(element.value)})`)}`,
        );
        return `choose(${value(element.value)} === 1 ? "one" : "other", { ${cases.join(", ")} })`;
      }
      default:
        throw new Error(`${page.file}: ${where} uses a message form that is not supported`);
    }
  };
  const body = emit(parseMessage(text, { ignoreTag: true, shouldParseSkeletons: false }));
  return `(${body.includes("p[") ? "p" : ""}) => ${body}`;
}

function pair(page, entry, parameters, where) {
  return `{ en: ${compile(page, entry.en, "en", parameters, where)}, zh: ${compile(page, entry.zh, "zh", parameters, where)} }`;
}

export function generate() {
  const pages = readPages();
  const out = [];
  out.push("// Generated from messages/ by `npm run generate`. Do not edit.");
  out.push("@imports");
  out.push("type P = Readonly<Record<string, ParameterValue>>;");
  out.push("type Text = (p: P) => string;");
  out.push("interface Both { readonly en: Text; readonly zh: Text }");
  out.push("");
  out.push("function choose(key: string, cases: Readonly<Record<string, (() => string) | undefined>>): string {");
  out.push('  return (Object.hasOwn(cases, key) ? cases[key] : cases["other"])?.() ?? "";');
  out.push("}");
  out.push("");
  out.push("/** The parameters that each code takes. */");
  out.push("export interface DiagnosticParameters {");
  for (const page of pages) {
    const fields = Object.entries(page.head.parameters ?? {}).map(([name, type]) => {
      if (!parameterTypes[type]) throw new Error(`${page.file}: the parameter ${name} has the unknown type ${type}`);
      return `readonly ${JSON.stringify(name)}: ${parameterTypes[type].type}`;
    });
    out.push(`  readonly ${JSON.stringify(page.code)}: { ${fields.join("; ")} };`);
  }
  out.push("}", "");
  out.push("interface LabelNames {");
  for (const page of pages)
    out.push(
      `  readonly ${JSON.stringify(page.code)}: ${
        Object.keys(page.head.labels ?? {})
          .map((l) => JSON.stringify(l))
          .join(" | ") || "never"
      };`,
    );
  out.push("}", "", "interface PrimaryLabels {");
  for (const page of pages)
    out.push(
      `  readonly ${JSON.stringify(page.code)}: ${JSON.stringify(Object.keys(page.head.labels ?? {})[0]) ?? "never"};`,
    );
  out.push("}", "", "interface FixNames {");
  for (const page of pages)
    out.push(
      `  readonly ${JSON.stringify(page.code)}: ${
        Object.keys(page.head.fixes ?? {})
          .map((l) => JSON.stringify(l))
          .join(" | ") || "never"
      };`,
    );
  out.push("}", "");
  out.push("export type DiagnosticCode = keyof DiagnosticParameters;");
  out.push("export type ParametersOf<C extends DiagnosticCode> = DiagnosticParameters[C];");
  out.push("export type LabelName<C extends DiagnosticCode> = LabelNames[C];");
  out.push("export type PrimaryLabel<C extends DiagnosticCode> = PrimaryLabels[C];");
  out.push("export type FixName<C extends DiagnosticCode> = FixNames[C];", "");
  out.push("export const severities: { readonly [C in DiagnosticCode]: Severity } = {");
  for (const page of pages) {
    if (!["error", "warning", "info"].includes(page.head.level))
      throw new Error(`${page.file}: the level must be error, warning or info`);
    out.push(`  ${JSON.stringify(page.code)}: ${JSON.stringify(page.head.level)},`);
  }
  out.push(
    "};",
    "",
    "export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities) as DiagnosticCode[];",
    "",
  );
  out.push("/** The labels of each code, the primary one first. */");
  out.push("export const labelOrder: { readonly [C in DiagnosticCode]: readonly string[] } = {");
  for (const page of pages)
    out.push(`  ${JSON.stringify(page.code)}: ${JSON.stringify(Object.keys(page.head.labels ?? {}))},`);
  out.push("};", "");
  out.push(
    "export const messages: { readonly [C in DiagnosticCode]: { readonly message: Both; readonly labels: Readonly<Record<string, Both>>; readonly help?: Both; readonly fixes: Readonly<Record<string, Both>> } } = {",
  );
  for (const page of pages) {
    const parameters = page.head.parameters ?? {};
    const labels = Object.entries(page.head.labels ?? {}).map(
      ([name, entry]) => `${JSON.stringify(name)}: ${pair(page, entry, parameters, `label ${name}`)}`,
    );
    const fixes = Object.entries(page.head.fixes ?? {}).map(
      ([name, entry]) =>
        `${JSON.stringify(name)}: ${pair(page, entry, { ...parameters, ...(entry.parameters ?? {}), to: entry.parameters?.to ?? parameters.to ?? "text" }, `fix ${name}`)}`,
    );
    out.push(`  ${JSON.stringify(page.code)}: {`);
    out.push(`    message: ${pair(page, page.head.message ?? {}, parameters, "the message")},`);
    out.push(`    labels: { ${labels.join(", ")} },`);
    if (page.head.help) out.push(`    help: ${pair(page, page.head.help, parameters, "the help")},`);
    out.push(`    fixes: { ${fixes.join(", ")} },`);
    out.push("  },");
  }
  out.push("};", "");
  const rest = out.join("\n");
  const used = (names) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(rest));
  const citationImports = [...(used(["Citation"]).length ? ["type Citation"] : []), ...used(["formatCitation"])];
  const helpers = used(["joinCitations", "joinList", "joinNames", "nearestNames", "selectKey"]);
  const imports = [
    ...(citationImports.length ? [`import { ${citationImports.join(", ")} } from "./citation.ts";`] : []),
    'import type { ParameterValue, Severity } from "./parameter-value.ts";',
    ...(helpers.length ? [`import { ${helpers.join(", ")} } from "./parameters.ts";`] : []),
    "",
  ].join("\n");
  const catalogue = rest.replace("@imports", imports);
  const pageFile = [
    "// Generated from messages/ by `npm run generate`. Do not edit.",
    'import type { DiagnosticCode } from "./catalogue.generated.ts";',
    "",
    "/** The page of each code: Markdown with a wrong and a right example. */",
    "export const pages: { readonly [C in DiagnosticCode]: { readonly pass: string; readonly body: string } } = {",
    ...pages.map(
      (page) =>
        `  ${JSON.stringify(page.code)}: { pass: ${JSON.stringify(page.pass)}, body: ${JSON.stringify(page.body)} },`,
    ),
    "};",
    "",
  ];
  return { "src/catalogue.generated.ts": catalogue, "src/pages.generated.ts": pageFile.join("\n") };
}

/** Writes the generated files; with `--check` only compares and exits 1 where one is stale. */
function main() {
  const check = process.argv.includes("--check");
  for (const [path, text] of Object.entries(generate())) {
    const target = join(home, path);
    let before = "";
    try {
      before = readFileSync(target, "utf8");
    } catch {}
    if (before === text) continue;
    if (check) {
      console.error(`packages/diagnostics/${path} is stale: run npm run generate`);
      process.exitCode = 1;
    } else writeFileSync(target, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
