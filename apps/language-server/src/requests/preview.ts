import type { Language, Diagnostic as Problem } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import { determine, explain } from "bylaw";
import type { CancellationToken } from "vscode-languageserver";
import { type FoundCase, optionsOf, subjectsOf } from "../policies/applicants.ts";
import type { Policy } from "../policies/policy.ts";
import type { Preview, PreviewParams } from "../protocol.ts";
import { spokenProblem } from "../services/diagnostics.ts";
import type { Session } from "../session.ts";
import { serverWords } from "../words.ts";
import { explanationMarkdown } from "./explanation-markdown.ts";
import { identityOf } from "./scenarios.ts";

/** Of a file that is no policy's. */
export const emptyPreview: Preview = { subjects: [], title: "", markdown: "", decisions: [], problems: [] };

/** The determination of an applicant in words; where there is none, why. */
export async function previewOf(session: Session, params: PreviewParams, token: CancellationToken): Promise<Preview> {
  const asked = await session.asked(params.uri, token);
  if (asked === undefined) return emptyPreview;
  const { policy } = asked;
  const { compiled, problems } = policy.whole().forms;
  const about: Preview = { ...emptyPreview, policy: identityOf(session, policy), title: policy.files.name };
  if (compiled === undefined) {
    const errors = problems.filter(({ severity }) => severity === "error");
    return { ...about, problems: spoken(session, policy, errors) };
  }
  const { applicants, settings } = session;
  const found =
    params.subject === undefined
      ? applicants.present(policy, compiled, settings.applicant)
      : applicants.find(compiled, params.subject);
  const language = params.language === "en" || params.language === "zh" ? params.language : session.language;
  return determined(session, policy, compiled, found, { ...about, subjects: subjectsOf(compiled) }, language);
}

function determined(
  session: Session,
  policy: Policy,
  compiled: CompiledPolicy,
  found: FoundCase,
  about: Preview,
  language: Language,
): Preview {
  if (found.kind === "none") {
    const markdown = found.problems.length === 0 ? `${serverWords(language).noApplicant}\n` : "";
    return { ...about, markdown, problems: spoken(session, policy, found.problems) };
  }
  const { value, on, readings, subject } = found.found;
  const { determination, problems } = determine(compiled.policy, value, optionsOf(compiled, on, readings));
  const answered = { ...about, subject, problems: spoken(session, policy, problems) };
  if (determination === undefined) return answered;
  const explanation = explain(determination, compiled.policy, { language, length: "long" });
  return {
    ...answered,
    title: explanation.head[0] ?? about.title,
    markdown: explanationMarkdown(explanation),
    decisions: explanation.decisions.map(({ name, outcomeWord, sentence }) => ({
      name,
      outcome: outcomeWord,
      summary: sentence,
    })),
  };
}

function spoken(session: Session, policy: Policy, problems: readonly Problem[]): Preview["problems"] {
  return problems.map((problem) => spokenProblem(session, policy, problem));
}
