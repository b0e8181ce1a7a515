import type { IrPolicy } from "@bylaw/ir";
import { imagined } from "../package-files/sentence-table.ts";
import { explain } from "../sentences/explain.ts";

/** By decision and rule what the rule asks, in English and in Chinese: the sentences without how it came out. */
export function askedTexts(policy: IrPolicy): readonly (readonly (readonly string[])[])[] {
  const [english, chinese] = (["en", "zh"] as const).map((language) => {
    const [met, open] = (["met", "undecided"] as const).map((status) =>
      explain(imagined(policy, status, "met"), policy, { language, length: "short" }),
    );
    return met?.decisions.map(({ rules }, index) =>
      rules.map(({ sentence }, place) =>
        alike(sentence, open?.decisions[index]?.rules[place]?.sentence ?? "", language),
      ),
    );
  });
  return policy.decisions.map(({ rules }, index) =>
    rules.map((_, place) => [english, chinese].map((texts) => texts?.[index]?.[place] ?? "")),
  );
}

const mark = /[\s.;:,。；：，]+$/;

/** What two sentences have in common from their beginning, as a sentence; nothing where that ends within a part of them. */
function alike(one: string, other: string, language: "en" | "zh"): string {
  let end = 0;
  while (end < one.length && one[end] === other[end]) end++;
  const common = one.slice(0, end);
  const isWhole = mark.test(common) || [one, other].every((sentence) => mark.test(sentence.charAt(end)));
  return isWhole && common !== "" ? common.replace(mark, "") + (language === "zh" ? "。" : ".") : "";
}
