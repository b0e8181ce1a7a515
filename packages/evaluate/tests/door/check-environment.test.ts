import type { Environment } from "@bylaw/ir";
import { expect, test } from "vitest";
import { determine } from "../../src/determinations/determine.ts";
import { readCase } from "../../src/door/read-case.ts";
import { compare, constant, decision, measured, policy, rule } from "../policy-builder.ts";

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

test("an environment is read once: what it says afterwards, or refuses to say, changes nothing", () => {
  const date = { kind: "date" } as const;
  const amount = constant(measured("days"), "1");
  const nextDay = { kind: "shift", unit: "workingDays", date: { kind: "today" }, amount } as const;
  const soon = rule("9.soon", compare(nextDay, "<", constant(date, "2024-01-04")));
  const town = policy({ calendar: "c", decisions: [decision("grant", [soon])] });
  const given = [[{ id: "c", years: { "2024": year } }]];
  const read = (): unknown => {
    const [calendars] = given.splice(0, 1);
    if (calendars === undefined) throw new Error("not twice");
    return calendars;
  };
  const environment = Object.defineProperty({}, "calendars", { get: read, enumerable: true });
  const { determination } = determine(town, {}, { on: "2024-01-02", environment });
  expect(determination?.decisions["grant"]?.outcome).toBe("met");
});
