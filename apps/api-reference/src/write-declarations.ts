import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { type PublicPackage, shortName } from "./public-packages.ts";

/** What stands at the top of an entry speaks of the package, not of its first export. */
const headComment = /^\/\*\*([^*]|\*(?!\/))*\*\/(?=\s*(export|import)\b[^;]*\bfrom\b)/;

/**
 * Writes the declarations of packages into `folder`, each in a folder of its own under `declarations`, and links them as
 * `node_modules`. They are made file by file from the sources, which `isolatedDeclarations` allows: no build is needed.
 */
export function writeDeclarations(packages: readonly PublicPackage[], folder: string): void {
  for (const one of packages) {
    const target = join(folder, "declarations", shortName(one.name));
    const source = join(one.folder, "src");
    for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
      if (/\.tsx?$/.test(file)) write(join(target, asDeclaration(file)), declarationOf(join(source, file), one, file));
    }
    install(one, target, folder);
  }
}

/** Makes a folder of declarations known as a package: its manifest, and a link from `node_modules`. */
export function install(one: PublicPackage, target: string, folder: string): void {
  const exports = Object.fromEntries(
    one.entries.map(({ path, source }) => [path, { types: `./${asDeclaration(source)}` }]),
  );
  const { name, version } = one;
  write(join(target, "package.json"), JSON.stringify({ name, version, type: "module", exports }));
  const link = join(folder, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(target, link, "junction");
}

/** The path of the declarations of a source. */
export function asDeclaration(source: string): string {
  return source.replace(/(\.d)?\.tsx?$/, ".d.ts");
}

function declarationOf(path: string, one: PublicPackage, file: string): string {
  const { outputText } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      verbatimModuleSyntax: true,
      isolatedDeclarations: true,
    },
  });
  if (!one.entries.some(({ source }) => source === file.replaceAll("\\", "/"))) return outputText;
  return outputText.replace(headComment, (comment) => comment.replace(/\s*\*\/$/, "\n * @packageDocumentation\n */"));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
