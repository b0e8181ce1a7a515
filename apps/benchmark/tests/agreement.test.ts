import { screen } from "@bylaw/screen";
import { determine } from "bylaw";
import { describe, expect, test } from "vitest";
import { disagreement } from "../src/agreement.ts";
import { applicants, withGaps } from "../src/applicants.ts";
import { columnVerdicts, packedMasks, packedVerdicts } from "../src/baselines/column-loops.ts";
import { handMask } from "../src/baselines/mask.ts";
import { ruleIds } from "../src/baselines/rules.ts";
import { handVerdict } from "../src/baselines/verdict.ts";
import { builtArticles, dayOfJudging } from "../src/built.ts";
import { columnsOf, factArrays, packedArrays } from "../src/columns.ts";
import type { Engine } from "../src/engines/engine.ts";
import { engineOf } from "../src/engines/index.ts";

const size = 400;
const population = applicants(size);
const built = await builtArticles();
const day = { on: dayOfJudging };

describe("whoever is measured judges the same", () => {
  test.each(["hand-verdict", "hand-mask", "hand-explanation", "bylaw"])(
    "%s agrees with the baselines",
    async (name) => {
      expect(await disagreement(await engineOf(name), population)).toBeUndefined();
    },
  );

  test("the population tries every condition, and both answers", () => {
    const masks = population.map(handMask);
    const failing = ruleIds.filter((_, bit) => masks.some((mask) => (mask & (1 << bit)) !== 0));
    expect(failing).toEqual(ruleIds);
    expect(masks.filter((mask) => mask === 0).length).toBeGreaterThan(size / 3);
  });

  test("an engine that judges differently is found, by verdict, by reasons and by throwing", async () => {
    const generous: Engine = { title: "generous", load: () => ({ verdict: () => true }) };
    expect(await disagreement(generous, population)).toMatch(/^applicant \d+: verdict true, by hand false$/);
    const silent: Engine = {
      title: "silent",
      load: () => ({ verdict: handVerdict, explain: () => [], failed: () => [] }),
    };
    expect(await disagreement(silent, population)).toMatch(/^applicant \d+: failing rules ; by hand /);
    const broken: Engine = {
      title: "broken",
      load: () => {
        throw new Error("no such package");
      },
    };
    expect(await disagreement(broken, population)).toBe("no such package");
  });

  test("with gaps the built policy answers as the interpreter does", () => {
    const { policy } = built.compiled;
    for (const facts of withGaps(population)) {
      const { determination } = determine(policy, facts, day);
      const answer = built.index.evaluate(facts, day).determination;
      expect(answer?.decisions["certification"]?.outcome).toBe(determination?.decisions["certification"]?.outcome);
    }
  });
});

describe("columns hold the same population", () => {
  const arrays = factArrays(population);
  const packed = packedArrays(arrays);
  const expected = population.map((applicant) => (handVerdict(applicant) ? 1 : 0));

  test("the hand-written loops agree with the functions for one applicant", () => {
    const met = new Uint8Array(size);
    columnVerdicts(arrays, 0, size, met);
    expect([...met]).toEqual(expected);
    packedVerdicts(packed, 0, size, met.fill(0));
    expect([...met]).toEqual(expected);
    const masks = new Int32Array(size);
    packedMasks(packed, 0, size, masks);
    expect([...masks]).toEqual(population.map(handMask));
  });

  test("so does screening, also of a stretch of the population", () => {
    const [from, to] = [100, 300];
    const { decisions } = screen(built.compiled.policy, columnsOf(arrays, from, to), day);
    const outcomes = [...(decisions["certification"]?.outcomes ?? [])];
    expect(outcomes.map((outcome) => (outcome === 0 ? 1 : 0))).toEqual(expected.slice(from, to));
  });
});
