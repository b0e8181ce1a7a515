import type {
  CompiledPolicy,
  Environment,
  IrDecision,
  IrDiscretion,
  IrFunction,
  IrNote,
  IrPolicy,
  IrRelaxation,
  IrRule,
  IrScenario,
  IrSubmission,
  IrTest,
} from "@bylaw/ir";
import { irFormat } from "@bylaw/ir";
import { hostCaseOf } from "../5-type/given-facts.ts";
import type {
  ModelDecision,
  ModelDiscretion,
  ModelNote,
  ModelPolicy,
  ModelRelaxation,
  ModelRule,
  ModelScenario,
  ModelTest,
} from "../5-type/model.ts";
import { ReadsFollower } from "../5-type/reads.ts";
import { lowerCourses, lowerTitleRule } from "./lower-courses.ts";
import { type LetValues, lowerExpression } from "./lower-expression.ts";
import { lowerLimit, lowerValue } from "./lower-value.ts";
import { originsOf } from "./origins.ts";
import { withException } from "./with-exception.ts";

/**
 * The compiled policy of a model without errors: plain data, and beside it origins, samples and scenarios. The scenarios
 * are put together at the first look: hundreds say once more what their sample says, and most hosts run none of them.
 */
export function lower(model: ModelPolicy, version: string, calendar?: string): CompiledPolicy {
  const follower = new ReadsFollower(model);
  const { scenarios } = model;
  let lowered: CompiledPolicy["scenarios"] | undefined;
  return {
    policy: lowerPolicy(model, version, follower, calendar),
    origins: originsOf(model, follower),
    samples: model.samples.map((sample) => {
      const { id, en, zh } = sample.names;
      const names = { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) };
      return { id, names, case: sample.case };
    }),
    get scenarios() {
      lowered ??= scenarios.map(lowerScenario);
      return lowered;
    },
  };
}

/** The same with what a run needs of plugins. */
export function withEnvironment(compiled: CompiledPolicy, environment: Environment): CompiledPolicy {
  const { policy, origins, samples } = compiled;
  return {
    policy,
    origins,
    samples,
    get scenarios() {
      return compiled.scenarios;
    },
    environment,
  };
}

function lowerScenario({ name, given, cohort, readings, on, expectations }: ModelScenario): IrScenario {
  return {
    name,
    case: hostCaseOf(given),
    ...(cohort === undefined ? {} : { cohort: cohort.map((one) => ({ id: one.id, case: hostCaseOf(one.given) })) }),
    ...(readings === undefined ? {} : { readings }),
    ...(on === undefined ? {} : { on }),
    expectations,
  };
}

function lowerPolicy(
  model: ModelPolicy,
  version: string,
  follower: ReadsFollower,
  calendar: string | undefined,
): IrPolicy {
  const lets: LetValues = new Map(model.lets.map((entry) => [entry.names.id, entry.value]));
  const relaxed = relaxedBy(model);
  const readingsOfLets = follower.readingsOfLets(model.lets);
  const { names, authority, document, issued, replaces, force, articles, currency, roles, papers } = model;
  return {
    format: irFormat,
    names,
    version,
    ...(authority === undefined ? {} : { authority }),
    ...(document === undefined ? {} : { document }),
    ...(issued === undefined ? {} : { issued }),
    ...(replaces === undefined ? {} : { replaces }),
    force,
    articles,
    currency,
    roles,
    papers,
    facts: model.facts.map(({ span: _span, ...fact }) => fact),
    readings: model.readings.map(({ span: _span, default: chosen, ...reading }) =>
      chosen === undefined ? reading : { ...reading, default: lowerExpression(chosen, lets) },
    ),
    lets: model.lets.map((entry) => ({
      names: entry.names,
      ...(entry.forEach === undefined ? {} : { forEach: entry.forEach }),
      type: entry.value.type,
      value: lowerExpression(entry.value, lets),
      readings: readingsOfLets.get(entry.names.id) ?? [],
    })),
    decisions: model.decisions.map((decision) => {
      const lowered = lowerDecision(decision, lets, follower, relaxed);
      const following = model.titleRules.filter((rule) => rule.decision === decision.names.id);
      return {
        ...lowered,
        rules: [...lowered.rules, ...following.map((rule) => lowerTitleRule(rule, lets, follower))],
      };
    }),
    ...lowerCourses(model, lets, follower),
    ...functionsOf(model),
    ...(calendar === undefined ? {} : { calendar }),
    omissions: model.omissions.map(({ span: _span, ...omission }) => omission),
  };
}

/** The functions of plugins that the policy calls, by name. */
function functionsOf({ bound }: ModelPolicy): Pick<IrPolicy, "functions"> {
  const called = new Map<string, IrFunction>();
  for (const binding of bound.bindings.values())
    if (binding.kind === "function") called.set(binding.function.names.id, binding.function);
  const functions = [...called.values()].sort((a, b) => (a.names.id < b.names.id ? -1 : 1));
  return functions.length === 0 ? {} : { functions };
}

/** By rule id: the relaxations that name the rule. */
function relaxedBy(model: ModelPolicy): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const relaxation of model.decisions.flatMap((decision) => decision.relaxations)) {
    for (const { id } of relaxation.bound.rules) {
      const relaxations = found.get(id);
      if (relaxations === undefined) found.set(id, [relaxation.id]);
      else relaxations.push(relaxation.id);
    }
  }
  return found;
}

function lowerDecision(
  decision: ModelDecision,
  lets: LetValues,
  follower: ReadsFollower,
  relaxed: ReadonlyMap<string, readonly string[]>,
): IrDecision {
  const notes = decision.notes.filter((note) => note.kind !== "submit");
  const submissions = decision.notes.filter((note) => note.kind === "submit");
  const limits = decision.limits.map((limit) => lowerLimit(limit, lets, follower));
  return {
    names: decision.names,
    ...(decision.type === undefined ? {} : { type: decision.type }),
    ...(decision.forEach === undefined ? {} : { forEach: decision.forEach }),
    ...(decision.value === undefined ? {} : { value: lowerValue(decision.value, lets, follower) }),
    ...(limits.length === 0 ? {} : { limits }),
    rules: decision.rules.map((rule) => lowerRule(rule, lets, follower, relaxed.get(rule.id) ?? [])),
    relaxations: decision.relaxations.map((relaxation) => lowerRelaxation(relaxation, lets, follower)),
    notes: notes.map((note) => lowerNote(note, lets)),
    submissions: submissions.map((note) => lowerSubmission(note, lets)),
    discretion: decision.discretion.map((entry) => lowerDiscretion(entry, lets)),
  };
}

function lowerRelaxation(relaxation: ModelRelaxation, lets: LetValues, follower: ReadsFollower): IrRelaxation {
  const { id, citation, to, by, from, until, bound } = relaxation;
  const when = withException(relaxation);
  return {
    id,
    ...(citation === undefined ? {} : { citation }),
    rules: bound.rules.map((rule) => rule.id),
    ...(to === undefined ? {} : { to: lowerExpression(to, lets) }),
    ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
    ...(by === undefined ? {} : { by }),
    readings: follower.ofExpressions([when, to]).readings,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function lowerNote(note: ModelNote, lets: LetValues): IrNote {
  const when = withException(note);
  return {
    id: note.id,
    kind: note.kind === "note" ? "note" : "encourage",
    ...(note.citation === undefined ? {} : { citation: note.citation }),
    ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
    condition: lowerExpression(note.condition, lets),
    ...(note.text === undefined ? {} : { text: note.text }),
  };
}

function lowerSubmission(note: ModelNote, lets: LetValues): IrSubmission {
  const when = withException(note);
  return {
    id: note.id,
    ...(note.citation === undefined ? {} : { citation: note.citation }),
    ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
    condition: lowerExpression(note.condition, lets),
    proves: note.proves,
  };
}

function lowerDiscretion({ unless, ...entry }: ModelDiscretion, lets: LetValues): IrDiscretion {
  const { when: guard, ...rest } = entry;
  const when = withException({ ...(guard && { when: guard }), ...(unless && { unless }) });
  return { ...rest, ...(when === undefined ? {} : { when: lowerExpression(when, lets) }) };
}

function lowerRule(rule: ModelRule, lets: LetValues, follower: ReadsFollower, relaxations: readonly string[]): IrRule {
  const { citation, when, unless, from, until, by, text } = rule;
  return {
    id: rule.id,
    ...(citation === undefined ? {} : { citation }),
    ...(rule.forbids ? { forbids: true } : {}),
    ...(rule.soft ? { soft: true } : {}),
    ...(when === undefined ? {} : { when: lowerExpression(when, lets) }),
    ...(unless === undefined ? {} : { unless: lowerExpression(unless, lets) }),
    test: lowerTest(rule.test, lets),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    tightens: rule.bound.tightens.map((entry) => entry.rule.id),
    relaxations,
    ...(by === undefined ? {} : { by }),
    ...(text === undefined ? {} : { text }),
    readings: follower.ofRule(rule).readings,
  };
}

type ItemTest = Exclude<IrTest, { readonly kind: "group" }>;

function lowerItem(test: Exclude<ModelTest, { readonly kind: "group" }>, lets: LetValues): ItemTest {
  return test.kind === "condition"
    ? { kind: "condition", condition: lowerExpression(test.condition, lets) }
    : { kind: "decision", decision: test.decision };
}

function lowerTest(test: ModelTest, lets: LetValues): IrTest {
  if (test.kind !== "group") return lowerItem(test, lets);
  const items = test.items.map((item) => ({ names: item.names, test: lowerItem(item.test, lets) }));
  return { kind: "group", mode: test.mode, number: test.number, items };
}
