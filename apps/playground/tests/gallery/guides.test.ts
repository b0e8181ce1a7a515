import { describe, expect, test } from "vitest";
import type { GuideStep, StepPage } from "../../src/gallery/guide.ts";
import { guideMeasures } from "../../src/gallery/guide-address.ts";
import { guides } from "../../src/gallery/guides.ts";
import { stepCases } from "../../src/gallery/step-cases.ts";
import { panels } from "../../src/panels/panels.ts";
import { figuresIn } from "./figures.ts";
import { measureOf, replay, samplesOf } from "./replay.ts";

const all = guides.flatMap((guide) => guide.steps.map((step, at) => ({ guide, step, name: `${guide.id} ${at + 1}` })));

describe("the gallery", () => {
  test("has a guide for each of the three users, ten steps each, under the ids that addresses know", () => {
    expect(new Set(guides.map((guide) => guide.for))).toEqual(new Set(["authors", "developers", "trainers"]));
    expect(guides.map(({ steps }) => steps.length)).toEqual(guides.map(() => 10));
    expect(guides.map(({ id, measure }) => [id, measure])).toEqual([...guideMeasures]);
  });

  test("begins with the samples as the scenarios have them", () => {
    const samples = Object.fromEntries(
      [...new Set(guides.map(({ measure }) => measure))].flatMap((measure) =>
        samplesOf(measureOf(measure))
          .filter(({ id }) => all.some(({ guide, step }) => guide.measure === measure && step.page.from === id))
          .map(({ id, case: given }) => [id, given]),
      ),
    );
    expect(stepCases).toEqual(samples);
  });
});

describe("what a step says holds:", () => {
  test.each(all)("$name", async ({ guide, step }) => {
    const measure = measureOf(guide.measure);
    expect(await replay(step.page, measure, step.expect)).toEqual(step.expect);
    if (step.tried === undefined) return;
    expect(await replay(triedIn(step), measure, step.tried.expect)).toEqual(step.tried.expect);
  });
});

describe("the sentences of a step", () => {
  test.each(all)("$name stand in both languages and name no figure that was not found", ({ guide, step }) => {
    const code = measureOf(guide.measure).sources[0]?.text ?? "";
    for (const line of step.law ?? []) expect(code).toContain(line);
    const known = new Set(figuresIn(JSON.stringify([step.page, step.expect, step.tried, step.law])));
    for (const sentence of [step.title, step.says, step.shows, step.tries]) {
      expect(sentence.zh).toMatch(/\p{Script=Han}/u);
      expect(sentence.en).not.toMatch(/\p{Script=Han}/u);
      const [en, zh] = [figuresIn(sentence.en), figuresIn(sentence.zh)];
      expect([...en].toSorted()).toEqual([...zh].toSorted());
      for (const figure of en) expect(known).toContain(figure);
    }
  });

  test.each(all)("$name call panels by their names", ({ step }) => {
    const { en, zh } = step.tries;
    const [panel] = /(?<=\bOpen )[A-Z]\w+/.exec(en) ?? [];
    const [inChinese] = /(?<=打开“)[^”]+/.exec(zh) ?? [];
    const named = panels.find(({ name }) => name.en === panel);
    expect(named?.name.en).toBe(panel);
    expect(named?.name.zh).toBe(inChinese);
  });

  test.each(all)("$name are short", ({ step }) => {
    const { title, says, shows, tries } = step;
    expect(title.en.length).toBeLessThanOrEqual(40);
    for (const { en, zh } of [says, shows, tries]) {
      expect(en.length).toBeLessThanOrEqual(190);
      expect(zh.length).toBeLessThanOrEqual(75);
      expect(sentencesIn(en, /[.?](?:\s|$)/)).toBeLessThanOrEqual(2);
      expect(zh).toMatch(/[。？]$/);
    }
  });
});

function triedIn({ page, tried }: GuideStep): StepPage {
  return { ...page, ...tried?.page, facts: { ...page.facts, ...tried?.page.facts } };
}

function sentencesIn(text: string, end: RegExp): number {
  return text.split(end).filter((part) => part.trim() !== "").length;
}
