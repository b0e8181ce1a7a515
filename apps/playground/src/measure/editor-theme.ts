import { editor } from "monaco-editor/editor";
import type { Ground } from "../state/settings.ts";

/** Name of the editor's theme; it is defined anew from the tokens of the page at each change of ground. */
export const themeName = "bylaw";

/** Of each part of the editor the token of the page that colours it. */
const tokenOf: Readonly<Record<string, string>> = {
  "editor.background": "sheet",
  "editor.foreground": "ink",
  "editorLineNumber.foreground": "ink-3",
  "editorLineNumber.activeForeground": "ink",
  "editorCursor.foreground": "ink",
  "editor.lineHighlightBackground": "select",
  "editor.selectionBackground": "rule",
  "editor.inactiveSelectionBackground": "select",
  "editorError.foreground": "not-met",
  "editorWarning.foreground": "discretion",
  "editorMarkerNavigation.background": "sheet",
  "editorMarkerNavigationError.background": "not-met",
  "editorMarkerNavigationError.headerBackground": "sheet",
  "editorMarkerNavigationWarning.background": "discretion",
  "editorMarkerNavigationWarning.headerBackground": "sheet",
  "editorMarkerNavigationInfo.background": "ink-3",
  "editorMarkerNavigationInfo.headerBackground": "sheet",
  "editorInfo.foreground": "ink-3",
  "editorBracketMatch.background": "select",
  "editorBracketMatch.border": "rule-strong",
  "editor.findMatchBackground": "rule",
  "editor.findMatchHighlightBackground": "select",
  "editorHoverWidget.background": "sheet",
  "editorHoverWidget.foreground": "ink",
  "editorHoverWidget.border": "ink",
  "editorWidget.background": "sheet",
  "editorWidget.foreground": "ink",
  "editorWidget.border": "ink",
  "editorWidget.resizeBorder": "sheet",
  "editor.wordHighlightBackground": "select",
  "editor.wordHighlightStrongBackground": "select",
  "editor.wordHighlightTextBackground": "select",
  "editor.rangeHighlightBackground": "select",
  "editor.symbolHighlightBackground": "select",
  "editor.hoverHighlightBackground": "select",
  "editor.foldBackground": "inset",
  "editorGutter.foldingControlForeground": "ink-3",
  "editorCodeLens.foreground": "ink-3",
  "editorInlayHint.background": "inset",
  "editorInlayHint.foreground": "ink-2",
  "editorLink.activeForeground": "ink",
  "editorSuggestWidget.background": "sheet",
  "editorSuggestWidget.foreground": "ink",
  "editorSuggestWidget.border": "ink",
  "editorSuggestWidget.selectedBackground": "select",
  "editorSuggestWidget.selectedForeground": "ink",
  "editorSuggestWidget.highlightForeground": "ink",
  "editorSuggestWidget.focusHighlightForeground": "ink",
  "peekView.border": "ink",
  "peekViewEditor.background": "inset",
  "peekViewEditorGutter.background": "inset",
  "peekViewEditor.matchHighlightBackground": "rule",
  "peekViewResult.background": "sheet",
  "peekViewResult.fileForeground": "ink",
  "peekViewResult.lineForeground": "ink-2",
  "peekViewResult.matchHighlightBackground": "rule",
  "peekViewResult.selectionBackground": "select",
  "peekViewResult.selectionForeground": "ink",
  "peekViewTitle.background": "sheet",
  "peekViewTitleLabel.foreground": "ink",
  "peekViewTitleDescription.foreground": "ink-3",
  "quickInput.background": "sheet",
  "quickInput.foreground": "ink",
  "quickInputList.focusForeground": "ink",
  "pickerGroup.foreground": "ink-3",
  "list.highlightForeground": "ink",
  "list.focusHighlightForeground": "ink",
  "list.inactiveSelectionBackground": "select",
  "widget.border": "ink",
  "inputValidation.infoBackground": "sheet",
  "inputValidation.infoForeground": "ink",
  "inputValidation.infoBorder": "ink",
  "badge.background": "select",
  "badge.foreground": "ink-2",
  "input.background": "inset",
  "input.foreground": "ink",
  "input.border": "rule-strong",
  "inputOption.activeBorder": "ink",
  "list.hoverBackground": "select",
  "list.focusBackground": "select",
  "list.activeSelectionBackground": "select",
  "list.activeSelectionForeground": "ink",
  "menu.background": "sheet",
  "menu.foreground": "ink",
  "menu.selectionBackground": "select",
  "menu.selectionForeground": "ink",
  "quickInputList.focusBackground": "select",
  "textLink.foreground": "ink",
  focusBorder: "focus",
};

let shown: Ground | undefined;

/** Reads the tokens of the page, so that colours stand in one file only. The ground that is shown is not set again. */
export function setEditorGround(ground: Ground): void {
  if (ground === shown) return;
  shown = ground;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => longHex(style.getPropertyValue(`--${name}`).trim());
  editor.defineTheme(themeName, {
    base: ground === "dark" ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      { token: "", foreground: token("ink").slice(1) },
      { token: "strong", foreground: token("ink").slice(1), fontStyle: "bold" },
      { token: "quiet", foreground: token("ink-2").slice(1) },
      { token: "faint", foreground: token("ink-3").slice(1) },
    ],
    colors: {
      ...Object.fromEntries(Object.entries(tokenOf).map(([part, name]) => [part, token(name)])),
      "editor.lineHighlightBorder": "#00000000",
      "widget.shadow": "#00000000",
      "scrollbarSlider.background": `${token("rule-strong")}66`,
      "scrollbarSlider.hoverBackground": `${token("rule-strong")}99`,
      "scrollbarSlider.activeBackground": `${token("rule-strong")}cc`,
      "textCodeBlock.background": "#00000000",
    },
  });
  editor.setTheme(themeName);
}

/** Built styles shorten `#ffffff` to `#fff`, which the editor's themes do not read. */
function longHex(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? `#${colour.slice(1).replace(/./g, "$&$&")}` : colour;
}
