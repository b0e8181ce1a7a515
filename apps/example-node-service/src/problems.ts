import type { Issue } from "@bylaw/ningbo";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The languages of this service. The first is spoken where the caller names none that is spoken here. */
export const languages = ["en", "zh"] as const;

/** The kinds of problems: status and title. Who follows the `type` of a problem gets these texts. */
export const problems = {
  "bad-facts": {
    status: 422,
    en: "Some of what was sent cannot be read as facts of this policy.",
    zh: "所传内容中有本政策无法读取之处。",
  },
  "no-json": { status: 400, en: "The body is not JSON.", zh: "请求正文不是JSON。" },
  "too-large": { status: 413, en: "The body is larger than 256 KiB.", zh: "请求正文超过256 KiB。" },
  "not-found": { status: 404, en: "There is nothing at this address.", zh: "此地址没有内容。" },
  fault: { status: 500, en: "The service has a fault; the facts are not to blame.", zh: "服务出错，与所传事项无关。" },
} as const satisfies Readonly<Record<string, { status: ContentfulStatusCode; en: string; zh: string }>>;

/** Answers with problem details (RFC 9457). The title is in the caller's language, each issue in both. */
export function problem(context: Context, kind: keyof typeof problems, issues: readonly Issue[] = []): Response {
  const { status, ...titles } = problems[kind];
  const language = context.get("language") === "zh" ? "zh" : "en";
  const errors = issues.map(({ path, ...issue }) => ({ pointer: pointerTo(path), ...issue }));
  return context.json(
    { type: `/problems/${kind}`, title: titles[language], status, ...(errors.length > 0 && { errors }) },
    status,
    { "content-type": "application/problem+json; charset=utf-8", "content-language": language },
  );
}

/** A JSON pointer (RFC 6901) into the body. */
function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
