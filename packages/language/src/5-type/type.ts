import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { IrType, ListType } from "@bylaw/ir";
import type { FactDeclaration, FieldDeclaration, LetDeclaration, ReadingStatement } from "../3-build-ast/ast.ts";
import type { BoundPolicy } from "../4-bind/bound.ts";
import { mostFacts } from "../limits.ts";
import { typeCondition } from "./comparisons.ts";
import type { TypeContext } from "./context.ts";
import { typeDecisions } from "./decisions.ts";
import { typeDuties } from "./duties.ts";
import { declaredType, modelFact, modelField, rangedType } from "./facts.ts";
import { eachOf } from "./for-each.ts";
import type { ModelFact, ModelLet, ModelPolicy, ModelReading } from "./model.ts";
import { irNames } from "./names.ts";
import { forceOf, namedThings, omissionsOf } from "./policy-frame.ts";
import { typeProcedures } from "./procedures.ts";
import { checkScale } from "./scale.ts";
import { ScenarioTyper } from "./scenarios.ts";
import { typeTables } from "./tables.ts";
import { typeTitleRules, typeTitles } from "./titles.ts";
import { typeExpression } from "./type-expression.ts";
import { collectUnits, nameUnits } from "./units.ts";
import { valueOf } from "./value-of.ts";
import { checkWidth } from "./width.ts";

/**
 * Settles kind and unit of everything in a bound policy. `name` stands for a policy without a header; `textAt` gives
 * the source at a place, for messages.
 */
export function type(bound: BoundPolicy, name: string, textAt: (span: Span) => string): ModelPolicy {
  const problems: Diagnostic[] = [];
  const types = new Map<object, IrType>();
  const units = collectUnits(bound.facts);
  nameUnits(bound.ledger, units);
  const context: TypeContext = {
    bound,
    problems,
    units,
    currency: bound.header?.currency?.text ?? "CNY",
    lets: new Map(),
    decided: new Map(),
    tables: new Map(),
    typeOf: (declaration) => types.get(declaration),
    infer: (expression) => typeExpression(expression, context),
    condition: (expression) => typeCondition(expression, context),
    textAt,
  };
  const facts = typeFacts(types, context);
  const readings = typeReadings(types, context);
  const lets = bound.lets.flatMap((declaration) => typeLet(declaration, context));
  const decisions = typeDecisions(context);
  const tables = typeTables(context);
  const titles = typeTitles(context);
  const duties = typeDuties(context);
  const procedures = typeProcedures(context);
  const { header } = bound;
  const force = forceOf(header, problems);
  const scenarios = new ScenarioTyper(context, decisions, force, header?.issued?.date);
  return {
    bound,
    names: header === undefined ? { id: name, en: name } : irNames(header),
    ...(header?.authority === undefined ? {} : { authority: header.authority.text }),
    ...(header?.document === undefined ? {} : { document: header.document.text }),
    ...(header?.issued === undefined ? {} : { issued: header.issued.date }),
    ...(header?.replaces === undefined ? {} : { replaces: header.replaces.text }),
    force,
    articles: header?.articles?.ranges ?? [],
    currency: context.currency,
    roles: namedThings(bound.roles, [...facts.flatMap(rolesOf), ...rolesOfCourses(titles, duties, procedures)], bound),
    papers: namedThings(bound.papers, [...facts.flatMap(papersOf), ...papersNamed(bound)], bound),
    facts,
    readings,
    lets,
    decisions,
    tables,
    titles,
    titleRules: typeTitleRules(titles, context),
    duties,
    procedures,
    omissions: omissionsOf(bound),
    samples: bound.samples.map((sample) => scenarios.typeSample(sample)),
    scenarios: bound.scenarios.map((scenario) => scenarios.typeScenario(scenario)),
    problems,
  };
}

function rolesOf(fact: ModelFact): readonly string[] {
  const fields = fact.type.kind === "list" ? fact.type.fields : [];
  return [fact, ...fields].flatMap((entry) => [entry.decidedBy, entry.statedBy]).filter((role) => role !== undefined);
}

/** Who has to do something, or whose turn it is. */
function rolesOfCourses(
  titles: ModelPolicy["titles"],
  duties: ModelPolicy["duties"],
  procedures: ModelPolicy["procedures"],
): readonly string[] {
  const terms = titles.flatMap((title) => title.terms);
  const steps = procedures.flatMap((procedure) => procedure.steps);
  return [...terms, ...duties, ...steps].map(({ by }) => by).filter((role) => role !== undefined);
}

/** What is to be handed in, whether or not a fact rests on it too. */
function papersNamed(bound: BoundPolicy): readonly string[] {
  return [...bound.bindings.values()].flatMap((binding) => (binding.kind === "paper" ? [binding.paper.name.text] : []));
}

function papersOf(fact: ModelFact): readonly string[] {
  const fields = fact.type.kind === "list" ? fact.type.fields : [];
  return [...fact.evidence, ...fields.flatMap((field) => field.evidence ?? [])];
}

/** All facts get a type; of vocabularies only those that the policy names become part of it. */
function typeFacts(types: Map<object, IrType>, context: TypeContext): readonly ModelFact[] {
  const { bound, problems, units } = context;
  const named = new Set(bound.used);
  for (const pair of [...bound.samples, ...bound.scenarios].flatMap((entry) => entry.pairs))
    if (pair.kind === "fact") named.add(pair.fact.declaration.name.text);
  const facts: ModelFact[] = [];
  for (const fact of bound.facts) {
    const { declaration, vocabulary } = fact;
    if (vocabulary !== undefined && !named.has(declaration.name.text)) continue;
    const type = typeOfFact(declaration, types, context);
    if (type === undefined) continue;
    types.set(declaration, type);
    facts.push(modelFact(fact, type, context));
  }
  if (facts.length > mostFacts) {
    const here = bound.facts[mostFacts]?.declaration.name.span ?? { source: "", start: 0, end: 0 };
    problems.push(problem("too-many", { what: "facts", number: facts.length, most: mostFacts }, { here }));
  }
  return facts;

  function typeOfFact(
    declaration: FactDeclaration,
    into: Map<object, IrType>,
    typing: TypeContext,
  ): IrType | undefined {
    if (declaration.type.type.kind !== "list") {
      const declared = declaredType(declaration.type, units, problems);
      return declared && rangedType(declared, declaration.notes, typing);
    }
    const fields = declaration.fields.flatMap((field: FieldDeclaration) => {
      if (field.type.type.kind === "list") {
        problems.push(problem("list-in-list", { name: field.name.text }, { here: field.type.span }));
        return [];
      }
      const declared = declaredType(field.type, units, problems);
      if (declared === undefined) return [];
      const ranged: Exclude<IrType, ListType> = rangedType(declared, field.notes, typing);
      into.set(field, ranged);
      return [modelField(field, ranged, typing)];
    });
    return { kind: "list", fields };
  }
}

function typeReadings(types: Map<object, IrType>, context: TypeContext): readonly ModelReading[] {
  return context.bound.trees.flatMap((tree) => tree.readings).map((reading) => typeReading(reading, types, context));
}

function typeReading(reading: ReadingStatement, types: Map<object, IrType>, context: TypeContext): ModelReading {
  const { id, citation, named, text, span } = reading;
  const type = reading.type && declaredType(reading.type, context.units, context.problems);
  const chosen = reading.default && type && valueOf(reading.default, type, named?.name ?? id, context);
  if (type !== undefined) types.set(reading, type);
  return {
    id: id.text,
    span,
    ...(citation === undefined ? {} : { citation: citation.citation }),
    ...(named === undefined ? {} : { names: irNames(named) }),
    ...(type === undefined ? {} : { type }),
    ...(chosen === undefined ? {} : { default: chosen }),
    ...(text === undefined ? {} : { text: text.text }),
    ...(reading.label === undefined ? {} : { label: reading.label }),
  };
}

function typeLet(declaration: LetDeclaration, context: TypeContext): readonly ModelLet[] {
  const declared = declaration.type && declaredType(declaration.type, context.units, context.problems);
  if (declaration.type !== undefined && declared === undefined) return [];
  const value =
    declared === undefined
      ? context.infer(declaration.value)
      : valueOf(declaration.value, declared, declaration.name, context);
  context.lets.set(declaration, value);
  if (value === undefined) return [];
  checkWidth(value, context);
  if (declared !== undefined) checkScale(value, declared, context);
  const forEach = eachOf(declaration, context);
  return [{ names: irNames(declaration), ...(forEach && { forEach }), span: declaration.name.span, value }];
}
