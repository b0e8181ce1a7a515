import { formatCitation, joinCitations, type Language } from "@bylaw/diagnostics";
import type { CitationNode, NameUse, Token } from "@bylaw/language";
import { liesWithin } from "@bylaw/language";
import { type Analysis, nameAt } from "../analysis.ts";
import type { Hover, ServiceOptions, ShownRun } from "../service-types.ts";
import { citationAt } from "./citation-at.ts";
import { describeThing, labelOf } from "./describe-thing.ts";
import { keywordHover } from "./hover-keywords.ts";
import { literalHover } from "./hover-literals.ts";
import { hoverWords } from "./hover-words.ts";
import { code, escaped, paragraphs } from "./markdown.ts";
import { presentValue, ruleStatus } from "./present-value.ts";
import { articlesOf } from "./used-in.ts";

/** In which language a hover speaks, and the run whose values it shows. */
export interface HoverOptions extends ServiceOptions {
  readonly run?: ShownRun;
}

/**
 * What stands at an offset, explained in Markdown: a name with all that its declaration says, an article with its rules, a
 * number, a unit, or a word of the language with an example. Nothing where there is nothing to say.
 */
export function hoverAt(analysis: Analysis, path: string, offset: number, options: HoverOptions): Hover | undefined {
  const name = nameAt(analysis, path, offset);
  if (name !== undefined && offset < name.node.span.end) return nameHover(name, analysis, options);
  const cited = citationAt(analysis, path, offset);
  if (cited !== undefined) return citationHover(cited, analysis, options);
  const [token, before] = tokensAt(analysis, path, offset);
  const word =
    token &&
    (literalHover(token, analysis, path, options.language) ?? keywordHover(token, before, path, options.language));
  if (word !== undefined) return word;
  return name === undefined ? undefined : nameHover(name, analysis, options);
}

function nameHover({ node, thing }: NameUse, analysis: Analysis, { language, run }: HoverOptions): Hover {
  const words = hoverWords(language);
  const { declaration, vocabulary } = thing;
  const { name, local } = declaration;
  const other = local === undefined || local.text === name.text ? "" : ` · ${escaped(local.text)}`;
  const label = labelOf(thing, analysis, language);
  const from =
    vocabulary !== undefined && thing.kind !== "plugin"
      ? words.declaredIn(code(vocabulary))
      : name.span.source === "" && thing.kind !== "plugin"
        ? words.builtIn
        : undefined;
  const markdown = paragraphs([
    `**${escaped(name.text)}**${other}`,
    label === undefined ? undefined : escaped(label),
    describeThing(thing, analysis, language),
    run && presentValue(thing, run, language),
    from,
    usesOf(thing, analysis, language),
  ]);
  return { span: node.span, markdown };
}

function usesOf(thing: NameUse["thing"], analysis: Analysis, language: Language): string | undefined {
  const words = hoverWords(language);
  const uses = analysis.usesOf(thing).filter(({ role }) => role === "uses");
  if (thing.kind === "part" || thing.kind === "plugin") return undefined;
  if (uses.length === 0) return thing.kind === "policy" || thing.kind === "unit" ? undefined : words.never;
  const articles = articlesOf(analysis, uses);
  return words.used(uses.length, articles.length === 0 ? "" : joinCitations(articles, language));
}

/** The rules of an article, and how they stand for the present applicant. */
function citationHover({ citation, span }: CitationNode, analysis: Analysis, { language, run }: HoverOptions): Hover {
  const { part, ...place } = citation;
  const rules = analysis.forms.model.bound.rules.filter(({ statement }) => {
    const own = statement.citation?.citation;
    return own !== undefined && liesWithin(own, place);
  });
  const ids = new Set(
    rules
      .filter(({ about, id }) => part === undefined || about === part || id.endsWith(`.${part}`))
      .map(({ id }) => id),
  );
  const markdown = paragraphs([
    `**${escaped(formatCitation(place, language))}**`,
    ids.size === 0
      ? undefined
      : `${hoverWords(language).rules(ids.size)}${language === "zh" ? "：" : ": "}${[...ids].map(code).join(language === "zh" ? "、" : ", ")}`,
    run && ruleStatus((id) => ids.has(id), run, language),
  ]);
  return { span, markdown };
}

/** The token that holds an offset, and the one before it. */
function tokensAt(analysis: Analysis, path: string, offset: number): readonly (Token | undefined)[] {
  const tokens = analysis.read.get(path)?.scanned.tokens ?? [];
  let [low, high] = [0, tokens.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = tokens[low];
  const holds = found !== undefined && found.startOffset <= offset && offset <= found.endOffset;
  return holds ? [found, tokens[low - 1]] : [];
}
