import { type Citation, citationKey, formatCitation, joinCitations, joinList } from "@bylaw/diagnostics";
import type { CaseError, Names } from "@bylaw/ir";
import { paperName, titleName } from "./describe-condition.ts";
import { nameOf } from "./describe-value.ts";
import type { Describing } from "./describing.ts";
import { asWords, citationOf, type NamedValue, wordingOf } from "./policy-names.ts";
import type { NeedGroup, Source } from "./wording.ts";

/**
 * Paths in words; the open members of one set are said together, and all of them as the set. Within a sentence they
 * are `definite`: "the city of registration".
 */
export function pathsInWords(paths: readonly string[], describing: Describing, definite = false): readonly string[] {
  return bySet(paths, describing).map((same) => needWords(same, describing, definite));
}

/** The facts that stand in the way, those of one source and one proof together, in their own order. */
export function needGroups(paths: readonly string[], describing: Describing, definite = false): readonly NeedGroup[] {
  const { names, wording } = describing;
  const groups: NeedGroup[] = [];
  for (const same of bySet(paths, describing)) {
    const [path = ""] = same;
    const value = valueAt(path, describing);
    const source = sourceOfValue(value, describing);
    const evidence = (value?.evidence ?? []).map((paper) =>
      wordingOf(names.papers.get(paper) ?? { id: paper }, wording.language),
    );
    const fact = needWords(same, describing, definite);
    const last = groups.at(-1);
    if (last !== undefined && sameSource(last, source, evidence)) {
      groups[groups.length - 1] = { ...last, facts: [...last.facts, fact] };
    } else groups.push({ facts: [fact], source, evidence });
  }
  return groups;
}

/** Where the value of a rule comes from: the source of its first fact. */
export function sourceOf(facts: readonly string[], describing: Describing): Source {
  const [first] = facts;
  return sourceOfValue(first === undefined ? undefined : valueAt(first, describing), describing);
}

/** The words of a role; the applicant and the authority are always there. */
export function roleName(id: string, { names, wording }: Describing): string {
  const known = names.roles.get(id);
  const name = known === undefined ? (wording.builtInRole(id) ?? asWords(id)) : wordingOf(known, wording.language);
  return wording.role(name);
}

/** An act of somebody that is not recorded and so counts as not taken. */
export function notRecordedWords(fact: string, describing: Describing): string {
  const { wording } = describing;
  const value = valueAt(fact, describing);
  const role = roleName(value?.decidedBy ?? value?.statedBy ?? "authority", describing);
  return wording.remarks.notRecorded(role, pathWords(fact, describing));
}

/** The articles of some rules in text order, each once; a rule without one is named. */
export function articlesOf(rules: readonly string[], { names, wording }: Describing): string {
  const cited = new Map<string, Citation>();
  const named: string[] = [];
  for (const id of rules) {
    const known = names.rules.get(id)?.citation;
    if (known === undefined && names.rules.has(id)) named.push(wording.ruleName(asWords(id)));
    else {
      const citation = known ?? citationOf(names, id);
      const { part: _part, ...place } = citation;
      cited.set(citationKey(place), place);
    }
  }
  const articles = cited.size === 0 ? [] : [joinCitations([...cited.values()], wording.language)];
  return joinList([...articles, ...named], wording.language);
}

/** Something awaited that is no fact, or an error of the case, as a clause. */
export function awaitWords(wait: string | CaseError, describing: Describing): string {
  const { names, wording, determination } = describing;
  if (typeof wait !== "string") return wording.awaits.error(placeWords(wait.place, describing), wait.tag);
  const [kind = "", of = ""] = splitOnce(wait);
  switch (kind) {
    case "@act": {
      const { by = "authority", citation } = actOf(of, describing);
      const article = citation === undefined ? undefined : formatCitation(citation, wording.language);
      return wording.awaits.act(roleName(by, describing), article);
    }
    case "@in_force":
      return wording.awaits.inForce(wording.day(determination.on));
    case "@calendar":
      return wording.awaits.calendar(of);
    case "@cohort":
      return wording.awaits.cohort;
    case "@tie":
      return wording.awaits.tie(roleName("authority", describing));
    case "@history":
      return wording.awaits.history(titleName(of, describing));
    case "@steps":
      return wording.awaits.steps(wordingAmong(names.policy.procedures, of, describing));
    case "@record":
      return wording.awaits.record(wordingAmong(names.policy.duties, of, describing));
    default:
      return asWords(wait);
  }
}

interface Act {
  readonly by?: string | undefined;
  readonly citation?: Citation | undefined;
}

/** Whose act is awaited, and under which article: on a rule, or on an arm or a limit of a decision ("grade/11.1"). */
function actOf(of: string, { names }: Describing): Act {
  const rule = names.rules.get(of);
  if (rule !== undefined) {
    const [relaxation] = rule.relaxations.map((id) => names.relaxations.get(id));
    return { by: relaxation?.by ?? rule.by, citation: relaxation?.citation ?? rule.citation };
  }
  const [decision = "", id] = splitOnce(of, "/");
  const { value, limits = [] } = names.decisions.get(decision) ?? {};
  const arm = value?.kind === "give" ? value.arms.find((each) => each.id === id) : undefined;
  if (arm !== undefined) return { by: arm.gives.kind === "leave" ? arm.gives.by : undefined, citation: arm.citation };
  const limit = limits.find((each) => each.id === id);
  return { by: limit?.else?.kind === "leave" ? limit.else.by : undefined, citation: limit?.citation };
}

/** The wording of a duty or a procedure by its id. */
function wordingAmong(among: readonly { readonly names: Names }[] = [], id: string, { wording }: Describing): string {
  return wordingOf(among.find(({ names }) => names.id === id)?.names ?? { id }, wording.language);
}

/** A path in words: a fact, a field of a numbered record, a member of a set. */
function pathWords(path: string, describing: Describing): string {
  const record = /^([^[\]]+)\[(\d+)\](?:\.(.+))?$/.exec(path);
  if (record !== null) {
    const [, list = "", index = "0", field] = record;
    const fieldWords = field === undefined ? undefined : nameOf(`${list}.${field}`, describing);
    return describing.wording.record(nameOf(list, describing), Number(index) + 1, fieldWords);
  }
  const { values } = describing.names;
  if (values.has(path)) return nameOf(path, describing);
  if (path.startsWith("papers.")) return describing.wording.paperNeeded(paperName(path.slice(7), describing));
  const [fact = path, member = ""] = splitOnce(path, ".");
  const type = values.get(fact)?.type;
  if (type?.kind !== "set") return asWords(path);
  const known = type.members.find(({ id }) => id === member) ?? { id: member };
  return describing.wording.members(nameOf(fact, describing), [wordingOf(known, describing.wording.language)]);
}

/** A yes or no is said as the thing that is asked for, an amount as it is; what else is one thing takes its article. */
function needWords(paths: readonly string[], describing: Describing, definite: boolean): string {
  const words = memberWords(paths, describing);
  const type = valueAt(paths[0] ?? "", describing)?.type;
  if (!definite || type === undefined || type.kind === "boolean") return words;
  const amount = type.kind === "number" && (type.measure === "money" || type.measure === "percent");
  return amount && !/^an?\s/i.test(words) ? words : describing.wording.definite(words);
}

/** Neighbouring paths that are members of one set, together; every other path by itself. */
function bySet(paths: readonly string[], { names }: Describing): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const path of paths) {
    const last = groups.at(-1);
    const [fact = path] = path.split(".");
    const isMember = !names.values.has(path) && names.values.get(fact)?.type.kind === "set";
    if (last !== undefined && isMember && last[0]?.startsWith(`${fact}.`)) last.push(path);
    else groups.push([path]);
  }
  return groups;
}

function memberWords(paths: readonly string[], describing: Describing): string {
  const [first = ""] = paths;
  const [fact = first] = first.split(".");
  const type = describing.names.values.get(fact)?.type;
  if (paths.length < 2 || type?.kind !== "set") return pathWords(first, describing);
  if (paths.length === type.members.length) return nameOf(fact, describing);
  const { wording } = describing;
  const members = paths.map((path) => {
    const id = path.slice(fact.length + 1);
    return wordingOf(type.members.find((member) => member.id === id) ?? { id }, wording.language);
  });
  return wording.members(nameOf(fact, describing), members);
}

function valueAt(path: string, { names }: Describing): NamedValue | undefined {
  const plain = path.replace(/\[\d+\]/g, "");
  return names.values.get(plain) ?? names.values.get(plain.split(".")[0] ?? plain);
}

function sourceOfValue(value: NamedValue | undefined, describing: Describing): Source {
  if (value?.derived === true) return { kind: "derived", role: "" };
  if (value?.fromEarlierDecision === true) return { kind: "earlier", role: "" };
  const by = value?.decidedBy ?? value?.statedBy ?? "applicant";
  const role = roleName(by, describing);
  if (value?.attested === true) return { kind: "attested", role };
  return by === "applicant" ? { kind: "applicant", role } : { kind: "role", role };
}

function sameSource(group: NeedGroup, source: Source, evidence: readonly string[]): boolean {
  const { kind, role } = group.source;
  return kind === source.kind && role === source.role && group.evidence.join() === evidence.join();
}

function placeWords(place: string, describing: Describing): string {
  const { names } = describing;
  if (names.rules.has(place)) return articlesOf([place], describing);
  const decision = names.decisions.get(place);
  if (decision !== undefined) return wordingOf(decision.names, describing.wording.language);
  return nameOf(place, describing);
}

function splitOnce(text: string, by: string = ":"): readonly string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}
