import { renderMessage } from "@bylaw/diagnostics";
import { type DecisionExplanation, explain, type RuleExplanation } from "bylaw";
import { colours, signs } from "../output/signs.ts";
import { type TableRow, tableText } from "../output/table.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { compareWords } from "./compare-words.ts";
import type { Compared } from "./compared.ts";

/** Widest columns of measures and decisions. */
const widest = [16, 28];

/** More failing rules, or more names, than this are counted. */
const mostNamed = 12;

/** One row a decision of each measure, then what each does not know yet and what it was told and does not ask. */
export function compareText(measures: readonly Compared[], on: string, terminal: Terminal): string {
  const words = compareWords[terminal.language];
  const rows = measures.flatMap((measure) => rowsOf(measure, terminal));
  const notes = measures.flatMap((measure) => notesOf(measure, terminal));
  return [words.head(measures.length, on), "", ...tableText(words.columns, rows, terminal, widest), ...notes].join(
    "\n",
  );
}

function rowsOf(measure: Compared, terminal: Terminal): readonly TableRow[] {
  const { language } = terminal;
  const words = compareWords[language];
  if (measure.kind === "refused") {
    const [problem] = measure.problems;
    const said = problem === undefined ? "" : renderMessage(problem, language);
    return [{ cells: [measure.plugin, "–", `! ${words.refused[measure.at]}`, "–", said], colour: "31" }];
  }
  const { determination, policy, plugin } = measure;
  return explain(determination, policy, { language, length: "short" }).decisions.map((decision, index) => {
    const { needs = [], ifInForce, value } = determination.decisions[decision.id] ?? {};
    const { outcomeWord } = decision;
    const outcome = ifInForce ?? decision.outcome;
    // What is given, or left to a role, is the sentence of the decision itself.
    const gives = (value?.known !== undefined && ifInForce === undefined) || value?.leftTo !== undefined;
    const sentences = gives ? [decision.sentence, ...decision.values] : decision.values;
    const values = sentences.map((sentence) => sentence.replace(/[.。]$/, ""));
    const said = [...values, ...failing(decision, terminal)];
    return {
      cells: [
        index === 0 ? plugin : "",
        decision.name,
        ifInForce === undefined ? `${signs[outcome]} ${outcomeWord}` : words.notInForce(signs[outcome]),
        words.facts(needs.length),
        said.join(words.joint),
      ],
      colour: colours[outcome],
    };
  });
}

/** The articles that are not met, each with what is short; of what an office may relax as well. */
function failing({ rules, records }: DecisionExplanation, terminal: Terminal): readonly string[] {
  const all = [...rules, ...records.flatMap(({ decision }) => decision.rules)];
  const open = all.filter(({ status }) => status === "not_met" || status === "at_discretion");
  const said = [...new Set(open.map((rule) => failingRule(rule, terminal)))];
  return shortened(said, terminal);
}

function failingRule({ status, citation, id, shortfall }: RuleExplanation, { language }: Terminal): string {
  const article = (citation || id).replace(/^article /, "");
  const sign = status === "at_discretion" ? `${signs.at_discretion} ` : "";
  if (shortfall === undefined) return sign + article;
  return language === "en" ? `${sign}${article}: ${shortfall}` : `${sign}${article}${shortfall}`;
}

function notesOf(measure: Compared, terminal: Terminal): readonly string[] {
  if (measure.kind === "refused") return [];
  const { determination, policy, plugin, unknown } = measure;
  const words = compareWords[terminal.language];
  const needs = new Set(Object.values(determination.decisions).flatMap((decision) => decision.needs));
  const named = new Set([...needs].map((need) => labelOf(need, policy.facts, terminal)));
  return [
    ...note(words.unknownFacts(plugin), [...named], terminal),
    ...note(
      words.notOfMeasure(plugin),
      unknown.map((name) => name.slice(0, 60)),
      terminal,
    ),
  ];
}

function note(title: string, names: readonly string[], terminal: Terminal): readonly string[] {
  if (names.length === 0) return [];
  const [colon, comma] = terminal.language === "en" ? [": ", ", "] : ["：", "、"];
  const [first = "", ...others] = wrap(title + colon + shortened(names, terminal).join(comma), terminal.width);
  return ["", first, ...others.map((line) => `  ${line}`)];
}

function shortened(names: readonly string[], { language }: Terminal): readonly string[] {
  if (names.length <= mostNamed + 1) return names;
  return [...names.slice(0, mostNamed), compareWords[language].more(names.length - mostNamed)];
}

/** The wording of a fact in the language of the reader, else its name; a path within it names the fact. */
function labelOf(
  need: string,
  facts: Extract<Compared, { readonly kind: "determined" }>["policy"]["facts"],
  { language }: Terminal,
): string {
  const [id = need] = need.split(/[.[]/);
  const names = facts.find((fact) => fact.names.id === id)?.names;
  return names?.label?.[language] ?? names?.[language] ?? need;
}
