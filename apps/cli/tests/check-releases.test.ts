import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "./run-bylaw.ts";

const script = fileURLToPath(new URL("../../../scripts/check-releases.mjs", import.meta.url));
const text = `policy town
  in force from 2021-12-05
fact staff: count of persons
decision certification
  article 8(1)
    require staff >= 10
sample good
  staff = 10
`;
const { folder, remove } = folderWith({
  "policies/town/plugin.json": JSON.stringify({
    format: 1,
    id: "town",
    version: "1.0.0",
    kind: "measure",
    names: { en: "Town", zh: "镇" },
    files: ["town.bylaw"],
  }),
  "policies/town/package.json": '{"name": "@bylaw/town"}',
  "policies/town/town.bylaw": text,
});
afterAll(remove);

function git(...words: readonly string[]): void {
  const author = ["-c", "user.name=town", "-c", "user.email=town@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...author, ...words], { cwd: folder, stdio: "ignore" });
}

function check(): { readonly code: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, ["--conditions=bylaw-source", script, folder], {
    encoding: "utf8",
  });
  return { code: status, said: stderr };
}

const policy = (now: string): void => writeFileSync(join(folder, "policies/town/town.bylaw"), now);
const changeset = (bump: string): void =>
  writeFileSync(join(folder, ".changeset/one.md"), `---\n"@bylaw/town": ${bump}\n---\n\nMore people.\n`);
const stricter = text.replace(">= 10", ">= 11");

describe("a change of a policy and its changeset", { timeout: 120_000 }, () => {
  test("without any history nothing is said", () => {
    policy(stricter);
    expect(check()).toEqual({ code: 0, said: "" });
  });

  describe("with history", () => {
    beforeAll(() => {
      policy(text);
      git("init", "--quiet", "--initial-branch=main");
      git("add", ".");
      git("commit", "--quiet", "-m", "Town");
      git("checkout", "--quiet", "-b", "edit");
      execFileSync("mkdir", ["-p", join(folder, ".changeset")]);
    });

    test("another outcome asks for a major release, and less is refused", () => {
      policy(stricter);
      expect(check()).toEqual({ code: 1, said: expect.stringContaining("no changeset names it") as unknown });
      changeset("minor");
      expect(check()).toEqual({ code: 1, said: expect.stringContaining("its changeset says minor") as unknown });
      changeset("major");
      expect(check()).toEqual({ code: 0, said: "" });
    });

    test("a comment needs no changeset", () => {
      rmSync(join(folder, ".changeset/one.md"));
      policy(text.replace("decision", "// Who is certified.\ndecision"));
      expect(check()).toEqual({ code: 0, said: "" });
    });

    test("what was released last counts, and not the branch", () => {
      policy(stricter);
      git("commit", "--quiet", "-a", "-m", "Stricter");
      expect(check().code).toBe(1);
      git("tag", "@bylaw/town@2.0.0");
      expect(check()).toEqual({ code: 0, said: "" });
      git("tag", "-d", "@bylaw/town@2.0.0");
    });

    test("where the branch `main` is not there, as in a shallow clone of another, nothing is said", () => {
      git("branch", "-D", "main");
      expect(check()).toEqual({ code: 0, said: "" });
    });
  });
});

describe("a change of a package that the command bundles", () => {
  const manifest = (name: string, more: Readonly<Record<string, unknown>> = {}): string =>
    JSON.stringify({ name, ...more });
  const changed = (...names: readonly string[]): string =>
    `---\n${names.map((name) => `"${name}": minor`).join("\n")}\n---\n\nMore words.\n`;

  test.each([
    ["bundled", ["@bylaw/front"]],
    ["bundled with another", ["@bylaw/back"]],
  ])("is refused where the package is %s and the command is left out", (_how, names) => {
    const repository = folderWith({
      "apps/cli/package.json": manifest("@bylaw/cli", { devDependencies: { "@bylaw/front": "1.0.0", vite: "8.0.0" } }),
      "packages/front/package.json": manifest("@bylaw/front", { dependencies: { "@bylaw/back": "1.0.0" } }),
      "packages/back/package.json": manifest("@bylaw/back", { devDependencies: { "@bylaw/kit": "1.0.0" } }),
      "packages/kit/package.json": manifest("@bylaw/kit"),
      ".changeset/README.md": changed("@bylaw/front"),
      ".changeset/both.md": changed("@bylaw/back", "@bylaw/cli"),
      ".changeset/kit.md": changed("@bylaw/kit"),
      ".changeset/words.md": changed(...names),
    });
    const { status, stderr } = spawnSync(process.execPath, ["--conditions=bylaw-source", script, repository.folder], {
      encoding: "utf8",
    });
    repository.remove();
    expect([status, stderr]).toEqual([
      1,
      `.changeset/words.md: it names ${names.join(", ")}, which @bylaw/cli bundles, and not @bylaw/cli, which would not ` +
        'be released with the change. Add the line `"@bylaw/cli": patch`, or more where users of it notice the change.\n',
    ]);
  });
});
