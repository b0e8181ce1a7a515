import "./style/tokens.css";
import "./style/base.css";
import "./style/page.css";
import "./style/measure.css";
import "./style/editor-parts.css";
import "./style/both-writings.css";
import "./style/ledger.css";
import "./style/fields.css";
import "./style/panels.css";
import "./style/narrow.css";
import { createElement, render } from "preact";
import { App } from "./app.tsx";
import { CalledOff } from "./measure/services/called-off.ts";
import { measureAsked } from "./plugins.ts";
import { converse } from "./state/conversation.ts";
import { createStore, nobody } from "./state/session.ts";
import { readSettings, today } from "./state/settings.ts";
import { textsOf } from "./texts/texts.ts";

// The lists of the editor's peeks call off the delays of their own searches when they close, and nobody waits for those:
// as in VS Code it is no fault. What the page itself calls off is always waited for, so that one of those is a fault.
window.addEventListener("unhandledrejection", (event) => {
  const { reason } = event;
  if (reason instanceof Error && reason.name === "Canceled" && !(reason instanceof CalledOff)) event.preventDefault();
});

const settings = readSettings();
document.documentElement.dataset["theme"] = settings.ground;
document.documentElement.lang = textsOf(settings.language).languageTag;

const measure = measureAsked(location.search);
const place = document.getElementById("page");
if (measure === undefined || place === null) throw new Error("the page was built without a measure");

const store = createStore({
  settings,
  measure,
  sources: measure.sources,
  writings: {},
  file: measure.sources[0]?.path ?? "",
  on: settings.on ?? today(),
  case: nobody,
  origin: { case: nobody },
  readings: {},
  problems: [],
  state: "reading",
  panel: "finding",
  view: "read",
  otherNames: false,
  scenarioRuns: 0,
  editorCount: 0,
});
// The page is drawn first; services are asked when there is an editor to ask them.
render(createElement(App, { store, serve: (service, asks, dropped) => engine.serve(service, asks, dropped) }), place);
const engine = converse(store);
