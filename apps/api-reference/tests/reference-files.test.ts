import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../src/public-packages.ts";
import { referenceFiles, standingFiles } from "../src/reference-files.ts";

test("reports and reference say what the sources export", { timeout: 180_000 }, async () => {
  const files = await referenceFiles();
  for (const [path, text] of files) {
    // Where one differs, a public signature has changed: look at it, then `npm run generate`.
    await expect.soft(text).toMatchFileSnapshot(join(repository, path));
  }
  expect([...standingFiles().keys()].filter((path) => !files.has(path))).toEqual([]);

  const reportOf = (name: string): string => files.get(`apps/api-reference/reports/${name}.api.md`) ?? "";
  expect(reportOf("bylaw")).toContain("export { compile }");
  expect(reportOf("evaluate")).toContain("export function determine(policy: IrPolicy, input: unknown");
  expect(reportOf("ningbo")).toContain("export function evaluate(");
  const pages = [...files].filter(([path]) => path.startsWith("docs/reference/")).map(([, text]) => text);
  // A type that could not be read would be `any`, silently.
  expect(pages.join("\n")).not.toMatch(/= any;/);
  expect(files.get("docs/reference/bylaw.md")).toContain("case to a determination, or to the problems it has.");
});
