import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Application, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { type PublicPackage, shortName } from "./public-packages.ts";
import { readingOptions } from "./reading-options.ts";
import { asDeclaration } from "./write-declarations.ts";

/**
 * The pages of the packages whose declarations stand in `folder`, one for each entry, by their path below the folder of the
 * reference; and the page that lists them.
 */
export async function makeReference(
  packages: readonly PublicPackage[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(readingConfig));
  const out = join(folder, "reference");
  const options: TypeDocOptions & Partial<PluginOptions> = {
    plugin: ["typedoc-plugin-markdown"],
    entryPoints: packages.flatMap((one) =>
      one.entries.map(({ source }) => join(folder, "declarations", shortName(one.name), asDeclaration(source))),
    ),
    tsconfig: join(folder, "tsconfig.json"),
    basePath: join(folder, "declarations"),
    // The declarations come from sources that the checks of the repository have compiled already.
    skipErrorChecking: true,
    logLevel: "Error",
    readme: "none",
    disableSources: true,
    disableGit: true,
    router: "module",
    entryFileName: "README",
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    interfacePropertiesFormat: "table",
    typeAliasPropertiesFormat: "table",
    typeDeclarationFormat: "table",
    parametersFormat: "table",
    tableColumnSettings: { hideModifiers: true },
    outputs: [{ name: "markdown", path: out }],
  };
  const application = await Application.bootstrapWithPlugins(options);
  const project = await application.convert();
  if (project === undefined) throw new Error("typedoc gave no project; its messages stand above");
  await application.generateOutputs(project);
  const pages = new Map<string, string>();
  for (const path of readdirSync(out, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (!path.endsWith(".md") || path === "README.md") continue;
    pages.set(path.replaceAll("\\", "/"), shortened(readFileSync(join(out, path), "utf8")));
  }
  return new Map([["README.md", listOf(packages, pages)], ...pages]);
}

/** Without anchors that nothing leads to; what a page only passes on from another is one list. */
function shortened(page: string): string {
  const passedOn = /^### .+\n\n(?:Re-exports|Renames and re-exports) (\[.+\]\(.+\))\n(?:\n\*\*\*\n)?\n?/gm;
  const short = page
    .replaceAll(/<a id="[^"]*"><\/a> /g, "")
    .replaceAll(passedOn, "- $1\n")
    .trimEnd();
  return short.includes("\n") ? `${short}\n` : `${short}\n\nImported for what it does; it exports nothing.\n`;
}

const readingConfig = {
  compilerOptions: { ...readingOptions, noEmit: true },
  include: ["declarations/**/*.d.ts"],
};

function listOf(packages: readonly PublicPackage[], pages: ReadonlyMap<string, string>): string {
  const rows = packages.flatMap((one) =>
    one.entries.map(({ path, source, about }) => {
      const below = asDeclaration(source).replace(/(\/?index)?\.d\.ts$/, "");
      const page = `${[shortName(one.name), ...(below === "" ? [] : [below])].join("/")}.md`;
      const said = path === "." ? one.description : (about ?? headOf(pages.get(page) ?? ""));
      return `| [\`${one.name}${path.slice(1)}\`](${page}) | ${said} |`;
    }),
  );
  return `# Reference

Every type and function that programs import, made from their declarations by \`npm run generate\`. How they are used together:
[the tutorial for developers](../tutorial-for-developers.md) and [embedding](../embedding.md).

| import | what |
|---|---|
${rows.join("\n")}
`;
}

/** What a page says first: of its module as a whole, else of the first thing in it. */
function headOf(page: string): string {
  const first = page.split("\n\n").find((part) => /^[A-Z]/.test(part));
  if (first !== undefined) return first.replaceAll("\n", " ").trim();
  return "A part of the same package alone.";
}
