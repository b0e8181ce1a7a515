import type { Environment, FunctionValue, IrFunction } from "@bylaw/ir";
import { plainNumber } from "./random-types.ts";

/** Id of the made-up calendar that random policies use. */
export const madeUpCalendar = "made_up";

/** Functions that random policies call. Two of them fail for some values, each in its own way. */
export const madeUpFunctions: readonly IrFunction[] = [
  {
    names: { id: "toString" },
    plugin: "made_up",
    parameters: [plainNumber("points")],
    returns: { ...plainNumber("points"), least: "-5", most: "60" },
  },
  {
    names: { id: "band" },
    plugin: "made_up",
    parameters: [plainNumber("money"), { kind: "boolean" }],
    returns: { kind: "choice", members: [{ id: "small" }, { id: "large" }, { id: "other" }] },
  },
  { names: { id: "weekend" }, plugin: "made_up", parameters: [{ kind: "date" }], returns: { kind: "boolean" } },
];

const functions: Readonly<Record<string, (...values: readonly FunctionValue[]) => unknown>> = {
  // Beyond the declared range it gives what the policy cannot take.
  toString: (points: FunctionValue) => String(-Number(points)),
  band: (money, strict) => {
    if (money === "99.99") throw new Error("no band");
    return Number(money) >= (strict === true ? 800_000 : 1) ? "large" : "small";
  },
  weekend: (day) => [0, 6].includes(new Date(`${String(day)}T00:00:00Z`).getUTCDay()),
};

const notice = "none";

/** What runs of random policies take from plugins: the functions, and a calendar in which one year is missing. */
export const madeUpEnvironment: Environment = {
  functions,
  calendars: [
    {
      id: madeUpCalendar,
      years: {
        "2020": { free: ["2020-01-01", "2020-03-02", "2020-03-03"], working: ["2020-02-29"], notice },
        "2021": { free: ["2021-07-01"], working: [], notice },
        "2023": { free: ["2023-12-29"], working: ["2023-12-30", "2023-12-31"], notice },
        "2024": { free: ["2024-01-01", "2024-03-01"], working: ["2024-03-02"], notice },
      },
    },
  ],
};
