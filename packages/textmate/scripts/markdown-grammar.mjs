/** Blocks marked `bylaw` in Markdown, read as the compiler reads them: the mark is the only word behind the fence. */
export function markdownGrammar() {
  return {
    name: "Bylaw in Markdown",
    scopeName: "markdown.bylaw.codeblock",
    injectionSelector: "L:text.html.markdown",
    patterns: [{ include: "#block" }],
    repository: { block: { patterns: [fence("`"), fence("~")] } },
  };
}

function fence(sign) {
  return {
    name: "markup.fenced_code.block.markdown",
    begin: `(^|\\G)( {0,3})(${sign}{3,})[ \\t]*(bylaw)[ \\t]*$`,
    beginCaptures: { 3: { name: "punctuation.definition.markdown" }, 4: { name: "fenced_code.block.language" } },
    end: `(^|\\G) {0,3}(\\3${sign}*)[ \\t]*$`,
    endCaptures: { 2: { name: "punctuation.definition.markdown" } },
    patterns: [
      {
        begin: "(^|\\G)(.*)",
        while: `(^|\\G)(?! {0,3}${sign}{3,}[ \\t]*$)`,
        contentName: "meta.embedded.block.bylaw",
        patterns: [{ include: "source.bylaw" }],
      },
    ],
  };
}
