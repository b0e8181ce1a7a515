import { beforeEach, describe, expect, test } from "vitest";
import type { DraftStorage } from "../../src/keep/drafts.ts";
import type { Situation } from "../../src/keep/situation.ts";
import { stepsFragment, stepsInFragment } from "../../src/presenter/step-link.ts";
import { keepSteps, keptSteps } from "../../src/presenter/step-shelf.ts";
import {
  changedStep,
  most,
  movedStep,
  noteIn,
  readSteps,
  type Step,
  withoutStep,
  withStep,
} from "../../src/presenter/steps.ts";

const situation: Situation = {
  format: 1,
  engine: "0.1.0",
  measure: "ningbo",
  texts: [
    { path: "ningbo/ningbo.bylaw.md", of: "0123456789abcdef", changes: [{ at: 3, was: ["80万元"], is: ["100万元"] }] },
  ],
  case: { facts: { assets: 900_000 } },
  on: "2024-06-20",
  readings: {},
  panel: "finding",
  view: "read",
};
const step = (name: string): Step => ({
  situation,
  rule: "8(1).assets",
  name,
  note: { en: "", zh: "" },
  kind: "predict",
});
const names = (steps: readonly Step[]): readonly string[] => steps.map(({ name = "" }) => name);
const three = ["a", "b", "c"].map(step);

describe("a list of steps", () => {
  test("takes a step at its end, until there is no room", () => {
    expect(names(withStep(three, step("d")))).toEqual(["a", "b", "c", "d"]);
    const full = Array.from({ length: most.steps }, () => step("x"));
    expect(withStep(full, step("y"))).toBe(full);
  });

  test("moves a step up and down, and at an end lets it stay", () => {
    expect(names(movedStep(three, 2, -1))).toEqual(["a", "c", "b"]);
    expect(names(movedStep(three, 0, 1))).toEqual(["b", "a", "c"]);
    expect(movedStep(three, 0, -1)).toBe(three);
    expect(movedStep(three, 2, 1)).toBe(three);
    expect(movedStep(three, 9, 1)).toBe(three);
  });

  test("loses a step, and gives one another name, note or kind", () => {
    expect(names(withoutStep(three, 1))).toEqual(["a", "c"]);
    expect(names(changedStep(three, 1, { name: "z" }))).toEqual(["a", "z", "c"]);
    expect(changedStep(three, 1, { name: "" })[1]).not.toHaveProperty("name");
    expect(changedStep(three, 1, { note: { zh: "说明" } })[1]?.note).toEqual({ en: "", zh: "说明" });
    expect(changedStep(three, 1, { kind: "show" })[1]).toEqual({ ...three[1], kind: "show" });
    expect(changedStep(three, 0, { note: { en: "n".repeat(9_999) } })[0]?.note.en).toHaveLength(most.note);
    expect(changedStep(three, 0, { name: "n".repeat(9_999) })[0]?.name).toHaveLength(most.name);
  });

  test("a note that was written in one language stands for the other too", () => {
    expect(noteIn({ note: { en: "who?", zh: "" } }, "zh")).toBe("who?");
    expect(noteIn({ note: { en: "who?", zh: "谁" } }, "zh")).toBe("谁");
  });
});

describe("steps from outside", () => {
  test("come back as they were written", () => {
    expect(readSteps(JSON.parse(JSON.stringify(three)), "ningbo")).toEqual(three);
  });

  test("of another measure, and such as are none, are left out", () => {
    const others: unknown[] = [null, 1, "x", [], {}, { situation: {} }, { situation, rule: 7 }, step("good")];
    expect(names(readSteps(others, "ningbo"))).toEqual(["good"]);
    expect(readSteps(three, "beijing")).toEqual([]);
    for (const value of [undefined, null, {}, "steps", 3]) expect(readSteps(value, "ningbo")).toEqual([]);
  });

  test("are bounded in number and length, and an unknown kind only shows", () => {
    const many = Array.from({ length: 500 }, () => ({ situation, note: "n".repeat(9_999), kind: "explode" }));
    const read = readSteps(many, "ningbo");
    expect(read).toHaveLength(most.steps);
    expect(read[0]).toEqual({ situation, note: { en: "n".repeat(most.note), zh: "" }, kind: "show" });
    expect(readSteps([{ situation, note: { en: 1, zh: "注" } }], "ningbo")[0]?.note).toEqual({ en: "", zh: "注" });
    expect(readSteps([{ ...step(""), rule: "r".repeat(most.rule + 1) }], "ningbo")).toEqual([]);
  });

  test("named `__proto__` make nobody's prototype", () => {
    const hostile: unknown = JSON.parse('[{"__proto__":{"note":"x"},"situation":{"__proto__":{"format":1}}}]');
    expect(readSteps(hostile, "ningbo")).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "note")).toBe(false);
  });
});

describe("the shelf of a browser", () => {
  let kept: Map<string, string>;
  let refuses: boolean;
  const storage: DraftStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (refuses) throw new Error("the quota is used up");
      kept.set(name, text);
    },
    removeItem: (name) => kept.delete(name),
  };
  beforeEach(() => {
    kept = new Map();
    refuses = false;
  });

  test("keeps the steps of each measure, and nothing where there are none", () => {
    expect(keepSteps(storage, "ningbo", three)).toBe(true);
    expect(keptSteps(storage, "ningbo")).toEqual(three);
    expect(keptSteps(storage, "beijing")).toEqual([]);
    expect(keepSteps(storage, "ningbo", [])).toBe(true);
    expect(kept.size).toBe(0);
  });

  test("says so when it cannot", () => {
    refuses = true;
    expect(keepSteps(storage, "ningbo", three)).toBe(false);
    expect(keepSteps(undefined, "ningbo", three)).toBe(false);
    kept.set("bylaw.steps.ningbo", "{");
    expect(keptSteps(storage, "ningbo")).toEqual([]);
    expect(keptSteps(undefined, "ningbo")).toEqual([]);
  });
});

describe("a link to steps", () => {
  test("carries them all", async () => {
    const fragment = await stepsFragment(three);
    expect(await stepsInFragment(`#${fragment}`, { id: "ningbo" })).toEqual(three);
    expect(await stepsInFragment(fragment ?? "", { id: "beijing" })).toEqual([]);
    expect(await stepsFragment([])).toBeUndefined();
  });

  test("that is damaged, or an ordinary one, carries none", async () => {
    const { toFragment } = await import("../../src/keep/fragment.ts");
    expect(await stepsInFragment(await toFragment(situation), { id: "ningbo" })).toEqual([]);
    for (const fragment of ["", "#article-8", "v1.!!", "v1.abcd", "v9.abcd"]) {
      expect(await stepsInFragment(fragment, { id: "ningbo" })).toEqual([]);
    }
  });
});
