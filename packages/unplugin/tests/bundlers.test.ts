import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compilePlace, findPolicy } from "@bylaw/workspace";
import { determine } from "bylaw";
import { expect, test } from "vitest";
import { bundlers } from "./bundlers.ts";
import { broken, folderWith, hillTown, policyFile, townWith } from "./hill-town.ts";

/** What the interpreter says of the case of the program. */
async function interpreted(folder: string): Promise<unknown> {
  const found = await findPolicy(join(folder, policyFile));
  const place = found.kind === "found" ? found.places[0] : undefined;
  const compiled = place === undefined ? undefined : (await compilePlace(place)).compiled;
  if (compiled === undefined) throw new Error("the policy is broken");
  const facts = { open: true, complaints: 7 };
  const { determination } = determine(compiled.policy, facts, { on: "2024-06-20" });
  const result = determination?.decisions["certification"];
  return {
    outcome: result?.outcome,
    rules: Object.fromEntries((result?.rules ?? []).map(({ id, status }) => [id, status])),
  };
}

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name}: a program with a policy says what the interpreter says`, async () => {
    const folder = folderWith(hillTown);
    const { errors, warnings } = await bundle(folder);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    const out = join(folder, "out");
    const files = readdirSync(out);
    const main = files.find((file) => /^main\.m?js$/.test(file)) ?? "";
    const run = (language: string): Record<string, unknown> =>
      JSON.parse(execFileSync(process.execPath, [join(out, main), language], { encoding: "utf8" })) as Record<
        string,
        unknown
      >;
    const said = run("en");
    expect(said["decision"]).toEqual(await interpreted(folder));
    expect(said).toMatchObject({ whole: true, facts: expect.arrayContaining(["open", "complaints"]) });
    expect(run("zh")["sentence"]).not.toBe(said["sentence"]);
    // Sentences wait in files of their own until they are asked for.
    const holding = files.filter((file) => /\.m?js$/.test(file) && sentenceIn(join(out, file), said["sentence"]));
    expect(holding).toHaveLength(1);
    expect(holding).not.toContain(main);
    const { sources, sourcesContent } = mapOf(join(out, `${main}.map`));
    const at = sources.indexOf(join(folder, policyFile));
    expect(sourcesContent[at], sources.join("\n")).toBe(hillTown[policyFile]);
  });

  test(`${name}: a broken policy is an error at its place, with the remedy`, async () => {
    const main = 'import town from "./policies/hilltown/hilltown.bylaw.md";\nconsole.log(town);\n';
    const folder = folderWith({ ...hillTown, [policyFile]: broken.text, "main.js": main });
    const { errors } = await bundle(folder);
    expect(errors).toHaveLength(1);
    const [{ file, line, column, text } = { text: "" }] = errors;
    expect({ file, line, column }).toEqual({
      file: join(folder, policyFile),
      line: broken.line,
      column: broken.column,
    });
    expect(text).toContain("No fact is called `complants`. Did you mean `complaints`?");
    expect(text).toContain("Write `complaints`");
    expect(text).toContain("require complants <= 5");
  });
}

test("a warning of the policy is a warning of the bundler, at its place", async () => {
  const looser = "require complaints <= 5\narticle 3\n  require complaints <= 9";
  const folder = folderWith({ ...hillTown, [policyFile]: townWith("require complaints <= 5", looser) });
  for (const name of ["rollup", "webpack", "esbuild"] as const) {
    const { errors, warnings } = await bundlers[name](folder);
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([
      { file: join(folder, policyFile), line: 14, column: 11, text: expect.stringContaining("[implied-rule]") },
    ]);
  }
});

function sentenceIn(path: string, sentence: unknown): boolean {
  return typeof sentence === "string" && readFileSync(path, "utf8").includes(sentence);
}

/** The sources of a map by their paths; webpack calls those of the project by a scheme of its own. */
function mapOf(path: string): { readonly sources: readonly string[]; readonly sourcesContent: readonly string[] } {
  const map = JSON.parse(readFileSync(path, "utf8")) as { sources: string[]; sourcesContent: string[] };
  const folder = dirname(path);
  const sources = map.sources.map((source) =>
    source.startsWith("webpack://")
      ? resolve(folder, "..", source.replace(/^webpack:\/\/[^/]*\//, ""))
      : source.startsWith("file:")
        ? fileURLToPath(source)
        : resolve(folder, source),
  );
  return { ...map, sources };
}
