import { editor } from "monaco-editor/editor";
import { themeName } from "./editor-theme.ts";

/** The letters of the page at its present size. */
export function lettersOf(host: HTMLElement): editor.IEditorOptions {
  const style = getComputedStyle(host);
  return {
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight),
  };
}

/** What reading leaves out: what stands between the lines of the law, and what folds them away. */
export function looksOfView(view: "read" | "code"): editor.IEditorOptions {
  const code = view === "code";
  return { folding: code, codeLens: code, lineDecorationsWidth: code ? 14 : 30 };
}

/** How the editor looks and what it offers by itself. */
export function looksOf(host: HTMLElement): editor.IStandaloneEditorConstructionOptions {
  return {
    ...lettersOf(host),
    ...calm,
    ...helpful,
    theme: themeName,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    padding: { top: 0, bottom: 8 },
  };
}

const calm: editor.IStandaloneEditorConstructionOptions = {
  fontLigatures: false,
  fullwidthCharacterWidth: "twoCells",
  wordWrap: "on",
  wrappingIndent: "deepIndent",
  lineNumbersMinChars: 7,
  glyphMargin: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: "all",
  renderWhitespace: "none",
  guides: { indentation: false, bracketPairs: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  scrollBeyondLastLine: true,
  scrollbar: { verticalScrollbarSize: 10, useShadows: false, alwaysConsumeMouseWheel: false },
  stickyScroll: { enabled: false },
  selectionHighlight: false,
  roundedSelection: false,
  contextmenu: false,
  lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
};

const helpful: editor.IStandaloneEditorConstructionOptions = {
  "semanticHighlighting.enabled": true,
  // Names come from the policy, not from any word that stands in the text.
  wordBasedSuggestions: "off",
  quickSuggestions: { other: true, strings: true, comments: false },
  acceptSuggestionOnEnter: "smart",
  acceptSuggestionOnCommitCharacter: false,
  suggest: { showIcons: false, preview: false, snippetsPreventQuickSuggestions: false, showStatusBar: false },
  occurrencesHighlight: "singleFile",
  // Shown while Ctrl and Alt are held; the switch over the text shows them for longer.
  inlayHints: { enabled: "offUnlessPressed" },
  links: true,
  foldingHighlight: false,
  showFoldingControls: "always",
  parameterHints: { enabled: true, cycle: false },
  hover: { delay: 400, sticky: true },
};
