import { applyEdits, type TextEdit } from "@bylaw/diagnostics";
import { canonicalJson } from "@bylaw/ir";
import { type NamedThing, type NameUse, readSource } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { type Analysis, analyse, renameAt, renameTargetAt } from "../../src/index.ts";
import { editsOf } from "../../src/names/name-edits.ts";
import { sameThings } from "../../src/names/references.ts";
import { writingsOf } from "../../src/names/written-name.ts";
import { analysisOf, pluginsFor, policies } from "../repository-policies.ts";

const chinese = /[\u3400-\u9fff]/;

/** A name that no policy has, in the writing of the old one. */
function freshName({ node }: NameUse): string {
  return chinese.test(node.text) ? `${node.text}某某` : `${node.text}_renamed`;
}

/** Both names of everything that the own texts of a policy declare. */
function declaredNames({ forms, input }: Analysis): readonly NameUse[] {
  const own = new Set(input.sources.map(({ path }) => path));
  return forms.names.filter(({ node, role }) => role !== "uses" && own.has(node.span.source));
}

function changed(analysis: Analysis, edits: readonly TextEdit[]): Analysis {
  const sources = analysis.input.sources.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      edits.filter(({ span }) => span.source === path),
    ),
  }));
  return analyse({ ...analysis.input, sources }, (source) => {
    const before = analysis.read.get(source.path);
    return before !== undefined && before.scanned.source.text === source.text ? before : readSource(source);
  });
}

/** What keeps a name: fields by which results and recurring duties know records, and what a plugin names as well. */
function isKept({ node, thing }: NameUse): boolean {
  return thing.kind === "field" && ["id", "year", "quarter", "month", "half_year"].includes(node.text);
}

/** Where a name shifts to when edits before it are carried out. */
function placeAfter(edits: readonly TextEdit[], { node }: NameUse): number {
  const { source, start } = node.span;
  const before = edits.filter(({ span }) => span.source === source && span.start < start);
  return before.reduce((place, { span, text }) => place + text.length - (span.end - span.start), start);
}

/** Renames there and back; the problems of the first refusal where there is one. */
function thereAndBack(analysis: Analysis, use: NameUse): string {
  const { source, start } = use.node.span;
  const there = renameAt([analysis], source, start, freshName(use));
  const [refusal] = there.problems;
  if (refusal !== undefined) return `${refusal.code} ${JSON.stringify(refusal.parameters)}`;
  const after = changed(analysis, there.edits);
  if (after.forms.problems.length > analysis.forms.problems.length) return "a new problem";
  const back = renameAt([after], source, placeAfter(there.edits, use), use.node.text);
  if (back.problems.length > 0) return "there, and not back";
  const again = changed(after, back.edits);
  const same = again.input.sources.every(({ text }, index) => text === analysis.input.sources[index]?.text);
  return same ? "" : "another text";
}

/** Every declaration of these is renamed by itself, both names; of the others some, the same in each run. */
const whole: ReadonlySet<string> = new Set(["household-support.bylaw"]);
const sampled = 4;

describe.each(policies)("$id renamed there and back, name by name", ({ id }) => {
  const analysis = analysisOf(id);
  const names = declaredNames(analysis);
  const step = whole.has(id) ? 1 : Math.ceil(names.length / sampled);
  const chosen = names.filter((_, index) => index % step === 0);

  it("is as it was, with no new problem in between", () => {
    const failed = chosen
      .filter((use) => !isKept(use))
      .flatMap((use) => {
        const found = thereAndBack(analysis, use);
        // What a plugin names as well is refused, with that reason.
        return found === "" || found.includes('"why":"shared"') ? [] : [`${use.thing.kind} ${use.node.text}: ${found}`];
      });
    expect(failed).toEqual([]);
  });
});

/** One name of a thing, and the name that it gets. */
interface Change {
  readonly use: NameUse;
  readonly to: string;
}

/** A new name for each of both names of all that a policy declares, but for what no rename touches. */
function changesOf(analysis: Analysis): { readonly changes: readonly Change[]; readonly left: number } {
  const changes: Change[] = [];
  const seen = new Map<NamedThing, Set<string>>();
  let left = 0;
  for (const use of declaredNames(analysis)) {
    const { thing, node } = use;
    const known = seen.get(thing) ?? new Set<string>();
    if (known.has(node.text)) continue;
    seen.set(thing, known.add(node.text));
    const target = renameTargetAt(analysis, node.span.source, node.span.start + 1);
    if (target === undefined || isKept(use) || isShared(analysis, use)) left += 1;
    // Each thing gets a name of its own, so that a place taken for another thing would show. The values of two choices
    // that are one by their name stay one.
    else changes.push({ use, to: `${freshName(use)}${thing.kind === "member" ? "" : `_${seen.size}`}` });
  }
  return { changes, left };
}

/** A plugin names it as well, and its texts are not the policy's to change. */
function isShared(analysis: Analysis, { thing, node }: NameUse): boolean {
  const own = new Set(analysis.input.sources.map(({ path }) => path));
  const places = sameThings([analysis], thing).flatMap(({ uses }) => uses.filter((use) => use.node.text === node.text));
  return places.some((use) => !own.has(use.node.span.source));
}

/** All of them carried out together. */
function allEdits(analysis: Analysis, changes: readonly Change[]): readonly TextEdit[] {
  const edits = changes.flatMap(({ use, to }) => {
    const [writing] = writingsOf(to);
    if (writing === undefined) throw new Error(`${to} cannot be written`);
    return [...editsOf(sameThings([analysis], use.thing), use.node.text, to, writing).values()].flat();
  });
  const places = edits.map(({ span }) => `${span.source} ${span.start}`);
  expect(new Set(places).size).toBe(places.length);
  return edits;
}

/** What each name of the texts means: the first place that names the same thing. */
function meanings({ forms }: Analysis): readonly string[] {
  const first = new Map<NamedThing, number>();
  return forms.names.map(({ role, thing }, index) => {
    if (!first.has(thing)) first.set(thing, index);
    return `${role} ${thing.kind} ${first.get(thing)}`;
  });
}

describe.each(policies)("$id with every name changed, and back", ({ id }) => {
  it("is as it was, and means the same in between", () => {
    const analysis = analysisOf(id);
    const { changes, left } = changesOf(analysis);
    expect(changes.length).toBeGreaterThan(left);
    const after = changed(analysis, allEdits(analysis, changes));
    expect(after.forms.problems.map(({ code }) => code)).toEqual(analysis.forms.problems.map(({ code }) => code));
    expect(meanings(after)).toEqual(meanings(analysis));
    const index = new Map(analysis.forms.names.map((use, at) => [use, at]));
    const back = changes.flatMap(({ use }) => {
      const there = after.forms.names[index.get(use) ?? -1];
      return there === undefined ? [] : [{ use: there, to: use.node.text }];
    });
    const edits = allEdits(after, back);
    for (const { path, text } of analysis.input.sources) {
      const own = edits.filter(({ span }) => span.source === path);
      const there = after.read.get(path)?.scanned.source.text ?? "";
      expect(there === text).toBe(own.length === 0);
      expect(applyEdits(there, own)).toBe(text);
    }
  });
});

describe("the places found are all places", () => {
  it.each(["innovation-score.bylaw", "kunming"])("%s compiles to the same with another name", (id) => {
    const analysis = analysisOf(id);
    const meaning = sorted(canonicalJson(analysis.forms.compiled?.policy));
    const facts = declaredNames(analysis).filter(({ role, thing }) => role === "declares" && thing.kind === "fact");
    const few = facts.filter((_, index) => index % Math.ceil(facts.length / 5) === 0);
    expect(few.length).toBeGreaterThan(3);
    for (const use of few) {
      const { source, start } = use.node.span;
      const { edits } = renameAt([analysis], source, start, "zz_elsewhere_unknown");
      const after = canonicalJson(changed(analysis, edits).forms.compiled?.policy);
      expect(sorted(after.replaceAll("zz_elsewhere_unknown", use.node.text))).toEqual(meaning);
    }
  });
});

/** Keys are written in the order of the names, and a new name has another place in it. */
function sorted(json: string): unknown {
  return JSON.parse(json);
}

describe("a workspace", () => {
  it("is renamed in every policy that uses a vocabulary", () => {
    const ids = ["sme_services", "ningbo"];
    const analyses = ids.map((id) => {
      const policy = policies.find((one) => one.id === id);
      return analyse({ sources: policy?.sources ?? [], plugins: pluginsFor(id) });
    });
    const [vocabulary] = analyses;
    const use = vocabulary?.forms.names.find(({ node, role }) => role === "declares" && node.text === "assets");
    if (use === undefined) throw new Error("the vocabulary declares assets");
    const { edits, problems } = renameAt(analyses, use.node.span.source, use.node.span.start, "total_assets");
    expect(problems).toEqual([]);
    const touched = new Set(edits.map(({ span }) => span.source));
    expect([...touched].some((path) => path.startsWith("sme_services/"))).toBe(true);
    expect([...touched].some((path) => path.startsWith("ningbo/"))).toBe(true);
    const alone = renameAt(
      analyses.slice(1),
      "ningbo/ningbo.bylaw.md",
      firstUse(analyses[1], "assets"),
      "total_assets",
    );
    expect(alone.problems.map(({ code, parameters }) => [code, parameters["why"]])).toEqual([
      ["name-fixed", "vocabulary"],
    ]);
  });
});

function firstUse(analysis: Analysis | undefined, text: string): number {
  const use = analysis?.namesIn("ningbo/ningbo.bylaw.md").find(({ node }) => node.text === text);
  return use?.node.span.start ?? -1;
}
