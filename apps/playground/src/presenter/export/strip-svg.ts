import { escaped } from "./escaped.ts";
import type { DrawnStrip, MarkPath } from "./strip-paths.ts";

/** Room over and under the marks for what is written there. */
const over = 30;
const beneath = 32;

/** A strip as a drawing within HTML: the marks before and now, the veil, the lines and the axis. */
export function stripSvg(strip: DrawnStrip, sentence: string): string {
  const { width, height, now, old, ticks, veil, subject } = strip;
  const whole = height + over + beneath;
  const wide = veil.to - veil.from;
  return [
    `<svg class="strip" viewBox="0 0 ${width} ${whole}" role="img" aria-label="${escaped(sentence)}">`,
    `<g transform="translate(0 ${over})">`,
    `<g class="is-asked">${strip.before.map(mark).join("")}</g>`,
    `<g class="is-told">${strip.after.map(mark).join("")}</g>`,
    `<g class="is-asked veil"><rect x="${n(veil.from)}" y="0" width="${n(wide)}" height="${height}"/>`,
    `<text x="${n(veil.from + wide / 2)}" y="${n(height / 2 + 22)}">?</text></g>`,
    `<path class="axis" d="M0 ${height}H${width}"/>`,
    ...ticks.map(({ x, words }) => `<text class="tick" x="${n(x)}" y="${height + 22}">${escaped(words)}</text>`),
    old === undefined
      ? ""
      : `<path class="line is-old" d="M${n(old.x)} -8V${height + 4}"/>${label(old, "is-old", old.x <= now.x)}`,
    `<path class="line${old === undefined ? "" : " is-draft"}" d="M${n(now.x)} -8V${height + 4}"/>`,
    label(now, old === undefined ? "" : "is-draft", old !== undefined && old.x > now.x),
    `<text class="subject" x="${width}" y="-12">${escaped(subject)}</text>`,
    "</g></svg>",
  ].join("");
}

function label({ x, words }: DrawnStrip["now"], look: string, before: boolean): string {
  return `<text class="label ${look}${before ? " is-before" : ""}" x="${n(before ? x - 8 : x + 8)}" y="-12">${escaped(words)}</text>`;
}

function mark({ path, colour, filled, faded }: MarkPath): string {
  const look = `m${colour.replaceAll(/[^a-z-]/g, "")}${filled ? " is-filled" : " is-open"}${faded ? " is-faded" : ""}`;
  return `<path class="${look}" d="${escaped(path)}"/>`;
}

function n(value: number): string {
  return String(Number(value.toFixed(1)));
}
