import { readSource } from "@bylaw/language";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { format } from "../../src/index.ts";
import { commentsOf, meaningOf } from "./meaning.ts";

const names = [
  "a",
  "b",
  "assets",
  "资产总额",
  "limit",
  "title",
  "valid",
  "要求高的比例",
  "`floor space`",
  "撤销过",
  "表",
];
const longNames = ["a_rather_long_name_of_a_fact", "用于检验换行的名称较长的事项甲", "another_long_name_of_a_thing"];
const name = fc.constantFrom(...names, ...longNames);
const amount = fc.constantFrom(
  "3",
  "80万元",
  "2 years",
  "5%",
  "2021-11-04",
  '"text"',
  "30个工作日",
  "yes",
  "CNY 5",
  "200 m2",
);

/** A word in one of its forms, and the blanks or the line break before it. */
const word = (...forms: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(" ", "  ", "\n      ", " // so\n   "), fc.constantFrom(...forms))
    .map(([gap, form]) => gap + form);

const { expression } = fc.letrec<{ expression: string; condition: string; test: string; operand: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("condition"),
    fc.tuple(tie("condition"), tie("test"), tie("test")).map(([c, x, y]) => `if ${c} then ${x} else ${y}`),
  ),
  condition: fc
    .tuple(
      tie("test"),
      fc.array(fc.tuple(word("and", "or", "且", "或者"), fc.constantFrom("", "not ", "非 "), tie("test")), {
        maxLength: 3,
      }),
    )
    .map(([first, rest]) => first + rest.map(([joint, not, other]) => `${joint} ${not}${other}`).join("")),
  test: fc.oneof(
    { depthSize: "small" },
    tie("operand"),
    fc
      .tuple(tie("operand"), fc.constantFrom(">=", "<", "=", "≠", "不低于", "超过"), tie("operand"))
      .map(([x, sign, y]) => `${x} ${sign} ${y}`),
    fc
      .tuple(
        name,
        fc.constantFrom("in", "属于", "include any of", "not in"),
        fc.array(name, { minLength: 1, maxLength: 9 }),
      )
      .map(([x, verb, members]) => `${x} ${verb} (${members.join(", ")})`),
    fc.tuple(name, fc.constantFrom("is", "is not", "不为")).map(([x, is]) => `${x} ${is} known`),
  ),
  operand: fc.oneof(
    { depthSize: "small" },
    name,
    amount,
    fc.tuple(tie("operand"), fc.constantFrom("+", "-", "×", "/"), name).map(([x, sign, y]) => `${x} ${sign} ${y}`),
    tie("expression").map((inner) => `(${inner})`),
    fc.tuple(tie("test"), tie("test"), tie("test")).map(([x, c, y]) => `(${x} when ${c}, ${y} otherwise)`),
    fc
      .tuple(fc.constantFrom("sum of", "合计", "highest of"), name, tie("test"))
      .map(([f, x, c]) => `(${f} ${x}.b where ${c})`),
    fc.tuple(name, tie("test"), tie("test")).map(([, x, y]) => `max(${x}, ${y})`),
  ),
}));

const note = fc.oneof(
  fc.tuple(word("when", "当"), expression).map(([verb, inner]) => `${verb} ${inner}`),
  fc.tuple(word("unless", "除非"), expression).map(([verb, inner]) => `${verb} ${inner}`),
  word("by office", "由 office", "as n", "tightens 7(1), 第八条", "from 2024-01-01", '"why"'),
);

const statement = fc.oneof(
  fc
    .tuple(fc.constantFrom("require", "要求", "forbid", "一般应", "note"), expression, fc.array(note, { maxLength: 3 }))
    .map(([verb, inner, notes]) => `  ${verb} ${inner}${notes.join("")}`),
  fc
    .tuple(fc.constantFrom("give", "评定为"), expression, expression)
    .map(([verb, x, c]) => `  ${verb} (${x}) when ${c}`),
  fc.tuple(fc.constantFrom("let x", "定义 x"), expression).map(([head, inner]) => `${head} = ${inner}`),
  fc.tuple(fc.constantFrom("article 8(1)", "第八条"), expression).map(([cited, c]) => `${cited} when ${c}`),
  fc.tuple(fc.constantFrom("第八条第一项", "article 9"), name).map(([cited, x]) => `${cited} 评定为 A 当 ${x} 不足 5`),
  fc.constantFrom("// a remark", "/// said\n///zh 说明", "", "fact y: money // why", "decision d: one of A, B"),
);

it("says the same, keeps its comments and changes nothing more, for random statements", () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (statements) => {
      const source = { path: "random.bylaw", text: `decision d: one of A, B\n${statements.join("\n")}\n` };
      const once = { ...source, text: format(source) };
      expect(format(once)).toBe(once.text);
      expect(commentsOf(once)).toEqual(commentsOf(source));
      expect(meaningOf(once)).toEqual(meaningOf(source));
      const codes = (text: string): readonly string[] =>
        readSource({ ...source, text }).problems.map(({ code }) => code);
      expect(
        codes(once.text)
          .filter((code) => code !== "missing-space")
          .toSorted(),
      ).toEqual(
        codes(source.text)
          .filter((code) => code !== "missing-space")
          .toSorted(),
      );
    }),
    { seed: 20_211_104, numRuns: 60, endOnFailure: false },
  );
});
