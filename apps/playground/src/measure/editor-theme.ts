import { editor } from "monaco-editor/editor";
import type { Ground } from "../state/settings.ts";

/** Name of the editor's theme; it is defined anew from the tokens of the page at each change of ground. */
export const themeName = "bylaw";

/** Reads the tokens of the page, so that colours stand in one file only. */
export function setEditorGround(ground: Ground): void {
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
      "editor.background": token("sheet"),
      "editor.foreground": token("ink"),
      "editorLineNumber.foreground": token("ink-3"),
      "editorLineNumber.activeForeground": token("ink"),
      "editorCursor.foreground": token("ink"),
      "editor.lineHighlightBackground": token("select"),
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": token("rule"),
      "editor.inactiveSelectionBackground": token("select"),
      "editorError.foreground": token("not-met"),
      "editorWarning.foreground": token("discretion"),
      "editorInfo.foreground": token("ink-3"),
      "editorBracketMatch.background": token("select"),
      "editorBracketMatch.border": token("rule-strong"),
      "editor.findMatchBackground": token("rule"),
      "editor.findMatchHighlightBackground": token("select"),
      "editorHoverWidget.background": token("sheet"),
      "editorHoverWidget.foreground": token("ink"),
      "editorHoverWidget.border": token("ink"),
      "editorWidget.background": token("sheet"),
      "editorWidget.foreground": token("ink"),
      "editorWidget.border": token("ink"),
      "input.background": token("inset"),
      "input.foreground": token("ink"),
      "input.border": token("rule-strong"),
      "inputOption.activeBorder": token("ink"),
      "list.hoverBackground": token("select"),
      "list.focusBackground": token("select"),
      "list.activeSelectionBackground": token("select"),
      "list.activeSelectionForeground": token("ink"),
      "menu.background": token("sheet"),
      "menu.foreground": token("ink"),
      "menu.selectionBackground": token("select"),
      "menu.selectionForeground": token("ink"),
      "quickInputList.focusBackground": token("select"),
      "scrollbarSlider.background": `${token("rule-strong")}66`,
      "scrollbarSlider.hoverBackground": `${token("rule-strong")}99`,
      "scrollbarSlider.activeBackground": `${token("rule-strong")}cc`,
      "textLink.foreground": token("ink"),
      focusBorder: token("focus"),
    },
  });
  editor.setTheme(themeName);
}

/** Built styles shorten `#ffffff` to `#fff`, which the editor's themes do not read. */
function longHex(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? `#${colour.slice(1).replace(/./g, "$&$&")}` : colour;
}
