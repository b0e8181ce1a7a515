// Generated from messages/ by `npm run generate`. Do not edit.
import type { DiagnosticCode } from "./catalogue.generated.ts";

/** The page of each code: Markdown with a wrong and a right example. */
export const pages: { readonly [C in DiagnosticCode]: { readonly pass: string; readonly body: string } } = {
  "unknown-fact": { pass: "bind", body: "# A name that is no fact\n\nEvery name in a rule must be a fact, a value named with `let`, a decision, or a value of a `one of` fact beside it.\n\n## Wrong\n\n```bylaw\npolicy sample_town\n  in force from 2021-12-05\nfact assets: money\ndecision certification\n  article 8(1)\n    require asets >= 800000\n```\n\n## Right\n\n```bylaw\npolicy sample_town\n  in force from 2021-12-05\nfact assets: money\ndecision certification\n  article 8(1)\n    require assets >= 800000\n```\n\n## 中文\n\n规则中的名称必须是已声明的事项、定义、判定，或者旁边单选事项的选项。名称写错时，改为相近的名称即可。" },
};
