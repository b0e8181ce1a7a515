import type { Environment } from "@bylaw/ir";
import { expect, test } from "vitest";
import { readCase } from "../../src/door/read-case.ts";
import { policy } from "../policy-builder.ts";

const year = { free: ["2024-01-01"], working: [], notice: "notice 1" };

function problems(environment: unknown): readonly string[] {
  const options = { on: "2024-01-01", environment: environment as Environment };
  return readCase(policy(), {}, options).problems.map(({ code, path }) => `${code} ${path ?? ""}`);
}

test.each([
  [undefined, []],
  [{}, []],
  [{ functions: { rate: (): string => "1" }, calendars: [{ id: "c", years: { "2024": year } }] }, []],
  [{ functions: Object.create(null), calendars: [] }, []],
  [5, ["environment"]],
  [[], ["environment"]],
  [{ functions: [], calendars: {} }, ["environment.functions", "environment.calendars"]],
  [{ calendars: [null, { years: {} }] }, ["environment.calendars[0]", "environment.calendars[1].id"]],
  [{ calendars: [{ id: "c" }] }, ["environment.calendars[0].years"]],
  [{ calendars: [{ id: "c", years: { "2024": 5 } }] }, ["environment.calendars[0].years.2024"]],
  [
    { calendars: [{ id: "c", years: { "2024": { free: "none", working: [5] } } }] },
    ["environment.calendars[0].years.2024.free", "environment.calendars[0].years.2024.working"],
  ],
])("an environment of another form is a problem and no exception: %j", (environment, paths) => {
  expect(problems(environment)).toEqual(paths.map((path) => `value-of-another-kind ${path}`));
});
