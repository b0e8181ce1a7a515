import type { Language } from "@bylaw/diagnostics";
import { grouped } from "../../present/exact.ts";
import { textsOf } from "../../texts/texts.ts";
import type { ImpactStory } from "./impact-story.ts";
import { valueAtLine } from "./line-values.ts";
import type { Nearest } from "./nearest.ts";
import { impactWords } from "./words.ts";

export interface ToldImpact {
  readonly story: ImpactStory;
  /** On which articles the changes come from; empty where nothing changes. */
  readonly articles: string;
  readonly title: boolean;
  readonly language: Language;
  readonly nearest: Nearest | undefined;
}

/** What the panel shows, as a text to be put into a letter: a sentence, figures line by line, and each applicant. */
export function impactText({ story, articles, title, language, nearest }: ToldImpact): string {
  const words = impactWords(language);
  const texts = textsOf(language);
  const number = (value: number): string => grouped(String(value), language);
  if (story.changed === 0) return `${words.nothing}\n${words.nothingUnder(number(story.size))}\n`;
  const [comma, colon] = language === "zh" ? ["，", "："] : [", ", ": "];
  const rows = story.rows.map((row) => {
    const name =
      row.kind === "turned"
        ? `${texts.status[row.from]} → ${texts.status[row.to]}`
        : row.kind === "gains"
          ? words.gains
          : words.unchanged;
    return `${name}${colon}${number(row.count)}`;
  });
  const manner = nearest === undefined ? undefined : { policy: nearest.policy, language, texts };
  const people = (nearest?.people ?? []).map(({ id, place }) => {
    const { line, distance, lose } = nearest ?? {};
    if (line === undefined || distance === undefined || manner === undefined) return words.person(id);
    const apart = distance[place] ?? Number.NaN;
    const how = `${(lose === true ? words.short : words.over).toLowerCase()} ${valueAtLine(line, Math.abs(apart), manner, true)}`;
    return [words.person(id), valueAtLine(line, apart, manner), how].join(comma);
  });
  const head = words.lost(number(story.lost), title) + comma + words.gained(number(story.gained), title);
  const under = words.under({
    held: number(story.held),
    toAuthority: number(story.toAuthority),
    unchanged: number(story.unchanged),
    size: number(story.size),
  });
  return `${[head, under, articles, "", ...rows, "", ...people].join("\n")}\n`;
}
