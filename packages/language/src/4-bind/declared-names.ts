import type {
  DecisionDeclaration,
  FactDeclaration,
  Named,
  PolicyTree,
  ReadingStatement,
  RuleNote,
  TypeNode,
} from "../3-build-ast/ast.ts";
import type { NameLedger, ThingDetails } from "./name-ledger.ts";
import type { NamedKind } from "./name-use.ts";
import { isGroup } from "./walk.ts";

/** Writes down every name that a tree declares; `vocabulary` is the plugin to which it belongs. */
export function declareNames(ledger: NameLedger, tree: PolicyTree, vocabulary?: string): void {
  const from: ThingDetails = vocabulary === undefined ? {} : { vocabulary };
  const all = (kind: NamedKind, declarations: readonly Named[]): void => {
    for (const declaration of declarations) ledger.declare(kind, declaration, from);
  };
  if (tree.header !== undefined) ledger.declare("policy", tree.header, from);
  all("role", tree.roles);
  all("paper", tree.papers);
  all("title", tree.titles);
  all("duty", tree.duties);
  all("procedure", tree.procedures);
  all("sample", tree.samples);
  for (const fact of tree.facts) declareFact(ledger, fact, from);
  for (const declaration of tree.lets) declareTyped(ledger, "let", declaration, declaration.type, from);
  for (const declaration of tree.tables) declareTyped(ledger, "table", declaration, declaration.type, from);
  for (const decision of tree.decisions) declareDecision(ledger, decision, from);
  for (const reading of tree.readings) declareReading(ledger, reading, from);
  for (const term of [...tree.titles, ...tree.duties].flatMap(({ terms }): readonly WithNotes[] => terms))
    declareAs(ledger, "rule", term.notes, from);
  for (const owner of tree.procedures) {
    for (const step of owner.steps) {
      ledger.declare("step", step, { ...from, owner });
      declareAs(ledger, "rule", step.notes, from);
    }
  }
}

interface WithNotes {
  readonly notes: readonly RuleNote[];
}

function declareFact(ledger: NameLedger, fact: FactDeclaration, from: ThingDetails): void {
  declareTyped(ledger, "fact", fact, fact.type, from);
  for (const field of fact.fields) {
    ledger.declare("field", field, { ...from, owner: fact });
    declareType(ledger, field.type, field, from);
  }
}

function declareTyped(
  ledger: NameLedger,
  kind: NamedKind,
  declaration: Named,
  type: TypeNode | undefined,
  from: ThingDetails,
): void {
  ledger.declare(kind, declaration, from);
  if (type !== undefined) declareType(ledger, type, declaration, from);
}

/** The members of a choice and the unit of a count. */
function declareType(ledger: NameLedger, { type }: TypeNode, owner: Named, from: ThingDetails): void {
  if (type.kind === "choice" || type.kind === "set")
    for (const option of type.options) ledger.declare("member", option, { ...from, owner });
  if (type.kind === "count" && type.unit !== undefined) ledger.units.push({ declared: type.unit, ...from });
}

function declareDecision(ledger: NameLedger, decision: DecisionDeclaration, from: ThingDetails): void {
  declareTyped(ledger, "decision", decision, decision.type, from);
  for (const statement of decision.statements) {
    declareAs(ledger, statement.kind === "relax" ? "relaxation" : "rule", statement.notes, from);
    if (statement.kind === "rule" && isGroup(statement.asks))
      for (const item of statement.asks.items) ledger.declare("item", item, { ...from, owner: decision });
  }
  for (const statement of decision.values) declareAs(ledger, "rule", statement.notes, from);
}

/** The names given with `as`. */
function declareAs(
  ledger: NameLedger,
  kind: "rule" | "relaxation",
  notes: readonly RuleNote[],
  from: ThingDetails,
): void {
  for (const note of notes) if (note.kind === "as") ledger.declare(kind, note, from);
}

/** What the notes of a statement declare with `as`. */
export function asDeclaration(notes: readonly RuleNote[]): Named | undefined {
  for (const note of notes) if (note.kind === "as") return note;
  return undefined;
}

function declareReading(ledger: NameLedger, reading: ReadingStatement, from: ThingDetails): void {
  const declaration = ledger.namedReading(reading);
  ledger.declare("reading", declaration, from);
  if (reading.named !== undefined) ledger.alsoDeclares(reading.id, declaration);
  if (reading.type !== undefined) declareType(ledger, reading.type, declaration, from);
}
