import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../src/style/tokens.css", import.meta.url), "utf8");

/** Colours of a ground, as tokens.css has them. */
function tokensOf(ground: "light" | "dark"): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-theme="${ground}"] {`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["sheet", "inset", "ground", "select"];
const statuses = ["met", "not-met", "undecided", "discretion", "waived", "na"];
const texts = ["ink", "ink-2", "ink-3", "hand", ...statuses];

/** What stands on what, and the least ratio: 4.5 for text, 3 for borders of controls (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [on: string, role: string, least: number])[] = [
  ...grounds.flatMap((ground) => texts.map((role) => [ground, role, 4.5] as const)),
  ...grounds.map((ground) => [ground, "rule-strong", 3] as const),
  ...grounds.map((ground) => [ground, "focus", 3] as const),
  ...[...statuses, "hand"].map((role) => [`${role}-tint`, role, 4.5] as const),
  ...[...statuses, "hand"].map((role) => [`${role}-tint`, "ink", 4.5] as const),
  ...statuses.map((role) => [role, "on-status", 4.5] as const),
  ["hand", "on-hand", 4.5],
];

describe.each(["light", "dark"] as const)("the colours of the %s ground", (ground) => {
  const tokens = tokensOf(ground);

  test.each(pairs)("on %s, %s keeps at least %d : 1", (on, role, least) => {
    const [below, above] = [tokens.get(on), tokens.get(role)];
    if (below === undefined || above === undefined) throw new Error(`tokens.css has no --${on} or no --${role}`);
    expect(contrast(below, above)).toBeGreaterThanOrEqual(least);
  });
});

test("a ratio is what WCAG says it is", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
