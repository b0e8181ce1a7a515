import type { IrPolicy } from "@bylaw/ir";
import { jsonLiteral } from "../door/door-source.ts";
import { type AnswerShape, answerShape, historyShape, labelOf, yesNoShape } from "./answer-shape.ts";
import { questionsRuntime } from "./questions-runtime.ts";
import { type Asked, readsOf } from "./reads.ts";
import { trialValues } from "./trial-values.ts";

/** The source of the module that finds the next question: what each rule reads, and the answers that are tried. */
export function questionsSource(policy: IrPolicy): string {
  const find = readsOf(policy);
  const read = find(policy.decisions);
  const reads = policy.decisions.flatMap(({ rules, relaxations, value }) => [
    ...rules.map((rule) => find([rule, relaxations.filter(({ id }) => rule.relaxations.includes(id))])),
    find(value),
  ]);
  const constantsBeside = (fact: string): ReadonlySet<string> =>
    new Set(reads.filter((one) => one.asked.has(`fact ${fact}`)).flatMap(({ constants }) => [...constants]));
  const asked = entriesOf(policy).filter(({ kind, id }) => read.asked.has(`${kind} ${id}`));
  const places = new Map(asked.map(({ kind, id }, place) => [`${kind} ${id}`, place]));
  const placesOf = (part: unknown): readonly number[] =>
    [...find(part).asked.keys()].flatMap((key) => places.get(key) ?? []).sort((a, b) => a - b);
  const items = policy.decisions.map(({ names, forEach, rules, relaxations, value }) => {
    const wholly = [rules, relaxations, value];
    const own =
      forEach !== undefined
        ? []
        : rules.map((rule) => [
            rule.id,
            placesOf([rule, relaxations.filter(({ id }) => rule.relaxations.includes(id))]),
          ]);
    return [
      names.id,
      own,
      forEach !== undefined || value !== undefined ? placesOf(forEach === undefined ? value : wholly) : [],
    ];
  });
  const entries = asked.map(({ kind, id, label, tried, fields, answer }) => [kind, id, label, tried, fields, answer]);
  return `import{bare}from"./answers.js";\nconst asked=${jsonLiteral(entries)};\nconst items=${jsonLiteral(items)};\n${questionsRuntime}`;

  function entriesOf({ facts, papers, titles = [] }: IrPolicy): readonly (Asked & Entry)[] {
    return [
      ...facts
        .filter(({ decidedBy }) => decidedBy === undefined)
        .map(({ names, type }): Asked & Entry => {
          const constants = constantsBeside(names.id);
          const fields = type.kind === "list" ? type.fields.length : 0;
          const tried = trialValues(type, constants);
          return { kind: "fact", id: names.id, label: labelOf(names), tried, fields, answer: answerShape(type) };
        }),
      ...papers.map((names): Asked & Entry => ({
        kind: "paper",
        id: names.id,
        label: labelOf(names),
        tried: [true, false],
        fields: 0,
        answer: yesNoShape,
      })),
      ...titles.map(({ names }): Asked & Entry => ({
        kind: "title",
        id: names.id,
        label: labelOf(names),
        tried: historiesTried,
        fields: 0,
        answer: historyShape,
      })),
    ];
  }
}

interface Entry {
  readonly label: { readonly en: string; readonly zh: string };
  readonly tried: readonly unknown[];
  readonly fields: number;
  readonly answer: AnswerShape;
}

/** Never held, granted lately, granted long ago, and taken away. */
const historiesTried: readonly unknown[] = [
  [],
  [{ event: "granted", on: ["day", -30] }],
  [{ event: "granted", on: ["day", -7_000] }],
  [
    { event: "granted", on: ["day", -60] },
    { event: "revoked", on: ["day", -30], cause: [] },
  ],
];
