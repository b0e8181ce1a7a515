/** The style of a presentation in a file, over the page's tokens. Nothing in it names an address. */
export function fileStyle(tokens: string): string {
  return `${tokens}\n${rules}`;
}

const rules = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--sheet); color: var(--ink); font: 400 var(--t-body) / var(--lh-ui) var(--sans); font-variant-numeric: tabular-nums lining-nums; text-autospace: normal; line-break: strict; }
h1, p, ul { margin: 0; padding: 0; } ul { list-style: none; }
button, input { font: inherit; color: inherit; }
kbd { font: 500 var(--t-label) / 1 var(--sans); border: 1px solid var(--rule-strong); border-radius: 2px; padding: 3px 6px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.stretch { flex: 1; }
main, .foot, .file-note { max-inline-size: 1500px; margin-inline: auto; padding-inline: clamp(20px, 4.3vw, 72px); }
.step { display: grid; gap: 18px; padding-block-end: 24px; }
.is-stepped .step { display: none; min-block-size: calc(100vh - 84px); grid-template-rows: auto auto auto minmax(0, 1fr) auto; }
.is-stepped .step.is-here { display: grid; }
.presenter-head { display: flex; align-items: center; gap: 12px; min-block-size: 60px; border-block-end: 4px double var(--ink); }
.presenter-head strong { font: 600 var(--t-lead) / 1.3 var(--serif); }
.seal { inline-size: 36px; block-size: 36px; display: grid; place-items: center; border: 2px solid var(--ink); border-radius: 2px; font: 700 13px / 1.12 var(--serif); text-align: center; }
.seal i { display: block; inline-size: 1em; font-style: normal; }
.seal.is-draft { background: var(--hand); border-color: var(--hand); color: var(--on-hand); outline: 1px solid var(--hand); outline-offset: 2px; }
.law { font-family: var(--mono); line-height: 1.25; white-space: pre-wrap; overflow-wrap: anywhere; text-autospace: no-autospace; }
.law.is-first { font-size: clamp(1.5rem, 4.7vw, var(--t-present)); }
.law.is-second { font-size: clamp(1.125rem, 2.7vw, var(--t-title)); color: var(--ink-2); }
.law del { color: var(--ink-2); text-decoration: line-through 0.07em var(--hand); margin-inline-end: 0.45em; }
.law ins { color: var(--hand); font-weight: 700; text-decoration: none; border-block-end: 0.07em solid var(--hand); }
.said { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 32px; }
.said h1 { font: 600 clamp(1.5rem, 3.9vw, 3rem) / 1.12 var(--serif); max-inline-size: 16em; text-wrap: balance; }
.said h1:lang(zh) { max-inline-size: 20em; word-break: keep-all; overflow-wrap: anywhere; }
.said p { font-size: var(--t-lead); color: var(--ink-2); margin-block-start: 8px; }
.said .note { color: var(--ink); }
.said .count { margin: 0; text-align: end; min-inline-size: 3em; }
.count b { display: block; font: 600 var(--t-count) / 0.95 var(--serif); color: var(--ink); }
.count.is-hand b, b.is-hand { color: var(--hand); }
.strip { display: block; inline-size: 100%; max-block-size: 42vh; overflow: visible; font-family: var(--sans); font-size: 15px; }
.strip text { fill: var(--ink-2); }
.strip .tick { text-anchor: middle; }
.strip .subject, .strip .is-before { text-anchor: end; }
.strip .label { fill: var(--ink); font-weight: 600; }
.strip .label.is-old { fill: var(--ink-2); font-weight: 400; }
.strip .label.is-draft { fill: var(--hand); }
.strip path { stroke-width: 1; fill: none; }
.strip .line { stroke: var(--ink); stroke-width: 4; }
.strip .line.is-old { stroke-width: 2; stroke-dasharray: 4 3; }
.strip .line.is-draft { stroke: var(--hand); }
.strip .axis { stroke: var(--rule-strong); }
.veil rect { fill: var(--hand-tint); stroke: var(--hand); }
.veil text { fill: var(--hand); text-anchor: middle; font: 600 64px var(--serif); }
.m--met { color: var(--met); } .m--not-met { color: var(--not-met); } .m--undecided { color: var(--undecided); }
.m--discretion { color: var(--discretion); } .m--hand { color: var(--hand); } .m--hand-tint { color: var(--hand-tint); }
.strip .is-filled { fill: currentColor; } .strip .is-open { stroke: currentColor; } .is-faded { opacity: 0.42; }
.act { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 48px; min-block-size: 64px; }
.guess { flex: 1; display: flex; align-items: center; gap: 16px; font-size: var(--t-lead); font-weight: 600; }
.guess input { flex: 1; min-block-size: 28px; accent-color: var(--ink); }
.reveal { min-block-size: 44px; padding-inline: 18px; font-size: var(--t-lead); font-weight: 500; background: var(--ink); color: var(--sheet); border: 1px solid var(--ink); border-radius: 2px; }
.turns { flex: 1; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 32px; font-size: var(--t-lead); }
.turns b { font: 600 var(--t-head) / 1 var(--serif); margin-inline-start: 8px; }
.turn { color: var(--ink-2); margin-inline-end: 8px; }
.foot { display: none; flex-wrap: wrap; gap: 4px 20px; align-items: center; min-block-size: 44px; color: var(--ink-2); font-size: var(--t-ui); }
.is-stepped .foot { display: flex; }
.foot button { min-block-size: 28px; padding: 0; border: 0; background: none; cursor: pointer; }
.file-note { color: var(--ink-2); font-size: var(--t-label); padding-block-end: 12px; }
.is-stepped .is-predict:not(.is-revealed) .is-told { display: none; }
.is-predict.is-revealed .is-asked, .step:not(.is-predict) .is-asked { display: none; }
body:not(.is-stepped) .is-asked { display: none; }
body:not(.is-covered) .foot [data-act="reveal"], body:not(.is-covered) .foot .is-key { display: none; }
@media print { .is-stepped .step { display: grid; min-block-size: 0; break-after: page; } .is-stepped .step .is-told { display: revert !important; } .is-asked, .foot { display: none !important; } }
`;
