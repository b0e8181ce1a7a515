import type { Determination } from "@bylaw/ir";
import { beforeAll, expect, expectTypeOf, test } from "vitest";
import { bylawMatchers, type DecisionOf, matchersIn, type SpokenPolicy } from "../src/index.ts";
import "../src/register.ts";
import { builtValley, interpretedValley, type Valley } from "./valley.ts";

let interpreted: Valley;
let built: Valley;
let spoken: SpokenPolicy;

beforeAll(async () => {
  interpreted = interpretedValley();
  ({ ask: built, spoken } = await builtValley());
});

/** What a matcher says where it fails. */
function failureOf(check: () => void): string {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the matcher held");
}

test("each matcher holds for its outcome and for no other, of the interpreter and of a built module", () => {
  for (const valley of [interpreted, built]) {
    const met = valley({ assets: 900000, open: true });
    expect(met).toBeMet("certification");
    expect(met).not.toBeNotMet("certification");
    expect(met).not.toBeUndecided("certification");
    expect(valley({ assets: 600000, open: true })).toBeNotMet("certification");
    expect(valley({ assets: 900000 })).toBeUndecided("certification");
    expect(valley({ assets: 900000 })).not.toBeMet("certification");
    expect(valley({ assets: 900000 })).not.toBeNotMet("certification");
    expect(valley({ assets: 300000, founders: 2, open: true })).toBeAtDiscretion("support");
    expect(valley({ assets: 900000 })).toHaveOutcome("certification", "undecided");
    expect(valley({ assets: 900000 })).not.toHaveOutcome("certification", "met");
  }
});

test("a failed matcher says what is in the way: citation, asked, given, missing, not known", () => {
  const determination = interpreted({ assets: 600000 });
  expect(failureOf(() => expect(determination).toBeMet("certification"))).toBe(
    `certification is not_met, not met.
  not_met  3(1).assets: asked >= 800000.00 CNY; given 600000.00 CNY; short of it by 200000.00 CNY
  undecided  3(2) opening: asked is yes; not known: open`,
  );
  expect(failureOf(() => expect(interpreted({ assets: 900000 })).toBeMet("certification"))).toBe(
    `certification is undecided, not met.
  undecided  3(2) opening: asked is yes; not known: open
  not known: open`,
  );
  expect(failureOf(() => expect(interpreted({ assets: 900000, open: true })).not.toBeMet("certification"))).toBe(
    `certification is met.
  No rule stands in the way.`,
  );
  expect(failureOf(() => expect(built({ assets: 600000 })).toHaveOutcome("certification", "met"))).toBe(
    `certification is not_met, not met.
  not_met  3(1).assets
  undecided  opening`,
  );
});

test("a built policy with its sentences says what is in the way in them, with figures where the facts are said", () => {
  const { toBeMet } = matchersIn("en", [spoken]);
  const facts = { assets: 600000, rooms: [{ area: 40 }] };
  const { determination } = built(facts) as { readonly determination: unknown };
  expect(toBeMet.call({}, { determination, facts }, "certification").message()).toBe(
    `certification is not_met, not met.
  not_met  3(1).assets: Article 3(1) asks for assets of at least 800,000 yuan; 600,000 yuan was stated, 200,000 yuan short. Not met.
  undecided  opening: Article 3(2) asks for open. Undecided.`,
  );
  expect(toBeMet.call({}, { determination }, "certification").message()).toContain(
    "  not_met  3(1).assets: Article 3(1) asks for assets of at least 800,000 yuan. Not met.\n",
  );
  expect(toBeMet.call({}, { determination, facts }, "space").message()).toBe(
    `space is not_met, not met.
  record 1: not_met
    not_met  5.area: Article 5 asks for area of at least 100. Not met.`,
  );
  expect(toBeMet.call({}, interpreted(facts), "certification").message()).toContain("short of it by 200000.00 CNY");
});

test("what is left to a person, and records, are said", () => {
  const said = failureOf(() => expect(interpreted({ assets: 300000, founders: 2, open: true })).toBeMet("support"));
  expect(said).toContain("support is at_discretion, not met.\n  at_discretion  4.assets: asked >= 500000.00 CNY");
  const rooms = [{ id: "hall", area: 30 }, { area: 200 }, {}];
  expect(failureOf(() => expect(interpreted({ rooms })).toBeMet("space"))).toBe(
    `space is not_met, not met.
  record hall: not_met
    not_met  5.area: asked >= 100; given 30; short of it by 70
  record 2: met
    No rule stands in the way.
  record 3: undecided
    undecided  5.area: asked >= 100; not known: rooms[2].area
    not known: rooms[2].area`,
  );
});

test("a policy that is not in force says so", () => {
  const said = failureOf(() =>
    expect(interpreted({ assets: 900000, open: true }, "2020-01-01")).toBeMet("certification"),
  );
  expect(said).toContain("The policy is not in force on 2020-01-01; if it were, this would be met.");
});

test("a test that cannot mean what it says stops, whether it is turned round or not", () => {
  const determination = interpreted({ assets: 900000 });
  for (const expectation of [expect(determination), expect(determination).not]) {
    expect(failureOf(() => expectation.toBeMet())).toContain(
      "several decisions: `certification`, `support` and `space`",
    );
    expect(failureOf(() => expectation.toBeMet("certifcation"))).toContain("Did you mean `certification`?");
    const noOutcome = JSON.parse('"unmet"') as "met";
    expect(failureOf(() => expectation.toHaveOutcome("certification", noOutcome))).toContain("`unmet` is no outcome");
  }
  for (const none of [undefined, null, 7, "met", {}, { decisions: null }, [determination]]) {
    expect(failureOf(() => expect(none).not.toBeMet())).toContain("A determination is expected");
  }
  const empty: unknown = { decisions: {} };
  expect(failureOf(() => expect(empty).not.toBeMet("constructor"))).toContain("`constructor`");
});

test("a case that was refused has no outcome; the faults are named", () => {
  const refused = { issues: [{ code: "x", path: ["assets"], message: { en: "It is no money.", zh: "不是金额。" } }] };
  expect(failureOf(() => expect(refused).not.toBeMet("certification"))).toBe(
    "The facts have 1 fault, so there is no determination.\n  assets: It is no money.",
  );
  expect(failureOf(() => expect(interpreted({ asets: 1 })).not.toBeMet("certification"))).toMatch(
    /^The facts have 1 fault.*\n {2}.*No fact is called `asets`\. Did you mean `assets`\?/,
  );
});

test("the one decision of a policy needs no name", () => {
  const one = { decisions: { certification: { outcome: "met", rules: {} } } };
  expect(one).toBeMet();
  expect({ determination: one }).toBeMet();
  expect(one).not.toBeUndecided();
});

test("an expect of another maker takes the matchers as they are, in Chinese too", () => {
  const { pass, message } = matchersIn("zh").toBeMet.call({}, interpreted({ assets: 600000 }), "certification");
  expect(pass).toBe(false);
  expect(message()).toBe(
    `certification为not_met，而非met。
  not_met  3(1).assets：要求>= 800000.00 CNY；申报为600000.00 CNY；相差200000.00 CNY
  undecided  3(2) opening：要求is yes；尚缺信息：open`,
  );
  expect(bylawMatchers.toBeNotMet.call({ isNot: false }, built({ assets: 600000 }), "certification").pass).toBe(true);
});

test("decisions are typed where their names are known", () => {
  const known = { decisions: { certification: { outcome: "met", rules: {} } } } as const;
  expectTypeOf<DecisionOf<typeof known>>().toEqualTypeOf<"certification">();
  expectTypeOf<DecisionOf<typeof known | undefined>>().toEqualTypeOf<"certification">();
  expectTypeOf<DecisionOf<Determination>>().toEqualTypeOf<string>();
  // @ts-expect-error There is no decision of that name.
  expect(() => expect(known).toBeMet("certifcation")).toThrow();
  // @ts-expect-error An outcome is one of four.
  expect(() => expect(known).toHaveOutcome("certification", "unmet")).toThrow();
});
