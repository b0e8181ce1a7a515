import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";

/**
 * The declarations of a policy, whose import has all exports of the built module and the module as a whole as its default.
 */
export function policyDeclarations(declarations: string): string {
  const named = declarations.matchAll(
    /^export (?:declare )?(?:const|function) ([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu,
  );
  const names = new Set([...named].map(([, name = ""]) => name));
  // A decision may have any name, and be an export by it.
  let local = "whole";
  while (names.has(local)) local += "_";
  const members = [...names].map((name) => `  readonly ${name}: typeof ${name};\n`).join("");
  return `${declarations}\n/** Everything that the module exports. */\ndeclare const ${local}: {\n${members}};\nexport default ${local};\n`;
}

/**
 * Where TypeScript looks for the declarations of a file with an ending of its own: `ningbo.bylaw.d.md.ts` of
 * `ningbo.bylaw.md`. Beside it, or in a folder in which files lie as they do from `root`.
 */
export function declarationPath(policy: string, types: true | string, root: string): string {
  const ending = extname(policy);
  const name = `${basename(policy, ending)}.d${ending}.ts`;
  if (types === true) return join(dirname(policy), name);
  // Of a policy that lies elsewhere only the name is kept, so that nothing is written outside the folder.
  const place = relative(root, dirname(policy));
  return join(resolve(root, types), /^\.\.(?:[\\/]|$)|^[A-Za-z]:|^[\\/]/.test(place) ? "" : place, name);
}

/** Writes a text where another one is there, or none; says whether the file now holds it. */
export function writeWhereOther(path: string, text: string): boolean {
  try {
    if (textAt(path) === text) return true;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return true;
  } catch {
    return false;
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
