import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

it("names the fact, the field or the value that is declared where another kind is given", () => {
  const text = `policy p
  in force from 2021-12-05
fact assets 资产总额: money
fact loans: list of
  amount: money
let least: money = 5%
decision d
  require assets >= least
  forbid any loans where amount > 1
sample s
  资产总额 = 80%, loans = ((amount = 3%))`;
  const { problems } = compile({ sources: [{ path: "p.bylaw", text }] });
  const unlike = problems.filter(({ code }) => code === "unlike-amounts");
  expect(unlike.map(({ parameters }) => [parameters["first"], parameters["second"]])).toEqual([
    ["least", "5%"],
    ["assets", "80%"],
    ["amount", "3%"],
  ]);
});
