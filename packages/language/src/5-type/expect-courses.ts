import { problem } from "@bylaw/diagnostics";
import type { Expected, IrExpectation } from "@bylaw/ir";
import type { ExpectedRecord, ExpectStatement, NameNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundExpectation } from "../4-bind/bound.ts";
import { isCalled } from "../4-bind/symbols.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { stepStates, wordsByForm } from "../keywords/language-words.ts";
import type { TypeContext } from "./context.ts";
import { titleStatusOf } from "./title-paths.ts";

type Subject = BoundExpectation["subject"];

const dutyStatuses: ReadonlyMap<KeywordId, NonNullable<Expected["outcome"]>> = new Map([
  ["notTriggered", "not_triggered"],
  ["pending", "pending"],
  ["inTime", "done_in_time"],
  ["late", "done_late"],
  ["overdue", "overdue"],
  ["done", "done"],
  ["undecided", "undecided"],
]);

const stepStatuses: ReadonlyMap<string, NonNullable<Expected["outcome"]>> = wordsByForm(stepStates);

const asks: ReadonlyMap<KeywordId, string> = new Map<KeywordId, string>([
  ["review", "review"],
  ["rectify", "rectify"],
  ["revoke", "revoke"],
  ["mayRevoke", "may_revoke"],
  ["revokeAndBar", "revoke_and_bar"],
  ["renew", "renew"],
  ["none", "none"],
]);

/** What a scenario expects of a title, duty or procedure; undefined, and reported, where that says nothing. */
export function expectOfCourse(expectation: BoundExpectation, context: TypeContext): readonly IrExpectation[] {
  const { statement, subject, because, needing } = expectation;
  const base = { because, needing, span: statement.span };
  const { records } = statement;
  if (records !== undefined && isForEach(subject, context)) {
    const expected = records.map((record) => expectedOf(record, subject, context));
    const whole = expected.filter((each) => each !== undefined);
    if (whole.length === expected.length)
      return [
        {
          ...base,
          subject,
          records: whole.map(({ outcome, value, outcomeSpan, valueSpan }) => ({
            ...(outcome && { outcome }),
            ...(value && { value }),
            ...(outcomeSpan && { outcomeSpan }),
            ...(valueSpan && { valueSpan }),
          })),
        },
      ];
    return [];
  }
  const expected = expectedOf(statement, subject, context);
  if (expected === undefined) return [];
  const { part, ...rest } = expected;
  return [{ ...base, subject: part === undefined ? subject : { ...subject, part }, ...rest }];
}

function isForEach({ id }: Subject, context: TypeContext): boolean {
  const symbol = context.bound.symbols.get(id);
  if (symbol?.kind !== "title" && symbol?.kind !== "duty" && symbol?.kind !== "procedure") return false;
  return symbol.declaration.forEach !== undefined;
}

interface Settled extends Expected {
  /** `expect P.STEP too_short` says the same as `expect P.STEP.too_short = yes`. */
  readonly part?: string;
}

type Written = Pick<ExpectStatement | ExpectedRecord, "span" | "outcome" | "value">;

function expectedOf(written: Written, subject: Subject, context: TypeContext): Settled | undefined {
  const word = written.outcome ?? wordIn(written.value);
  // A status and a value beside it: of these only decisions have both.
  const both = written.outcome !== undefined && written.value !== undefined;
  const settled = both ? undefined : settle(word, written.value, subject, context);
  if (settled !== undefined) return { ...settled, ...spanOf(settled, written) };
  const here = written.value?.span ?? written.outcome?.span ?? written.span;
  const parameters = { subject: subject.step === undefined ? subject.kind : "step", word: context.textAt(here) };
  context.problems.push(problem("not-an-outcome", parameters, { here }));
  return undefined;
}

/** Where the word or value stands; a word that stands for a part and its yes cannot be replaced by a no. */
function spanOf({ outcome, part }: Settled, written: Written): Pick<Expected, "outcomeSpan" | "valueSpan"> {
  const span = written.outcome?.span ?? written.value?.span;
  if (span === undefined || part !== undefined) return {};
  return outcome === undefined ? { valueSpan: span } : { outcomeSpan: span };
}

function wordIn(value: Expression | undefined): NameNode | undefined {
  return value?.kind === "path" && value.names.length === 1 ? value.names[0] : undefined;
}

function settle(
  word: NameNode | undefined,
  value: Expression | undefined,
  subject: Subject,
  context: TypeContext,
): Settled | undefined {
  switch (subject.part) {
    case undefined:
      return word === undefined ? undefined : statusOf(word, subject);
    case "asked": {
      const asked = word && ((word.keyword && asks.get(word.keyword)) ?? askNamed(word.text));
      return asked === undefined ? undefined : { value: asked };
    }
    case "next":
      return word && stepNamed(word, subject, context);
    case "complete":
    case "out_of_order":
    case "too_short":
      if (value?.kind === "boolean") return { value: value.value ? "yes" : "no" };
      return subject.part === "complete" && (word?.keyword === "undecided" || word?.text === "open")
        ? { value: "open" }
        : undefined;
    default:
      if (value?.kind === "date") return { value: value.date };
      return word?.keyword === "none" ? { value: "none" } : undefined;
  }
}

function askNamed(text: string): string | undefined {
  return [...asks.values()].find((ask) => ask === text);
}

function stepNamed(word: NameNode, { id }: Subject, context: TypeContext): Settled | undefined {
  const symbol = context.bound.symbols.get(id);
  const steps = symbol?.kind === "procedure" ? symbol.declaration.steps : [];
  const step = steps.find((each) => isCalled(each, word.text));
  if (step !== undefined) {
    context.bound.ledger.use(word, step);
    return { value: step.name.text };
  }
  return word.keyword === "none" ? { value: "none" } : undefined;
}

function statusOf(word: NameNode, { kind, step }: Subject): Settled | undefined {
  const { keyword, text } = word;
  if (kind === "title") {
    const outcome = titleStatusOf(word) ?? (keyword === "undecided" ? "undecided" : undefined);
    return outcome && { outcome };
  }
  if (kind === "duty") {
    const outcome = keyword === undefined ? undefined : dutyStatuses.get(keyword);
    return outcome && { outcome };
  }
  if (step === undefined) return undefined;
  if (keyword === "outOfOrder") return { part: "out_of_order", value: "yes" };
  if (keyword === "tooShort") return { part: "too_short", value: "yes" };
  const outcome = keyword === "done" ? "done" : keyword === "undecided" ? "open" : stepStatuses.get(text);
  if (keyword === "notApplicable") return { outcome: "not_applicable" };
  return outcome && { outcome };
}
