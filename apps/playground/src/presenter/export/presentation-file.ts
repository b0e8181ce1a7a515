import type { Language } from "@bylaw/diagnostics";
import { guessRange } from "../guess.ts";
import type { LawPiece } from "../law-in-focus.ts";
import type { ShownStep } from "../shown-step.ts";
import { presenterWords } from "../words.ts";
import { escaped } from "./escaped.ts";
import { fileScript } from "./file-script.ts";
import { fileStyle } from "./file-style.ts";
import { hashOfText } from "./hash-of-text.ts";
import type { DrawnStrip } from "./strip-paths.ts";
import { stripSvg } from "./strip-svg.ts";

/** A step as it goes into a file. */
export interface FiledStep {
  readonly shown: ShownStep;
  readonly strip?: DrawnStrip;
  /** The strip in a sentence. */
  readonly stripSentence?: string;
}

export interface FileManner {
  readonly language: Language;
  readonly figure: (value: number) => string;
  /** The words of the statuses and of the seal. */
  readonly status: Readonly<Record<string, string>>;
  readonly seal: { readonly inForce: string; readonly draft: string };
  /** The page's tokens: all colours and sizes of the file come from them. */
  readonly tokens: string;
}

/**
 * The steps as one HTML file that needs nothing else: no address is in it, its policy lets nothing be loaded, and only
 * its own style and script run, known by their hashes. Every text of the steps is escaped.
 */
export function presentationFile(steps: readonly FiledStep[], manner: FileManner): string {
  const { language } = manner;
  const words = presenterWords(language);
  const style = fileStyle(manner.tokens);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hashOfText(style)}'`,
    `script-src 'sha256-${hashOfText(fileScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const [first] = steps;
  const title = first === undefined ? words.view : `${first.shown.measure[language]} · ${words.view}`;
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-Hans" : "en"}" data-theme="light">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<main>${steps.map((step, at) => section(step, at, steps.length, manner)).join("\n")}</main>`,
    foot(language),
    `<p class="file-note">${escaped(words.fileNote)}</p>`,
    '<p class="unseen" role="status" aria-live="polite"></p>',
    `<script>${fileScript}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function section({ shown, strip, stripSentence }: FiledStep, at: number, of: number, manner: FileManner): string {
  const { language, seal } = manner;
  const words = presenterWords(language);
  const other = language === "en" ? "zh" : "en";
  const name = (side: Language): string =>
    [shown.measure[side], shown.article?.[side]]
      .filter((part) => part !== undefined)
      .join(side === "en" ? ", " : " · ");
  return [
    `<section class="step${shown.predict ? " is-predict" : ""}" aria-label="${escaped(words.step(at + 1, of))}">`,
    '<header class="presenter-head">',
    `<span class="seal${shown.draft ? " is-draft" : ""}" role="img" aria-label="${escaped(shown.draft ? seal.draft : seal.inForce)}">`,
    `<i aria-hidden="true" lang="zh-Hans">${shown.draft ? "拟改" : "现行"}</i></span>`,
    `<strong lang="${tag(language)}">${escaped(name(language))}</strong> <span lang="${tag(other)}">${escaped(name(other))}</span>`,
    `<span class="stretch"></span><span>${escaped(words.step(at + 1, of))}</span></header>`,
    law(shown, language),
    said(shown, manner),
    strip === undefined ? "" : stripSvg(strip, stripSentence ?? ""),
    closing(shown, manner),
    "</section>",
  ].join("\n");
}

function tag(language: Language): string {
  return language === "zh" ? "zh-Hans" : "en";
}

function law({ law: line }: ShownStep, language: Language): string {
  if (line === undefined) return "";
  const sides = language === "en" ? (["en", "zh"] as const) : (["zh", "en"] as const);
  const lines = sides.map(
    (side, place) =>
      `<p class="law is-${place === 0 ? "first" : "second"}" lang="${tag(side)}">${line[side].map(piece).join("")}</p>`,
  );
  return `<div>${lines.join("")}</div>`;
}

function piece({ text, mark, strong }: LawPiece): string {
  const name = mark === "was" ? "del" : mark === "is" ? "ins" : strong ? "b" : "span";
  return `<${name}>${escaped(text)}</${name}>`;
}

function said({ predict, finding, under, note, change }: ShownStep, { figure, language }: FileManner): string {
  const words = presenterWords(language);
  const asked = predict && change !== undefined;
  return [
    '<div class="said"><div>',
    asked ? `<h1 class="is-asked">${escaped(change.question)}</h1>` : "",
    `<h1 class="is-told">${escaped(finding)}</h1>`,
    ...under.map((sentence) => `<p>${escaped(sentence)}</p>`),
    note === "" ? "" : `<p class="note">${escaped(note)}</p>`,
    "</div>",
    asked ? `<p class="count is-asked"><b>?</b><span>${escaped(words.roomSays)}</span></p>` : "",
    change === undefined
      ? ""
      : `<p class="count is-told${change.count > 0 ? " is-hand" : ""}"><b>${escaped(figure(change.count))}</b><span data-said="${escaped(words.youSaid("{n}"))}"></span></p>`,
    "</div>",
  ].join("");
}

function closing({ predict, change }: ShownStep, { figure, language, status }: FileManner): string {
  if (change === undefined) return '<div class="act"></div>';
  const words = presenterWords(language);
  const range = guessRange(change.among);
  const turns = change.turns.map(
    ({ from, to, count, words: does }) =>
      `<li><span class="turn">${escaped(status[from] ?? from)} → ${escaped(status[to] ?? to)}</span> ${escaped(does)} <b${count > 0 ? ' class="is-hand"' : ""}>${escaped(figure(count))}</b></li>`,
  );
  return [
    '<div class="act">',
    predict
      ? `<label class="is-asked guess"><span>${escaped(words.howMany)}</span><input type="range" min="0" max="${range.most}" value="0" data-step="${range.step}"></label><button type="button" class="is-asked reveal">${escaped(words.reveal)} <kbd>${escaped(words.keys.space)}</kbd></button>`
      : "",
    `<ul class="turns is-told">${turns.join("")}</ul>`,
    "</div>",
  ].join("");
}

function foot(language: Language): string {
  const { keys } = presenterWords(language);
  const key = (act: string, sign: string, does: string): string =>
    `<button type="button" data-act="${act}"><kbd>${escaped(sign)}</kbd> ${escaped(does)}</button>`;
  return [
    '<footer class="foot">',
    key("reveal", keys.space, keys.reveal),
    `<span class="is-key"><kbd>↑</kbd> <kbd>↓</kbd> ${escaped(keys.guess)}</span>`,
    key("next", "→", keys.next),
    key("back", "←", keys.back),
    key("again", "Home", keys.again),
    "</footer>",
  ].join("");
}
