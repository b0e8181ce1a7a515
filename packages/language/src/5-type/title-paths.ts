import { fix, problem, type Span } from "@bylaw/diagnostics";
import { type IrType, standingStatuses, type TitleStatus } from "@bylaw/ir";
import type { TitleDeclaration } from "../3-build-ast/ast-titles.ts";
import type { NameNode } from "../3-build-ast/name.ts";
import type { Binding } from "../4-bind/bound.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { TypeContext } from "./context.ts";
import { booleanType } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";
import { stateOf } from "./states.ts";

const dateOrNone: IrType = { kind: "date", none: true };

const statusOfKeyword: ReadonlyMap<KeywordId, TitleStatus> = new Map<KeywordId, TitleStatus>([
  ["held", "held"],
  ["dueForReview", "due_for_review"],
  ["rectifying", "rectifying"],
  ["expired", "expired"],
  ["barred", "barred"],
  ["revoked", "revoked"],
  ["none", "none"],
]);

/** The status of a title that a word names in either language; undefined for any other word. */
export function titleStatusOf(word: NameNode): TitleStatus | undefined {
  return word.keyword === undefined ? undefined : statusOfKeyword.get(word.keyword);
}

/** `T is held` asks for every status in which the title stands, any other word for just that one. */
export function typeTitleStatus(
  title: Extract<Binding, { readonly kind: "title" }>,
  word: NameNode,
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  const status = titleStatusOf(word);
  if (status === undefined) {
    const asked = stateOf(word) === undefined ? "unknown-state" : "state-of-what";
    const parameters = { word: word.text, of: "decision" };
    context.problems.push(problem(asked, parameters, { here: word.span }));
    return undefined;
  }
  const record = recordMeant(title.declaration, title.record, span, context);
  const statuses = status === "held" ? standingStatuses : [status];
  return (
    record && { kind: "titleStatus", span, type: booleanType, title: title.declaration.name.text, statuses, ...record }
  );
}

/** `T.since` and `T.until`: days that may be none. */
export function typeTitleDate(
  { title, part, record: scope }: Extract<Binding, { readonly kind: "titleDate" }>,
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  const record = recordMeant(title, scope, span, context);
  return record && { kind: "titleDate", span, type: dateOrNone, title: title.name.text, part, ...record };
}

/** A title `for each` of a list is held by each record alone: outside of them nothing says whose is meant. */
function recordMeant(
  title: TitleDeclaration,
  record: number | undefined,
  here: Span,
  context: TypeContext,
): { readonly record?: number } | undefined {
  if (record !== undefined) return { record };
  if (title.forEach === undefined) return {};
  const parameters = { name: title.name.text, list: title.forEach.text };
  context.problems.push(problem("title-of-which-record", parameters, { here, declared: title.name.span }));
  return undefined;
}

/** A title, duty or procedure where a value is needed; of a title one may ask whether it is held. */
export function reportCourse(
  kind: "title" | "duty" | "procedure",
  name: string,
  span: Span,
  context: TypeContext,
): void {
  const chinese = /[\u3400-\u9fff]/.test(name);
  const to = chinese ? `${name} 为 有效` : `${name} is held`;
  const fixes = kind === "title" ? [fix("title-as-value", "held", { to }, [{ span, text: to }])] : [];
  context.problems.push(problem("title-as-value", { name, kind }, { here: span }, { fixes }));
}
