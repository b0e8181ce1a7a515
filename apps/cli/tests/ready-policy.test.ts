import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPolicy, type PolicyPlace, readPlace } from "@bylaw/workspace/places";
import { determine } from "bylaw";
import { afterEach, describe, expect, test } from "vitest";
import { readKept, stateOfKept, writeKept } from "../src/kept/kept-files.ts";
import { type Keeper, keeperOf, keyOf } from "../src/kept/kept-policy.ts";
import { type ReadyPolicy, readyPolicy } from "../src/policies/ready-policy.ts";
import { folderWith, sampleFiles } from "./run-bylaw.ts";

const on = "2024-05-01";
const text = "policies/sampletown/sampletown.bylaw";
/** With a warning and its place: a rule that another one implies. */
const files: Readonly<Record<string, string>> = {
  ...sampleFiles,
  [text]: (sampleFiles[text] ?? "").replace(
    "    require staff >= 10",
    "    require staff >= 10\n  article 8(4)\n    require staff >= 5",
  ),
};
const policies = fileURLToPath(new URL("../../../policies", import.meta.url));

const read = (from: string, name: string): string | undefined => readKept(from, "policy", name)?.toString("utf8");
const write = (into: string, name: string, text: string): void => writeKept(into, "policy", name, text);

let remove = (): void => undefined;
afterEach(() => remove());

function sample(): { readonly folder: string; readonly keeper: Keeper } {
  const made = folderWith(files);
  remove = made.remove;
  return { folder: made.folder, keeper: { folder: join(made.folder, "kept"), build: "a build" } };
}

async function placeOf(path: string): Promise<PolicyPlace> {
  const found = await findPolicy(path);
  if (found.kind === "refused" || found.places[0] === undefined) throw new Error(`no policy at ${path}`);
  return found.places[0];
}

const ready = async (path: string, keeper?: Keeper, scenarios: "read" | "unread" = "unread"): Promise<ReadyPolicy> =>
  readyPolicy(await placeOf(path), { scenarios, keeper });

const answer = ({ policy, options }: ReadyPolicy, input: unknown): string =>
  JSON.stringify(policy && determine(policy, input, { on, ...options }));

describe("a policy that is kept", () => {
  test.each(["ningbo", "beijing", "bengbu", "ganzhou", "kunming"])(
    "answers as %s does that is compiled",
    async (id) => {
      const { keeper } = sample();
      const path = join(policies, id);
      const input: unknown = JSON.parse(readFileSync(join(path, "examples/applicant.json"), "utf8"));
      const [alone, first, again] = [await ready(path), await ready(path, keeper), await ready(path, keeper)];
      expect(stateOfKept(keeper.folder)).toMatchObject({ state: "there", files: 1 });
      expect([again.policy, again.problems, again.sources]).toStrictEqual([
        alone.policy,
        alone.problems,
        alone.sources,
      ]);
      expect(again.options.environment).toStrictEqual(alone.options.environment);
      expect([answer(first, input), answer(again, input)]).toEqual([answer(alone, input), answer(alone, input)]);
    },
  );

  test("brings its warnings with their places", async () => {
    const { folder, keeper } = sample();
    const path = join(folder, "policies/sampletown");
    const alone = await ready(path, undefined, "read");
    expect(alone.policy?.names.id).toBe("sampletown");
    expect(alone.problems.map(({ severity, labels }) => [severity, labels.length > 0])).toContainEqual([
      "warning",
      true,
    ]);
    await ready(path, keeper, "read");
    expect((await ready(path, keeper, "read")).problems).toStrictEqual(alone.problems);
  });

  test("without its scenarios says nothing of them to who asks for all", async () => {
    const { folder, keeper } = sample();
    const broken = (files[text] ?? "").replace("expect certification not_met", "expect certifcation not_met");
    writeFileSync(join(folder, text), broken);
    const path = join(folder, "policies/sampletown");
    expect((await ready(path, keeper)).policy?.names.id).toBe("sampletown");
    const errors = (await ready(path, keeper, "read")).problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ parameters }) => parameters["name"])).toEqual(["certifcation"]);
  });

  test("is really read", async () => {
    const { folder, keeper } = sample();
    const path = join(folder, "policies/sampletown");
    await ready(path, keeper);
    const key = keyOf(await readPlace(await placeOf(path)), "unread", keeper) ?? "";
    const kept = read(keeper.folder, key) ?? "";
    write(keeper.folder, key, kept.replace('"version":"2.1.0"', '"version":"9.9.9"'));
    expect((await ready(path, keeper)).policy?.version).toBe("9.9.9");
    // What was written whole and is nothing all the same leads to a compilation.
    write(keeper.folder, key, "{}\n{}");
    expect((await ready(path, keeper)).policy?.version).toBe("2.1.0");
  });

  test("is not kept where it does not compile, and its errors are told each time", async () => {
    const { folder, keeper } = sample();
    const path = join(folder, "broken.bylaw");
    const [one, again] = [await ready(path, keeper), await ready(path, keeper)];
    expect([one.policy, one.problems.length, again.problems]).toEqual([undefined, 1, one.problems]);
    expect(stateOfKept(keeper.folder)).toEqual({ state: "absent" });
  });

  test("is compiled where nothing can be kept", async () => {
    const { folder } = sample();
    const keeper = { folder: join(folder, "good.json"), build: "a build" };
    expect((await ready(join(folder, "policies/sampletown"), keeper)).policy?.names.id).toBe("sampletown");
  });
});

describe("the key", () => {
  const keyIn = async (folder: string, keeper: Keeper, path = "policies/sampletown"): Promise<string | undefined> =>
    keyOf(await readPlace(await placeOf(join(folder, path))), "unread", keeper);

  test.each(Object.keys(files).filter((path) => path.startsWith("policies/")))(
    "is another one for each byte of %s",
    async (path) => {
      const { folder, keeper } = sample();
      const [whole, key] = [files[path] ?? "", await keyIn(folder, keeper)];
      const changed = path.endsWith(".json") ? whole.replace(/(\d)\.0"/, '$1.9"') : `${whole} `;
      expect(changed).not.toBe(whole);
      writeFileSync(join(folder, path), changed);
      expect(await keyIn(folder, keeper)).not.toBe(key);
      writeFileSync(join(folder, path), whole);
      expect(await keyIn(folder, keeper)).toBe(key);
    },
  );

  test("is another one for another build, question or policy", async () => {
    const { folder, keeper } = sample();
    const read = await readPlace(await placeOf(join(folder, "policies/sampletown")));
    const keys = [
      keyOf(read, "unread", keeper),
      keyOf(read, "read", keeper),
      keyOf(read, "unread", { ...keeper, build: "another" }),
      await keyIn(folder, keeper, text),
      await keyIn(folder, keeper, "broken.bylaw"),
    ];
    // A text of a plugin stands for the plugin.
    expect(new Set(keys).size).toBe(4);
  });

  test("is none where a plugin brings code, and there is no keeper for sources", async () => {
    const { folder, keeper } = sample();
    const read = await readPlace(await placeOf(join(folder, "policies/sampletown")));
    const coded = read.plugins.map((plugin) => ({ ...plugin, functions: { double: () => 2 } }));
    const input = { sources: read.texts, plugins: coded };
    expect(keyOf({ ...read, input }, "unread", keeper)).toBeUndefined();
    expect(keeperOf({ BYLAW_CACHE: keeper.folder })).toBeUndefined();
  });
});
