import { type Diagnostic, problem, type Span, unplacedProblem } from "@bylaw/diagnostics";
import { type Named, type NameUse, readSource } from "@bylaw/language";
import { type Analysis, analyse, nameAt } from "../analysis.ts";
import type { Renaming } from "../service-types.ts";
import { editsOf } from "./name-edits.ts";
import { holderOf } from "./name-space.ts";
import { nameIn, type SameThings, sameThings } from "./references.ts";
import { type Difference, differenceOf, type EditsByPath } from "./rename-trial.ts";
import { meantName, writingsOf } from "./written-name.ts";

/** The name at an offset, where it is one that can be changed at all: not a word of the language, nor a plugin's name. */
export function renameTargetAt(analysis: Analysis, path: string, offset: number): NameUse | undefined {
  const use = nameAt(analysis, path, offset);
  return use === undefined || fixedReason(use, analysis) !== undefined ? undefined : use;
}

/**
 * The edits that give what is named at an offset a new name, in all texts of all policies, wherever it is written by the
 * name that stands at the offset. No edits, and the reason, where the name cannot be had: the new texts are compiled, and
 * every name must still mean what it meant.
 */
export function renameAt(analyses: readonly Analysis[], path: string, offset: number, newName: string): Renaming {
  const whole = analyses.map(withScenarios);
  const use = nameIn(whole, path, offset);
  const home = whole.find((analysis) => use !== undefined && analysis.forms.names.includes(use));
  if (use === undefined || home === undefined) return refused(nothingHere(analyses, path, offset));
  const here = use.node.span;
  const why = fixedReason(use, home) ?? elsewhereReason(use, whole);
  if (why !== undefined) return refused(problem("name-fixed", { name: use.node.text, why }, { here }));
  const name = meantName(newName);
  if (name === undefined)
    return refused(problem("name-not-writable", { name: newName.trim() === "" ? "none" : newName.trim() }, { here }));
  if (name === use.node.text) return { edits: [], problems: [] };
  const found = sameThings(whole, use.thing);
  const taken = found.flatMap(({ analysis, things }) =>
    [...things].flatMap((one) => holderOf(name, one, analysis) ?? []),
  );
  const [holder] = taken;
  if (holder !== undefined) return refused(nameTaken(name, here, holder.name.span));
  const attempt = { analyses: whole, found, old: use.node.text, name, here };
  const narrow = tried(attempt);
  if (narrow.problems.length === 0 || use.thing.kind !== "member") return narrow;
  // A value handed from one choice to another is a member of both by its name.
  const wide = tried({ ...attempt, found: withEqualMembers(found, use) });
  return wide.problems.length === 0 ? wide : narrow;
}

interface Attempt {
  readonly analyses: readonly Analysis[];
  readonly found: readonly SameThings[];
  readonly old: string;
  readonly name: string;
  readonly here: Span;
}

/** The edits of the first writing with which nothing else changes. */
function tried({ analyses, found, old, name, here }: Attempt): Renaming {
  let first: Difference | undefined;
  for (const writing of writingsOf(name)) {
    const edits = editsOf(found, old, name, writing);
    const difference = firstDifference(analyses, edits);
    if (difference === undefined)
      return { edits: [...edits.values()].flat().map(({ span, text }) => ({ span, text })), problems: [] };
    first ??= difference;
  }
  const other = first?.means?.declaration.name.span;
  const places = {
    here: first?.use?.node.span ?? first?.arises ?? here,
    ...(other === undefined || other.source === "" ? {} : { other }),
  };
  return refused(problem("name-read-differently", { name }, places));
}

function firstDifference(analyses: readonly Analysis[], edits: EditsByPath): Difference | undefined {
  for (const analysis of analyses) {
    const difference = [...edits.keys()].some((path) => analysis.read.has(path)) && differenceOf(analysis, edits);
    if (typeof difference === "object") return difference;
  }
  return undefined;
}

function fixedReason({ node, thing }: NameUse, analysis: Analysis): "language" | "plugin" | "value" | undefined {
  const { kind, declaration } = thing;
  // Results are told apart by the field that is called so.
  if (kind === "field" && node.text === "id") return "language";
  if (kind === "plugin" || kind === "function") return "plugin";
  if (declaration.name.span.source === "") return thing.vocabulary === undefined ? "language" : "plugin";
  return isWritten(node, analysis) ? undefined : "value";
}

/** `one of 5%, 10%`: the values of a choice may be amounts. */
function isWritten({ text, span }: NameUse["node"], analysis: Analysis): boolean {
  const written = analysis.read.get(span.source)?.scanned.source.text.slice(span.start, span.end) ?? "";
  return meantName(written) === text;
}

/**
 * Whether a place that would change lies in a text that is of none of the policies themselves, or in a vocabulary that
 * means by this name a role or paper of the policy which uses it.
 */
function elsewhereReason(use: NameUse, analyses: readonly Analysis[]): "vocabulary" | "shared" | undefined {
  const own = pathsOf(analyses);
  const { kind, vocabulary, declaration } = use.thing;
  const lent = vocabulary === undefined && (kind === "role" || kind === "paper");
  const elsewhere = sameThings(analyses, use.thing).some(({ analysis, uses }) => {
    const near = lent ? pathsOf([analysis]) : own;
    return uses.some(({ node }) => node.text === use.node.text && !near.has(node.span.source));
  });
  if (!elsewhere) return undefined;
  return own.has(declaration.name.span.source) ? "shared" : "vocabulary";
}

function pathsOf(analyses: readonly Analysis[]): ReadonlySet<string> {
  return new Set(analyses.flatMap(({ input }) => input.sources.map(({ path }) => path)));
}

/** The members of the same name of all choices with the same values. */
function withEqualMembers(
  found: readonly SameThings[],
  { thing: { declaration, owner } }: NameUse,
): readonly SameThings[] {
  return found.map(({ analysis, things }) => {
    const all = new Set(analysis.forms.names.map(({ thing }) => thing).filter(({ kind }) => kind === "member"));
    const values = new Map<Named | undefined, Set<string>>();
    for (const one of all) {
      const known = values.get(one.owner) ?? new Set<string>();
      values.set(one.owner, known.add(one.declaration.name.text));
    }
    const own = values.get(owner) ?? new Set();
    const equal = [...all].filter((one) => {
      if (one.declaration.name.text !== declaration.name.text) return false;
      const its = values.get(one.owner) ?? new Set();
      const [few, many] = own.size < its.size ? [own, its] : [its, own];
      return [...few].every((value) => many.has(value));
    });
    const every = new Set([...things, ...equal]);
    return { analysis, things: every, uses: analysis.forms.names.filter((use) => every.has(use.thing)) };
  });
}

/** Between two keystrokes scenarios are left aside; what is renamed is renamed there too. */
function withScenarios(analysis: Analysis): Analysis {
  if (analysis.input.scenarios !== "left") return analysis;
  const { scenarios: _left, ...input } = analysis.input;
  return analyse(input, (source) => analysis.read.get(source.path) ?? readSource(source));
}

function nothingHere(analyses: readonly Analysis[], path: string, offset: number): Diagnostic {
  const known = analyses.some(({ read }) => read.has(path));
  if (!known) return unplacedProblem("name-fixed", { name: "", why: "none" });
  const here = { source: path, start: offset, end: offset };
  return problem("name-fixed", { name: "", why: "none" }, { here });
}

function nameTaken(name: string, here: Span, taken: Span): Diagnostic {
  return problem("name-taken", { name }, { here, ...(taken.source === "" ? {} : { taken }) });
}

function refused(reason: Diagnostic): Renaming {
  return { edits: [], problems: [reason] };
}
