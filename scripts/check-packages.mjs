// Every public package as npm would publish it: publint, are-the-types-wrong, no tests or build notes inside; and all of
// them installed into a project of their own, imported there and compiled against.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryInstalled } from "./packed-project.mjs";
import { run, twoAtATime } from "./steps.mjs";

const folder = await mkdtemp(join(tmpdir(), "bylaw-pack-"));
const failed = [];
const packed = [];
const published = [];
for (const top of ["packages", "apps", "policies"]) {
  for (const name of await readdir(top)) {
    const path = join(top, name);
    // A folder without a manifest, such as that of the example policies, is no package.
    const manifest = await readFile(join(path, "package.json"), "utf8").then(JSON.parse, () => undefined);
    if (manifest !== undefined && !manifest.private) published.push({ path, manifest });
  }
}
// Half of them in one go of npm, which takes longer to start than to pack.
const halves = [0, 1].map((half) => published.filter((_, place) => place % 2 === half));
await twoAtATime(halves, async (half) => packed.push(...(await pack(half))));
await twoAtATime(packed, async ({ tarball, manifest }) => {
  const judges = [["publint", [tarball, "--strict"]]];
  const typed = Object.values(manifest.exports ?? {}).some((entry) => typeof entry === "object" && "types" in entry);
  if (typed) judges.push(["attw", [tarball, "--profile", "esm-only", "--no-emoji", "--format", "ascii"]]);
  for (const [judge, args] of judges) {
    const { code, output } = await run(judge, args, { quiet: true });
    if (code !== 0) failed.push(`${manifest.name}: ${judge}\n${output.trimEnd()}`);
  }
});
if (failed.length === 0) failed.push(...(await tryInstalled(join(folder, "project"), packed)));
await rm(folder, { recursive: true, force: true });
for (const line of failed) console.error(line);
if (failed.length > 0) process.exitCode = 1;

/** Packs workspaces; gives each with the path of its tarball, after judging the list of its files. */
async function pack(workspaces) {
  const { code, output } = await run(
    "npm",
    ["pack", ...workspaces.map(({ path }) => `./${path}`), "--json", "--ignore-scripts", "--pack-destination", folder],
    { quiet: true },
  );
  if (code !== 0) {
    failed.push(`npm pack\n${output.trimEnd()}`);
    return [];
  }
  const json = output.slice(output.search(/^[[{]/m), output.lastIndexOf(output.trimEnd().at(-1) ?? "") + 1);
  const entries = Object.values(JSON.parse(json));
  return workspaces.flatMap(({ path, manifest }) => {
    const entry = entries.find(({ name }) => name === manifest.name);
    if (entry === undefined) {
      failed.push(`${path}: npm packed nothing`);
      return [];
    }
    const odd = entry.files
      .map((file) => file.path)
      .filter((file) => /(^|\/)(tests|\.turbo)\/|^coverage\/|tsbuildinfo/.test(file));
    if (odd.length > 0) failed.push(`${manifest.name} would publish ${odd.join(", ")}`);
    return [{ tarball: join(folder, entry.filename.replace("@", "").replace("/", "-")), manifest }];
  });
}
