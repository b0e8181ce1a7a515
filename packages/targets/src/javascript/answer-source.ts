import { contentHash, type IrDecision } from "@bylaw/ir";
import { helper, listOf, type ModuleContext } from "./context.ts";
import type { DecisionParts } from "./decisions.ts";
import { isFound, valueSource } from "./found-decisions.ts";
import { textLiteral } from "./literals.ts";
import { wordCount } from "./masks.ts";

/** The ids of the rules that a decision has as a whole, as text. */
function rulesOf({ rules, forEach }: IrDecision): string {
  return forEach === undefined ? rules.map(({ id }) => textLiteral(id)).join(",") : "";
}

/** The ids of the rules that a decision has for each record. */
function recordRulesOf({ rules, forEach }: IrDecision): string {
  return forEach === undefined ? "" : `,recordRules:[${rules.map(({ id }) => textLiteral(id)).join(",")}]`;
}

/** The statement that adds the value of decision `k` and the results of its records to its answer. */
function moreSource(module: ModuleContext, parts: readonly DecisionParts[]): { before: string; call: string } {
  const found = parts.filter(({ decision }) => isFound(decision));
  if (found.length === 0) return { before: "", call: "" };
  const fold = helper(module, "fold");
  const entries = found.map(({ index, decision }) => {
    if (decision.forEach === undefined) return `${index}:(e,r)=>({value:j${index}(D[${index}](e,r))})`;
    const list = `e.f${listOf(module, decision.forEach.list).index}`;
    const value = decision.value === undefined ? "" : `,value:j${index}(d)`;
    const names = `policy.decisions[${index}].recordRules`;
    return (
      `${index}:(e,r)=>${list}===undefined?{}:{records:${list}.map(q=>{const d=D[${index}](e,r,q),t=Object.create(null),` +
      `s=Q[${index}](e,r,q),x=outcomes[${fold}(d.x)];${names}.forEach((n,i)=>{t[n]=statuses[s[i]]});` +
      `return r.force===0?{outcome:outcomes[2],ifInForce:x,rules:t${value}}:{outcome:x,rules:t${value}}})}`
    );
  });
  return {
    before: `const M={${entries.join(",")}};\n`,
    call: ";if(Object.hasOwn(M,k))Object.assign(d[p.id],M[k](e,r));",
  };
}

const outcomes = '["not_met","met","undecided","at_discretion"]';
const statuses = '["met","not_met","undecided","at_discretion","waived","not_applicable"]';

/** The source of what a module says in the policy's own words: `policy`, `ruleStatuses`, `evaluate`, `round`. */
export function answerSource(
  module: ModuleContext,
  parts: readonly DecisionParts[],
  { twoColumns, rules }: { readonly twoColumns: boolean; readonly rules: number },
): string {
  const { policy } = module;
  const fold = helper(module, "fold");
  const decisions = parts.map(
    ({ decision }) => `{id:${textLiteral(decision.names.id)},rules:[${rulesOf(decision)}]${recordRulesOf(decision)}}`,
  );
  const values = parts.flatMap(({ index, decision }) =>
    isFound(decision) && decision.value !== undefined ? [valueSource(module, index, decision)] : [],
  );
  const more = moreSource(module, parts);
  return (
    `${values.join("")}export const policy={id:${textLiteral(policy.names.id)},version:${textLiteral(policy.version)},` +
    `hash:"${contentHash(policy)}",words:${wordCount(rules)},columns:${twoColumns ? 4 : 2},` +
    `decisions:[${decisions.join(",")}]};\n` +
    `export const outcomes=${outcomes};\nexport const statuses=${statuses};\n` +
    more.before +
    "export function ruleStatuses(e,r,k=0){return S[k](e,r).map(s=>statuses[s])}\n" +
    evaluateSource(parts, fold, more.call)
  );
}

/** The source of `evaluate(case, options)`, and of `round(cases, options)` where something is limited over a round. */
function evaluateSource(parts: readonly DecisionParts[], fold: string, more: string): string {
  const each =
    "policy.decisions.forEach((p,k)=>{if(o.decisions!==undefined&&!o.decisions.includes(p.id))return;" +
    `const s=ruleStatuses(e,r,k),t=Object.create(null),x=outcomes[${fold}(C[k](e,r))];` +
    "p.rules.forEach((n,i)=>{t[n]=s[i]});" +
    `d[p.id]=r.force===0?{outcome:outcomes[2],ifInForce:x,rules:t}:{outcome:x,rules:t}${more}});return{decisions:d}`;
  if (parts.every(({ decision }) => decision.limits === undefined)) {
    return `export function evaluate(c,o){const r=prepare(o),e=encode(c),d=Object.create(null);${each}}\n`;
  }
  return (
    `function answer(e,r,o){const d=Object.create(null);${each}}\n` +
    "export function evaluate(c,o){return answer(encode(c),prepare(o),o)}\n" +
    "export function round(l,o){const records=l.map(c=>encode(c)),r={...prepare(o),round:{records,limited:[]}};" +
    "return records.map(e=>answer(e,r,o))}\n"
  );
}
