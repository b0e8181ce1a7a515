import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromFragment, toFragment } from "../src/keep/fragment.ts";
import { readSituation } from "../src/keep/read-situation.ts";
import { saysTheSame } from "../src/keep/same-situation.ts";
import { openSituation, situationOf } from "../src/keep/session-situation.ts";
import type { Situation } from "../src/keep/situation.ts";
import { refusals } from "../src/keep/words.ts";
import { type Measure, measureAsked } from "../src/plugins.ts";
import { panelIds, viewIds } from "../src/state/panel-ids.ts";
import type { Session } from "../src/state/session.ts";

const applicant = JSON.parse(
  readFileSync(new URL("../../../policies/ningbo/examples/applicant.json", import.meta.url), "utf8"),
);
const measure = ningbo();

function ningbo(): Measure {
  const found = measureAsked("?measure=ningbo");
  if (found === undefined) throw new Error("the measure of Ningbo is not there");
  return found;
}

/** A session in which the line of the README was changed, with the facts of its applicant. */
function edited(parts: Partial<Session> = {}): Session {
  const sources = measure.sources.map(({ path, text }) => ({
    path,
    text: text.replace("require assets >= 80万元", "require assets >= 1000000"),
  }));
  return {
    settings: { language: "en", ground: "light", letters: true },
    measure,
    sources,
    writings: {},
    file: measure.sources[0]?.path ?? "",
    on: "2024-05-01",
    case: applicant,
    origin: { case: applicant },
    readings: {},
    problems: [],
    state: "current",
    panel: "finding",
    view: "read",
    otherNames: false,
    scenarioRuns: 0,
    editorCount: 0,
    ...parts,
  };
}

const packed = (value: unknown): string =>
  `v1.${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;

/** The reading of a fragment that is one of ours. */
async function reading(fragment: string): Promise<ReturnType<typeof readSituation>> {
  const read = await fromFragment(fragment);
  if (read === undefined) throw new Error("no fragment of ours");
  return read;
}

const plain: Situation = {
  format: 1,
  engine: "0.1.0",
  measure: "ningbo",
  texts: [],
  case: { facts: {} },
  on: "2024-05-01",
  readings: {},
  panel: "finding",
  view: "read",
};

describe("a link", () => {
  test("holds the line of the README and the facts of its applicant in under 2,000 characters", async () => {
    const session = edited();
    expect(session.sources[0]?.text).not.toBe(measure.sources[0]?.text);
    const fragment = await toFragment(situationOf(session, "changes"));
    expect(fragment.length).toBeLessThan(2_000);
    expect(fragment).toMatch(/^v1\.[\w-]+$/);
    const read = await reading(`#${fragment}`);
    if ("refused" in read) throw new Error(read.refused.en);
    const opened = openSituation(read.situation, measure);
    expect(opened).toMatchObject({ changedSince: false, unfit: [] });
    expect(opened.session.sources).toEqual(session.sources);
    expect(opened.session.case).toEqual(applicant);
    expect(opened.session.on).toBe("2024-05-01");
  });

  test("is the same for the same situation, in whatever order its facts were stated", async () => {
    const turned = { ...applicant, facts: Object.fromEntries(Object.entries(applicant.facts).reverse()) };
    const one = await toFragment(situationOf(edited(), "changes"));
    expect(await toFragment(situationOf(edited({ case: turned }), "changes"))).toBe(one);
  });

  test("goes there and back for any situation", async () => {
    const name = fc.string({ maxLength: 20, unit: "binary" });
    const hunk = fc.record({
      at: fc.nat(500),
      was: fc.array(fc.constantFrom("a", "", "条 8"), { maxLength: 3 }),
      is: fc.array(fc.constantFrom("b", "<script>alert(1)</script>", "__proto__"), { maxLength: 3 }),
    });
    const kept = fc.record({
      path: fc.constantFrom("ningbo/ningbo.bylaw.md"),
      of: fc.constant("0123456789abcdef"),
      changes: fc.array(hunk, { maxLength: 4 }),
    });
    const value = fc.oneof(name, fc.boolean(), fc.integer(), fc.constant(null), fc.array(name, { maxLength: 3 }));
    const situation: fc.Arbitrary<Situation> = fc.record(
      {
        format: fc.constant(1 as const),
        engine: fc.constantFrom("0.1.0", "2.0.0-next.1"),
        measure: fc.constantFrom("ningbo", "beijing"),
        texts: fc.array(kept, { maxLength: 1 }),
        pinned: fc.array(kept, { maxLength: 1 }),
        case: fc.record({ facts: fc.dictionary(name, value, { maxKeys: 8 }) }),
        sample: name,
        on: fc.constantFrom("2024-02-29", "2020-01-01"),
        readings: fc.dictionary(name, name, { maxKeys: 3 }),
        decision: name,
        panel: fc.constantFrom(...panelIds),
        view: fc.constantFrom(...viewIds),
        file: name,
      },
      { requiredKeys: ["format", "engine", "measure", "texts", "case", "on", "readings", "panel", "view"] },
    );
    await fc.assert(
      fc.asyncProperty(situation, async (sent) => {
        const read = await reading(await toFragment(sent));
        if ("refused" in read) throw new Error(read.refused.en);
        // What was sent may have objects without a prototype; as JSON they are the same.
        expect(JSON.parse(JSON.stringify(read.situation))).toEqual(JSON.parse(JSON.stringify(sent)));
      }),
      { seed: 20_211_104, numRuns: 100 },
    );
  });
});

describe("a link that is not in order", () => {
  test("is no link where it does not begin as one", async () => {
    for (const fragment of ["", "#", "#article-8", "v.x", "#javascript:alert(1)"]) {
      expect(await fromFragment(fragment)).toBeUndefined();
    }
  });

  test("is refused where it was cut off, changed, or packed otherwise", async () => {
    const sound = await toFragment(plain);
    const bad = [sound.slice(0, -6), `${sound}!`, "v1.", "v1.====", "v1.AAAA", packed("{"), packed("\u0000")];
    for (const fragment of bad) expect(await reading(fragment)).toHaveProperty("refused");
    expect(await reading(sound.slice(0, -6))).toEqual({ refused: refusals.damaged });
  });

  test("of a later version says so", async () => {
    expect(await reading("#v2.AAAA")).toEqual({ refused: refusals.newer });
    expect(await reading(packed({ ...plain, format: 2 }))).toEqual({ refused: refusals.newer });
  });

  test("stops unpacking what would fill the memory", async () => {
    const bomb = `v1.${deflateRawSync(Buffer.alloc(80_000_000)).toString("base64url")}`;
    expect(bomb.length).toBeLessThan(400_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await reading(bomb)).toEqual({ refused: refusals.tooLarge });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
    expect(await reading(`v1.${"A".repeat(10_000_000)}`)).toEqual({ refused: refusals.tooLarge });
  });

  test("is refused with a thousand brackets within each other, and with facts without end", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(await reading(packed(deep))).toHaveProperty("refused");
    expect(
      await reading(packed(JSON.stringify(plain).replace('{"facts":{}}', `{"facts":{"a":${deep}}}`))),
    ).toHaveProperty("refused");
    const facts = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`f${at}`, 1]));
    expect(readSituation({ ...plain, case: { facts } })).toHaveProperty("refused");
  });
});

describe("the reader of situations", () => {
  test("takes any value whatever and never throws", () => {
    const values = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true });
    fc.assert(
      fc.property(values, fc.constantFrom(...Object.keys(plain), "pinned", "sample", "file"), (value, part) => {
        expect(readSituation(value)).toBeTypeOf("object");
        const read = readSituation({ ...plain, [part]: value });
        if ("refused" in read) {
          expect(read.refused.en).not.toBe("");
          expect(read.refused.zh).toMatch(/\p{Script=Han}/u);
        }
      }),
      { seed: 20_211_104, numRuns: 500 },
    );
  });

  test.each([
    ["engine", "javascript:alert(1)"],
    ["measure", "../../etc"],
    ["measure", "__proto__"],
    ["texts", {}],
    ["texts", [{ path: "a", of: "0123456789abcdef", changes: [{ at: -1, was: [], is: [] }] }]],
    ["texts", [{ path: "a", of: "0123456789abcdef", changes: [{ at: 0, was: ["a\nb"], is: [] }] }]],
    ["texts", [{ path: "a", of: "<b>", text: "" }]],
    ["case", []],
    ["case", { facts: [] }],
    ["case", { facts: {}, acts: [{ rule: "8(1)" }] }],
    ["case", { facts: {}, history: { title: [7] } }],
    ["case", { facts: {}, papers: { plan: "yes" } }],
    ["on", "2023-02-29"],
    ["on", 20240501],
    ["readings", { "NB-1": 7 }],
    ["panel", 7],
    ["view", ["read"]],
    ["format", "1"],
  ])("refuses %s of %j", (part, value) => {
    expect(readSituation({ ...plain, [part]: value })).toHaveProperty("refused");
  });

  test("looks at own properties only, and names like those of every object do no harm", () => {
    const inherited = Object.create(plain) as unknown;
    expect(readSituation(inherited)).toHaveProperty("refused");
    const hostile = `{"facts":{"__proto__":{"polluted":true},"constructor":{"prototype":1},"toString":"x"}}`;
    const read = readSituation({ ...plain, case: JSON.parse(hostile) });
    if ("refused" in read) throw new Error(read.refused.en);
    expect(Object.keys(read.situation.case.facts)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(read.situation.case.facts)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("leaves out what it does not know, and opens the findings where a panel has gone", () => {
    const read = readSituation({ ...plain, panel: "a later panel", onload: "alert(1)" });
    expect(read).toEqual({ situation: plain });
  });
});

describe("a situation set upon the page's measure", () => {
  test("says that the text in force has changed since, and keeps what fits", () => {
    const link = situationOf(edited(), "changes");
    const earlier = { ...link, texts: link.texts.map((text) => ({ ...text, of: "0000000000000000" })) };
    expect(openSituation(earlier, measure)).toMatchObject({ changedSince: true, unfit: [] });
    const [first] = link.texts;
    if (first === undefined || !("changes" in first)) throw new Error("no change in the link");
    const gone = { ...first, changes: [{ at: 3, was: ["a line of long ago"], is: ["<script>alert(1)</script>"] }] };
    const opened = openSituation({ ...link, texts: [gone] }, measure);
    expect(opened.unfit).toEqual(gone.changes);
    expect(opened.session.sources).toEqual(measure.sources);
  });

  test("a draft holds whole texts, and says the same as the link", () => {
    const session = edited();
    const draft = situationOf(session, "whole");
    expect(draft.texts).toHaveLength(1);
    expect(openSituation(draft, measure).session.sources).toEqual(session.sources);
    expect(saysTheSame(draft, situationOf(edited({ panel: "readings" }), "changes"), measure)).toBe(true);
    expect(saysTheSame(draft, situationOf(edited({ on: "2024-05-02" }), "changes"), measure)).toBe(false);
  });

  test("texts and files that the measure does not have are left out", () => {
    const foreign = { path: "sme-services/basics.bylaw.md", of: "0123456789abcdef", text: "x" };
    const { session } = openSituation({ ...plain, texts: [foreign], file: foreign.path }, measure);
    expect(session.sources).toEqual(measure.sources);
    expect(session.file).toBe(measure.sources[0]?.path);
  });

  test("how many applicants are invented goes with it; any other number of them is left out", () => {
    const link = situationOf(edited({ peopleAsked: 10_000 }), "changes");
    expect(link.people).toBe(10_000);
    expect(openSituation(link, measure).session.peopleAsked).toBe(10_000);
    expect(situationOf(edited(), "changes")).not.toHaveProperty("people");
    for (const people of [0, -1, 1.5, 100_001, "2000", null]) {
      const read = readSituation({ ...plain, people });
      expect("situation" in read && read.situation).not.toHaveProperty("people");
    }
  });

  test("a pinned text goes with it", () => {
    const pinned = measure.sources.map(({ path, text }) => ({ path, text: `${text}\n` }));
    const link = situationOf(edited({ pinned }), "changes");
    expect(openSituation(link, measure).session.pinned).toEqual(pinned);
    expect(openSituation(situationOf(edited(), "changes"), measure).session.pinned).toBeUndefined();
  });
});
