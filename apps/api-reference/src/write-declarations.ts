import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { type PublicPackage, shortName } from "./public-packages.ts";

/** What stands at the top of an entry speaks of the package, not of its first export. */
const headComment = /^\/\*\*([^*]|\*(?!\/))*\*\/(?=\s*(export|import)\b[^;]*\bfrom\b)/;

/**
 * Writes the declarations of packages into `folder`, each in a folder of its own under `declarations`, and links them as
 * `node_modules`: entries, and what their declarations import. They are made file by file from the sources, which
 * `isolatedDeclarations` allows: no build is needed.
 */
export function writeDeclarations(packages: readonly PublicPackage[], folder: string): void {
  for (const one of packages) {
    const target = join(folder, "declarations", shortName(one.name));
    const files = new Set(one.entries.map(({ source }) => source));
    // A set grows while it is walked: what a declaration imports is declared next, and nothing else.
    for (const file of files) {
      const text = declarationOf(join(one.folder, "src", file), one, file);
      write(join(target, asDeclaration(file)), text);
      for (const [, path = ""] of text.matchAll(relativeImport)) files.add(posix.join(posix.dirname(file), path));
    }
    install(one, target, folder);
  }
}

const relativeImport = /(?:\bfrom|\bimport|\bimport\()\s*"(\.[^"]+\.tsx?)"/g;

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
  if (!one.entries.some(({ source }) => source === file)) return outputText;
  return outputText.replace(headComment, (comment) => comment.replace(/\s*\*\/$/, "\n * @packageDocumentation\n */"));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
