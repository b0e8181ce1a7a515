import { rememberingReader } from "@bylaw/language";
import { assert, constantFrom, double, nat, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { actionsAt, analyse } from "../../src/index.ts";
import { pluginsFor, policies } from "../repository-policies.ts";
import { isLocal, reachOf } from "./locality.ts";
import { edited, keyOf, mutationOf, mutationSorts, repaired } from "./mutations.ts";

const seed = 20211104;

describe.each(policies)("$id with one slip of a hand", ({ id, sources }) => {
  const plugins = pluginsFor(id);
  const reader = rememberingReader();
  const before = analyse({ sources, plugins }, reader);
  const known = before.forms.problems;

  test("every repair applies cleanly and removes its problem; problems stay where the slip is", () => {
    const slips = record({
      file: nat({ max: sources.length - 1 }),
      sort: constantFrom(...mutationSorts),
      n: nat({ max: 100_000 }),
    });
    assert(
      property(slips, ({ file, sort, n }) => {
        const source = sources[file];
        const read = source && before.read.get(source.path);
        const slip = read && mutationOf(read, sort, n);
        if (source === undefined || slip === undefined) return;
        const texts = sources.map((one) => edited(one, [slip.edit]));
        const after = analyse({ sources: texts, plugins }, reader);
        const old = new Set(known.map((one) => keyOf(one, [slip.edit])));
        const fresh = after.forms.problems.filter((one) => one.severity !== "info" && !old.has(keyOf(one)));
        const reach = reachOf(before, after, slip.edit);
        const far = fresh.filter((one) => !isLocal(one, after, reach));
        expect(far, JSON.stringify(slip)).toEqual([]);
        const at = { start: slip.edit.span.start, end: slip.edit.span.start + slip.edit.text.length };
        expect(() => actionsAt(after, source.path, at, { language: "zh" })).not.toThrow();
        for (const problem of fresh.slice(0, 3)) {
          for (const fix of problem.fixes) {
            const mended = analyse({ sources: repaired(texts, fix), plugins }, reader);
            const left = mended.forms.problems.map((one) => keyOf(one));
            expect(left, JSON.stringify({ slip, fix })).not.toContain(keyOf(problem, fix.edits));
          }
        }
      }),
      { seed, numRuns: 8 },
    );
  }, 60_000);

  test("after half of a file is gone, what does not use it has no problem", () => {
    const cuts = record({
      file: nat({ max: sources.length - 1 }),
      from: double({ min: 0, max: 1, noNaN: true }),
    });
    assert(
      property(cuts, ({ file, from }) => {
        const source = sources[file];
        if (source === undefined) return;
        const half = Math.floor(source.text.length / 2);
        const start = Math.floor(from * half);
        const cut = { span: { source: source.path, start, end: start + half }, text: "" };
        const after = analyse({ sources: sources.map((one) => edited(one, [cut])), plugins }, reader);
        const old = new Set(known.map((one) => keyOf(one, [cut])));
        const fresh = after.forms.problems.filter((one) => one.severity !== "info" && !old.has(keyOf(one)));
        const reach = reachOf(before, after, cut);
        const far = fresh.filter((one) => !isLocal(one, after, reach));
        expect(far, JSON.stringify(cut.span)).toEqual([]);
      }),
      { seed, numRuns: 4 },
    );
  }, 60_000);
});
