import type { Span } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";

/** The parts of a compiled policy with the places that they come from; the policy itself holds none. */
export function placesInPolicy({ policy, origins }: CompiledPolicy): ReadonlyMap<object, Span> {
  const places = new Map<object, Span>();
  const put = (part: object, kind: Kind, id: string): void => {
    const known = origins[kind] ?? {};
    const span = Object.hasOwn(known, id) ? known[id] : undefined;
    if (span !== undefined) places.set(part, span);
  };
  for (const fact of policy.facts) put(fact, "facts", fact.names.id);
  for (const definition of policy.lets) put(definition, "lets", definition.names.id);
  for (const reading of policy.readings) put(reading, "readings", reading.id);
  for (const decision of policy.decisions) {
    const { names, rules, relaxations, value, limits = [] } = decision;
    put(decision, "decisions", names.id);
    for (const rule of rules) put(rule, "rules", rule.id);
    for (const relaxation of relaxations) put(relaxation, "relaxations", relaxation.id);
    const parts = [...(value === undefined ? [] : value.kind === "give" ? value.arms : value.addends), ...limits];
    for (const part of parts) put(part, "courses", `${names.id}/${part.id}`);
  }
  const { titles = [], duties = [], procedures = [] } = policy;
  for (const course of [...titles, ...duties]) {
    put(course, "courses", course.names.id);
    for (const term of course.terms) put(term, "courses", `${course.names.id}/${term.id}`);
  }
  for (const procedure of procedures) {
    put(procedure, "courses", procedure.names.id);
    for (const step of procedure.steps) put(step, "courses", `${procedure.names.id}/${step.names.id}`);
  }
  for (const [index, omission] of policy.omissions.entries()) {
    const span = origins.omissions?.[index];
    if (span !== undefined) places.set(omission, span);
  }
  return places;
}

type Kind = "facts" | "lets" | "readings" | "decisions" | "rules" | "relaxations" | "courses";
