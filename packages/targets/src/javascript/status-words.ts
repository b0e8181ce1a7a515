import { noOf, opposite } from "./booleans.ts";
import { Block, type Context, helper, type ModuleContext } from "./context.ts";
import type { DecisionParts } from "./decisions.ts";
import { inlineOnce } from "./inline-once.ts";
import { textLiteral } from "./literals.ts";
import { appliesCode, mayBeRelaxed, type NumberedRule, type RuleCode, ruleCode } from "./rules.ts";
import { someUnknown } from "./unknown-bits.ts";

/** Statuses of so many rules, three bits each, stay a small integer in every engine. */
const rulesOfWord = 10;

/** A function that is much longer is never made fast by an engine; the rules of more are asked one by one. */
const mostPlainRules = 300;

/**
 * The functions of a decision's answers. `E0(e,r,t)` works out the statuses of its rules for any facts, each by its entry,
 * `N0(e,r,t)` in one pass where all facts are known that they read, and goes there otherwise. Both give the number of the
 * outcome, or where `t` is handed in what `t` makes of that and the statuses in words: `A0` makes the answer.
 */
export function statusSource(parts: DecisionParts): { readonly source: string; readonly entry: string } {
  const { index, rules } = parts;
  const known = rules.length > mostPlainRules ? undefined : knownSource(parts);
  const entry = `${known === undefined ? "E" : "N"}${index}`;
  return { source: answerFunction(parts) + openSource(parts) + (known ?? ""), entry };
}

/** The codes of statuses as words, and the names of the words. */
function wordsOf(codes: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(codes.length / rulesOfWord) }, (_, word) =>
    codes
      .slice(word * rulesOfWord, (word + 1) * rulesOfWord)
      .map((code, place) => (place === 0 ? code : `${code}<<${3 * place}`))
      .join("|"),
  );
}

/** One property of a literal; in brackets a name means nothing by itself. */
export function property(id: string, value: string): string {
  return `${id === "__proto__" ? `[${textLiteral(id)}]` : textLiteral(id)}:${value}`;
}

/** The statuses stand in one literal, so that all answers have one shape. */
function answerFunction({ index, rules }: DecisionParts): string {
  const each = rules.map(({ rule }, place) => {
    const [word, shift] = [`w${Math.floor(place / rulesOfWord)}`, 3 * (place % rulesOfWord)];
    return property(rule.id, `statuses[${shift === 0 ? word : `${word}>>${shift}`}&7]`);
  });
  const words = wordsOf(each).map((_, word) => `,w${word}`);
  return `function A${index}(x,r${words.join("")}){return answered(x,r,{${each.join(",")}})}\n`;
}

/** What the functions give: the outcome by the columns, or the answer. */
function given(outcome: string, words: readonly string[]): string {
  return `const x=${outcome};return t?t(${["x,r", ...words].join(",")}):x`;
}

/** The status of a rule by its entry; its columns are taken to those of the others. */
function entryCode(module: ModuleContext, { number }: NumberedRule): string {
  return `(y=${helper(module, "judged")}(R${number}(e,r)),a&=y>>3,o|=y>>3,y&7)`;
}

function openSource({ module, index, rules }: DecisionParts): string {
  if (rules.length === 0) return `const E${index}=(e,r,t)=>t?t(0,r):0;\n`;
  const words = wordsOf(rules.map((rule) => entryCode(module, rule)));
  const named = words.map((word, place) => `const w${place}=${word};`).join("");
  const outcome = given(
    `${helper(module, "fold")}(a&9|o&6)`,
    words.map((_, place) => `w${place}`),
  );
  return `function E${index}(e,r,t){let a=9,o=0,y;${named}${outcome}}\n`;
}

/** Nothing where no rule can be told by plain conditions. */
function knownSource({ module, unknown, index, rules }: DecisionParts): string | undefined {
  const block = new Block();
  const plain: NumberedRule[] = [];
  const codes = rules.map((numbered) => {
    const code = plainStatus(module, block, numbered);
    if (code !== undefined) plain.push(numbered);
    return code ?? entryCode(module, numbered);
  });
  if (plain.length === 0) return undefined;
  const words = wordsOf(codes);
  const { text, result } = inlineOnce(block.lines, words.map((word, place) => `const w${place}=${word};`).join(""));
  const bits = plain.reduce((all, { rule }) => all | unknown.ofRule(rule), 0n);
  const test = someUnknown(bits, unknown.words);
  const start = test === "false" ? "" : `if(${test})return E${index}(e,r,t);`;
  const mixed = plain.length < rules.length || rules.some(({ rule }) => mayBeRelaxed(rule));
  const outcome = mixed ? `f?1:${helper(module, "fold")}(a&9|o&6)` : "f";
  const names = words.map((_, place) => `w${place}`);
  return `function N${index}(e,r,t){${start}let f=0${mixed ? ",a=9,o=0,y" : ""};${text}${result}${given(outcome, names)}}\n`;
}

/** The status of a rule by plain conditions, where nothing in it can stay open while all facts are known. */
function plainStatus(module: ModuleContext, block: Block, numbered: NumberedRule): string | undefined {
  const own = new Block(block);
  const context: Context = { module, block: own, open: false, records: new Map() };
  const applies = appliesCode(context, numbered.rule);
  const code = ruleCode(context, numbered, applies);
  const { lifted, passes, fails, relaxable } = code;
  if ([applies, lifted, passes, fails, relaxable].some(({ no }) => no !== undefined)) return undefined;
  block.adopt(own);
  const tested = chosen(noOf(passes), failedStatus(numbered, code), "0");
  return chosen(noOf(applies), "5", chosen(lifted.yes, "4", tested));
}

/** Not met where nobody may leave it; else what has been decided, or at discretion. */
function failedStatus({ rule, number }: NumberedRule, { relaxable }: RuleCode): string {
  const failed = "(f=1)";
  if (relaxable.yes === "false" || !mayBeRelaxed(rule)) return failed;
  const act = `e.a${number}`;
  const refused = relaxable.yes === "true" ? `${act}===2` : `(${act}===2||${opposite(relaxable.yes)})`;
  return `(${refused}?${failed}:${act}===1?4:(a&=8,o|=10,3))`;
}

function chosen(condition: string, yes: string, no: string): string {
  if (condition === "true") return yes;
  return condition === "false" ? no : `(${condition}?${yes}:${no})`;
}
