import type { IrDecision, IrDuty, IrExpression, IrForEach, IrProcedure, IrRule, IrTest, IrTitle } from "@bylaw/ir";
import { SiteFinder } from "./find-sites.ts";
import type { Place } from "./places-of-owners.ts";
import type { Guard, Site, SiteOwner, Sites } from "./site.ts";

/**
 * The comparisons and arms of everything that decides: rules, relaxations, values, limits, titles, duties, steps, and
 * the lets that these read. Notes decide nothing and are left out.
 */
export function sitesOf({ compiled: { policy }, placed }: Place): Sites {
  const finder = new SiteFinder(policy, (id) => placed({ kind: "let", id }));
  const siteOf = (owner: Omit<SiteOwner, "place">, forEach: IrForEach | undefined, when?: IrExpression): Site => ({
    owner: placed(owner),
    lists: forEach === undefined ? [] : [forEach],
    guards: when === undefined ? [] : [{ expression: when, wanted: "yes" }],
  });
  for (const decision of policy.decisions) walkDecision(decision, finder, siteOf);
  for (const title of policy.titles ?? []) walkTitle(title, finder, siteOf);
  for (const duty of policy.duties ?? []) walkDuty(duty, finder, siteOf);
  for (const procedure of policy.procedures ?? []) walkProcedure(procedure, finder, siteOf);
  return finder.sites;
}

type SiteOf = (owner: Omit<SiteOwner, "place">, forEach: IrForEach | undefined, when?: IrExpression) => Site;

function walkDecision(decision: IrDecision, finder: SiteFinder, siteOf: SiteOf): void {
  const { forEach, value, names } = decision;
  const of = names.id;
  for (const rule of decision.rules) if (rule.title === undefined) walkRule(rule, decision, finder, siteOf);
  for (const { id, citation, when, to } of decision.relaxations) {
    const owner = { kind: "relaxation", id, of, ...(citation && { citation }) } as const;
    finder.walk(when, siteOf(owner, forEach));
    finder.walk(to, siteOf(owner, forEach, when));
  }
  const arms = value?.kind === "give" ? value.arms : [];
  const before: Guard[] = [];
  for (const { id, citation, when, gives } of arms) {
    const owner = { kind: "arm", id, of, ...(citation && { citation }) } as const;
    const site = siteOf(owner, forEach, when);
    finder.walk(when, { ...siteOf(owner, forEach), guards: [...before] });
    if (gives.kind === "value") finder.walk(gives.value, { ...site, guards: [...before, ...site.guards] });
    if (when !== undefined && before.length < 50) before.push({ expression: when, refused: "yes" });
  }
  for (const { id, citation, when, value: added } of value?.kind === "add" ? value.addends : []) {
    const owner = { kind: "addend", id, of, ...(citation && { citation }) } as const;
    finder.walk(when, siteOf(owner, forEach));
    finder.walk(added, siteOf(owner, forEach, when));
  }
  const most = value?.most;
  finder.walk(
    most?.value,
    siteOf({ kind: "most", id: "most", of, ...(most?.citation && { citation: most.citation }) }, forEach),
  );
  for (const { id, citation, where } of decision.limits ?? []) {
    finder.walk(where, siteOf({ kind: "limit", id, of, ...(citation && { citation }) }, forEach));
  }
}

/** The guard of a rule by itself, then what it asks where it applies and no exception lifts it. */
function walkRule(rule: IrRule, { forEach, names }: IrDecision, finder: SiteFinder, siteOf: SiteOf): void {
  const { id, citation, when, unless, test } = rule;
  const owner = { kind: "rule", id, of: names.id, ...(citation && { citation }) } as const;
  finder.walk(when, siteOf(owner, forEach));
  finder.walk(unless, siteOf(owner, forEach, when));
  const site = siteOf(owner, forEach, when);
  const applies =
    unless === undefined ? site : { ...site, guards: [...site.guards, { expression: unless, wanted: "no" } as const] };
  for (const condition of conditionsOf(test)) finder.walk(condition, applies);
}

function conditionsOf(test: IrTest): readonly IrExpression[] {
  const tests = test.kind === "group" ? test.items.map((item) => item.test) : [test];
  return tests.flatMap((one) => (one.kind === "condition" ? [one.condition] : []));
}

function walkTitle({ names, forEach, grantedBy, terms }: IrTitle, finder: SiteFinder, siteOf: SiteOf): void {
  finder.walk(grantedBy?.when, siteOf({ kind: "title", id: names.id }, forEach));
  for (const { id, citation, when } of terms) {
    finder.walk(when, siteOf({ kind: "term", id, of: names.id, ...(citation && { citation }) }, forEach));
  }
}

function walkDuty({ names, forEach, terms }: IrDuty, finder: SiteFinder, siteOf: SiteOf): void {
  for (const { id, citation, when } of terms) {
    finder.walk(when, siteOf({ kind: "duty", id, of: names.id, ...(citation && { citation }) }, forEach));
  }
}

function walkProcedure({ names, forEach, steps }: IrProcedure, finder: SiteFinder, siteOf: SiteOf): void {
  for (const { names: step, citation, when } of steps) {
    finder.walk(when, siteOf({ kind: "step", id: step.id, of: names.id, ...(citation && { citation }) }, forEach));
  }
}
