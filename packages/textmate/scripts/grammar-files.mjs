// The grammars of this package, as texts by their paths. Words come from the tables of the language, so they cannot go stale.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keywordForms } from "./keyword-forms.mjs";
import { languageConfiguration } from "./language-configuration.mjs";
import { markdownGrammar } from "./markdown-grammar.mjs";
import { statementRules } from "./statement-rules.mjs";
import { wordRules } from "./word-rules.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));

/** The grammar of Bylaw, both writings. `languages` are the keyword tables, `classes` the class of each keyword. */
export function bylawGrammar({ languages, classes, units }) {
  const forms = keywordForms({ languages, classes });
  const { opening, verbs, label, glued } = statementRules(forms);
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name: "Bylaw",
    scopeName: "source.bylaw",
    fileTypes: ["bylaw"],
    patterns: [
      "comments",
      "texts",
      "openings",
      "citation-lists",
      "verbs",
      "labels",
      "citations",
      "amounts",
      "keywords",
      "names",
      "signs",
      "punctuation",
    ].map((name) => ({ include: `#${name}` })),
    repository: {
      openings: { patterns: [...opening, glued] },
      verbs: { patterns: verbs },
      labels: { patterns: [label] },
      ...wordRules(forms, units),
    },
  };
}

/** The files of this package by their paths. */
export function grammarFiles(tables) {
  const file = (name, content) => [join(home, name), `${JSON.stringify(content, null, 2)}\n`];
  return Object.fromEntries([
    file("grammars/bylaw.tmLanguage.json", bylawGrammar(tables)),
    file("grammars/markdown-bylaw.tmLanguage.json", markdownGrammar()),
    file("language-configuration.json", languageConfiguration(keywordForms(tables))),
  ]);
}
