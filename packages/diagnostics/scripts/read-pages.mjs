// Reads the pages messages/<pass>/<code>.md: a head in YAML between two lines ---, then Markdown.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";

export const home = join(dirname(fileURLToPath(import.meta.url)), "..");

const headKeys = new Set(["level", "parameters", "message", "labels", "help", "fixes", "leaves"]);
const levels = new Set(["error", "warning", "info"]);
const parameterName = /^[a-z][A-Za-z0-9]*$/;
export const parameterTypes = {
  text: "string",
  name: "string",
  kind: "string",
  number: "number",
  citation: "Citation",
  citations: "readonly Citation[]",
  list: "readonly string[]",
  names: "readonly string[]",
  nearest: "readonly string[]",
};

/** Every page, sorted by code; throws with all faults of all heads. */
export function readPages(folder = join(home, "messages")) {
  const pages = [];
  const faults = [];
  const passes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const pass of passes.map((entry) => entry.name).sort()) {
    for (const file of readdirSync(join(folder, pass)).sort()) {
      if (!file.endsWith(".md")) continue;
      const name = `messages/${pass}/${file}`;
      try {
        pages.push(readPage(readFileSync(join(folder, pass, file), "utf8"), { pass, code: file.slice(0, -3), name }));
      } catch (error) {
        faults.push(`${name}: ${error.message}`);
      }
    }
  }
  pages.sort((a, b) => (a.code < b.code ? -1 : 1));
  pages.forEach((page, index) => {
    if (pages[index - 1]?.code === page.code) faults.push(`${page.file}: the code ${page.code} has two pages`);
  });
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return pages;
}

export function readPage(text, { pass, code, name }) {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new Error("the page must begin with its head between two lines ---");
  const head = parseYaml(match[1]) ?? {};
  for (const key of Object.keys(head)) if (!headKeys.has(key)) throw new Error(`the head has the unknown entry ${key}`);
  if (!levels.has(head.level)) throw new Error("the level must be error, warning or info");
  checkParameters(head.parameters ?? {}, "");
  for (const [fix, entry] of Object.entries(head.fixes ?? {})) {
    checkParameters(entry?.parameters ?? {}, ` of the fix ${fix}`);
  }
  if (!Array.isArray(head.leaves ?? [])) throw new Error("leaves must be a list of codes");
  return { code, pass, head, body: match[2].trim(), file: name };
}

function checkParameters(parameters, whose) {
  for (const [name, type] of Object.entries(parameters)) {
    if (!Object.hasOwn(parameterTypes, type))
      throw new Error(`the parameter ${name}${whose} has the unknown type ${type}`);
    if (!parameterName.test(name)) throw new Error(`the parameter ${name}${whose} must be a camelCase name`);
  }
}
