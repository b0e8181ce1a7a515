import type { NameNode } from "../3-build-ast/ast.ts";
import type { ProcedureDeclaration } from "../3-build-ast/ast-titles.ts";
import type { BoundExpectation, ValueSymbol } from "./bound.ts";
import { dutyPartOf, partNames, procedurePartOf, stepPartOf, titlePartOf } from "./course-parts.ts";
import { isCalled, namesOf } from "./symbols.ts";

/** What an expectation is about, or the name in it that is not known and the names of its kind. */
export type FoundSubject =
  | { readonly kind: "found"; readonly subject: BoundExpectation["subject"] }
  | {
      readonly kind: "lost";
      readonly what: "part" | "step";
      readonly node: NameNode;
      readonly candidates: readonly string[];
    };

type Named = Extract<ValueSymbol, { readonly kind: "decision" | "title" | "duty" | "procedure" }>;

/** The subject that a name and the names behind its dots mean: `T.until`, `D.due`, `P.next`, `P.STEP`. */
export function subjectNamed(symbol: Named, within: readonly NameNode[]): FoundSubject {
  const id = symbol.declaration.name.text;
  const [first, second] = within;
  switch (symbol.kind) {
    case "decision":
      return first === undefined ? whole("decision", id) : lost("part", first, []);
    case "title":
    case "duty": {
      if (first === undefined) return whole(symbol.kind, id);
      const part = symbol.kind === "title" ? titlePartOf(first) : dutyPartOf(first);
      if (part === undefined) return lost("part", first, partNames[symbol.kind]);
      return second === undefined ? found({ kind: symbol.kind, id, part }) : lost("part", second, []);
    }
    case "procedure":
      return first === undefined ? whole("procedure", id) : inProcedure(symbol.declaration, first, within.slice(1));
    default:
      return symbol satisfies never;
  }
}

function inProcedure(procedure: ProcedureDeclaration, first: NameNode, rest: readonly NameNode[]): FoundSubject {
  const id = procedure.name.text;
  const [second, third] = rest;
  const step = procedure.steps.find((each) => isCalled(each, first.text));
  if (step === undefined) {
    const part = procedurePartOf(first);
    if (part === undefined) return lost("step", first, [...procedure.steps.flatMap(namesOf), ...partNames.procedure]);
    return second === undefined ? found({ kind: "procedure", id, part }) : lost("part", second, []);
  }
  if (second === undefined) return found({ kind: "procedure", id, step: step.name.text });
  const part = stepPartOf(second);
  if (part === undefined || third !== undefined) return lost("part", third ?? second, partNames.step);
  return found({ kind: "procedure", id, step: step.name.text, part });
}

function whole(kind: "decision" | "title" | "duty" | "procedure", id: string): FoundSubject {
  return found({ kind, id });
}

function found(subject: BoundExpectation["subject"]): FoundSubject {
  return { kind: "found", subject };
}

function lost(what: "part" | "step", node: NameNode, candidates: readonly string[]): FoundSubject {
  return { kind: "lost", what, node, candidates };
}
