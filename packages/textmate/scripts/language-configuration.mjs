// How an editor types along: brackets, comments, what is a word, where a line is indented.
import { alternatives } from "./keyword-forms.mjs";
import { chineseCitation, englishCitation } from "./statement-rules.mjs";

/** Statements whose lines below are indented. */
const indenting = ["policy", "sample", "scenario", "procedure", "table", "title", "duty"];
const places = ["article", "section", "paragraph", "schedule"];

const brackets = [
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["［", "］"],
];
const texts = [
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
  ["《", "》"],
  ["`", "`"],
];

/** Possessive signs are Oniguruma's alone. */
function plain(pattern) {
  return pattern.replaceAll("*+", "*").replaceAll("++", "+");
}

function indentAfter(pattern) {
  return { beforeText: { pattern, flags: "u" }, action: { indent: "indent" } };
}

/** The content of language-configuration.json, of the form that VS Code and those after it read. */
export function languageConfiguration(forms) {
  const word = (...ids) => alternatives(forms.of(...ids));
  const end = "(?![\\p{L}\\p{N}_])";
  const place = `(?:(?:${word(...places)})\\s+${plain(englishCitation)}|${plain(chineseCitation)})`;
  return {
    comments: { lineComment: "//" },
    brackets,
    // A range closes with either: [80, 90).
    colorizedBracketPairs: [...brackets, ["[", ")"], ["(", "]"], ["［", "）"], ["（", "］"]],
    autoClosingPairs: [...brackets, ...texts].map(([open, close]) => ({ open, close, notIn: ["string", "comment"] })),
    autoCloseBefore: ";:.,=}])>` \n\t，、。：）］|",
    surroundingPairs: [...brackets, ...texts],
    wordPattern: { pattern: "[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*", flags: "u" },
    onEnterRules: [
      { beforeText: { pattern: "^\\s*///zh\\s*\\S", flags: "u" }, action: { indent: "none", appendText: "///zh " } },
      { beforeText: { pattern: "^\\s*///", flags: "u" }, action: { indent: "none", appendText: "/// " } },
      indentAfter(`^\\s*(?:${word(...indenting)})${end}\\s+[^=<>+*/]*$`),
      indentAfter(`^\\s*${place}\\s*(?:(?:${word("when")})${end}.*)?$`),
      indentAfter(`[:：]\\s*(?:${word("listOf")})\\s*$`),
      indentAfter(`(?:${word("allOf")}|(?:${word("atLeast", "exactly")})\\s*\\d+\\s*\\S+)\\s*$`),
    ],
  };
}
