import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareFingerprints, fingerprintsOf, readFingerprints } from "@bylaw/coverage";
import { describe, expect, test } from "vitest";
import { loadFoldScript } from "../src/coverage/fold-script.ts";
import { bylaw } from "./run-bylaw.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** The texts of the measures lie beside the project where they are at hand; the project holds none of them. */
const texts = join(root, "..", "shared", "regulations", "sources");
const cities = readdirSync(join(root, "policies")).filter((id) =>
  existsSync(join(root, "policies", id, "fingerprints.json")),
);

test("the five cities have fingerprints, of as many articles as their measures have", () => {
  const counts = cities.map((id) => [id, Object.keys(kept(id)?.articles ?? {}).length]);
  expect(Object.fromEntries(counts)).toMatchObject({ beijing: 19, bengbu: 18, ganzhou: 17, kunming: 21, ningbo: 20 });
});

if (existsSync(texts)) {
  describe("no article has changed since it was encoded", () => {
    test.each(cities)("%s", async (id) => {
      const fold = await loadFoldScript();
      const encoded = kept(id);
      if (encoded === undefined) throw new Error(`policies/${id}/fingerprints.json cannot be read`);
      const text = readFileSync(join(texts, `${id}.txt`), "utf8");
      expect(compareFingerprints(encoded, fingerprintsOf(text, fold))).toMatchObject({
        changed: [],
        added: [],
        gone: [],
      });
    });

    test.each(cities.filter((id) => existsSync(join(root, "policies", id, "plugin.json"))))(
      "bylaw coverage %s --against",
      async (id) => {
        const { code, out, err } = await bylaw(["coverage", id, "--against", join(texts, `${id}.txt`)], { cwd: root });
        expect(err).toBe("");
        expect([code, out.includes("none changed")]).toEqual([0, true]);
      },
    );
  });
} else {
  test(`left out, since there are no texts of the measures in ${texts}`, () => {
    expect(existsSync(texts)).toBe(false);
  });
}

function kept(id: string): ReturnType<typeof readFingerprints> {
  return readFingerprints(JSON.parse(readFileSync(join(root, "policies", id, "fingerprints.json"), "utf8")));
}
