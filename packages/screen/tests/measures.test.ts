import { readCase } from "@bylaw/evaluate";
import {
  type CheckedScalar,
  type CheckedValue,
  type CompiledPolicy,
  type EvaluationOptions,
  everyPart,
  type HostCase,
  type HostTitleEvent,
  type IrExpression,
  type IrField,
  type IrPolicy,
} from "@bylaw/ir";
import { type Applicant, Choices, columnsOf, readStart } from "@bylaw/testkit";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { screenInBlocks } from "../src/screen.ts";
import { dayOf } from "../src/values/calendar.ts";
import { readExact } from "../src/values/exact.ts";
import { isTakenDay, scaledRange } from "../src/values/taken.ts";
import { disagreements } from "./disagreements.ts";
import { measures } from "./repository-measures.ts";

/** Numbers and days that a policy names, round which values are drawn. */
interface Bounds {
  readonly numbers: readonly string[];
  readonly days: readonly number[];
}

function boundsOf(policy: IrPolicy): Bounds {
  const numbers = new Set<string>(["0", "1"]);
  const days = new Set<number>([dayOf(2022, 2, 28), dayOf(2024, 2, 29)]);
  const waiting: unknown[] = [policy.decisions, policy.lets];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (part === null || typeof part !== "object") continue;
    waiting.push(...Object.values(part));
    if (!("kind" in part) || part.kind !== "constant") continue;
    for (const constant of everyPart(part as IrExpression)) {
      if (constant.kind === "constant" && constant.type.kind === "number") numbers.add(String(constant.value));
    }
  }
  return { numbers: [...numbers], days: [...days] };
}

function randomValue(type: IrField["type"], choices: Choices, bounds: Bounds, near: unknown): CheckedScalar {
  switch (type.kind) {
    case "boolean":
      return choices.chance(50);
    case "number": {
      const { least, most } = scaledRange(type);
      const { top, bottom } = readExact(choices.pick(bounds.numbers));
      const scaled = Number((top * 10n ** BigInt(type.scale)) / bottom) + choices.pick([0, -1, 1]);
      return Math.min(most, Math.max(least, choices.chance(5) ? choices.pick([least, most]) : scaled));
    }
    case "date": {
      if (type.none && choices.chance(25)) return "none";
      const from = typeof near === "number" ? near : choices.pick(bounds.days);
      const day = from + choices.pick([0, 1, -1, 365, -365, 730, -731, 29]);
      return isTakenDay(day, false) ? day : choices.pick(bounds.days);
    }
    case "choice":
      return choices.pick(type.members).id;
    case "set": {
      const members = type.members.map(({ id }) => id);
      const must = choices.some(members);
      return { must, may: members.filter((id) => must.includes(id) || choices.chance(15)) };
    }
    case "text":
      return choices.pick(["a", "b", "乙"]);
    default:
      return type satisfies never;
  }
}

function randomApplicant({ policy, samples, scenarios }: CompiledPolicy, choices: Choices, options: EvaluationOptions) {
  const bounds = boundsCache.get(policy) ?? boundsOf(policy);
  boundsCache.set(policy, bounds);
  const sampled = choices.chance(60) && samples.length > 0;
  const { case: host } = choices.pick<{ readonly case: HostCase }>(sampled ? samples : scenarios);
  const { case: checked } = readCase(policy, host, options);
  const facts: Record<string, CheckedValue> = Object.assign(Object.create(null), checked?.facts);
  const [changed, unknown] = [choices.pick([0, 2, 8, 40]), choices.pick([0, 0, 3, 12, 60])];
  for (const { names, type } of policy.facts) {
    const { id } = names;
    if (choices.chance(unknown)) delete facts[id];
    else if (!choices.chance(changed)) continue;
    else if (type.kind !== "list") facts[id] = randomValue(type, choices, bounds, facts[id]);
    else {
      facts[id] = choices.times(0, 3, () => {
        const fields = type.fields.filter(() => !choices.chance(20));
        return Object.fromEntries(
          fields.map((field) => [field.names.id, randomValue(field.type, choices, bounds, undefined)]),
        );
      });
    }
  }
  const histories: Record<string, readonly HostTitleEvent[]> = { ...host.history };
  for (const { names } of policy.titles ?? []) {
    if (choices.chance(20)) delete histories[names.id];
    const other = choices.pick(scenarios).case.history?.[names.id];
    if (other !== undefined && choices.chance(40)) histories[names.id] = other;
    if (choices.chance(15)) histories[names.id] = [];
  }
  const papers = policy.papers.filter(() => choices.chance(70)).map(({ id }) => [id, choices.chance(80)] as const);
  return { facts, history: histories, papers: Object.fromEntries(papers) } satisfies Applicant;
}

const boundsCache = new WeakMap<IrPolicy, Bounds>();
const dayIn: Readonly<Record<string, string>> = { bengbu: "2023-06-01", kunming: "2021-06-30" };

test.each(measures)(
  "a screening is what the interpreter gives each applicant: %s",
  { timeout: 240_000 },
  (id, compiled) => {
    const { policy, environment } = compiled;
    const seen = new Map<string, number>();
    const numbers = fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: 900, maxLength: 1000, size: "max" });
    const property = fc.property(numbers, (from) => {
      const choices = new Choices(from);
      const readings: Record<string, string> = {};
      for (const { id: reading, type } of policy.readings) {
        if (type?.kind === "choice" && choices.chance(30)) readings[reading] = choices.pick(type.members).id;
      }
      const options = { on: dayIn[id] ?? "2024-06-20", readings, ...(environment && { environment }) };
      const applicants = Array.from({ length: 12 }, () => randomApplicant(compiled, choices, options));
      const columns = columnsOf(policy, applicants);
      const screening = screenInBlocks(policy, columns, options, 5);
      expect(screening.interpreted).toBe(0);
      expect(disagreements(policy, columns, options, screening, seen)).toEqual([]);
    });
    const start = readStart(process.env["BYLAW_SEED"], 20_211_205);
    fc.assert(property, { ...start, numRuns: 8, endOnFailure: true });
    if (start.path !== undefined) return;
    for (const status of ["met", "not_met", "undecided"]) expect(seen.get(status) ?? 0, status).toBeGreaterThan(20);
  },
);
