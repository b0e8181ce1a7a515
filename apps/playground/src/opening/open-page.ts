import "../style/tokens.css";
import "../style/base.css";
import "../style/page.css";
import "../style/measure.css";
import "../style/editor-parts.css";
import "../style/both-writings.css";
import "../style/ledger.css";
import "../style/fields.css";
import "../style/panels.css";
import "../style/narrow.css";
import { createElement, render } from "preact";
import { App } from "../app.tsx";
import { embedAsked } from "../embed/embed.ts";
import { tellHeight } from "../embed/tell-height.ts";
import { tellOutcome } from "../embed/tell-outcome.ts";
import type { Engine } from "../engine/engine.ts";
import { measureOfGuide } from "../gallery/guide-address.ts";
import { keepPageOffline } from "../keep/offline.ts";
import { openingOf } from "../keep/opening.ts";
import { draftsOfBrowser, fragmentHere, keepPage } from "../keep/page-keeper.ts";
import { measureAsked } from "../plugins.ts";
import { converse } from "../state/conversation.ts";
import { keepCrowd } from "../state/crowd-keeping.ts";
import { firstSession } from "../state/first-session.ts";
import { createStore } from "../state/session.ts";
import { readSettings, today } from "../state/settings.ts";
import { textsOf } from "../texts/texts.ts";

/** Opens the page that the address, the browser and the reader's drafts ask for, in the place of the still one. */
export async function openPage(): Promise<void> {
  const embed = embedAsked(location.search, window.self !== window.top);
  const kept = readSettings();
  const settings = { ...kept, language: embed?.language ?? kept.language, ground: embed?.ground ?? kept.ground };
  document.documentElement.dataset["theme"] = settings.ground;
  document.documentElement.lang = textsOf(settings.language).languageTag;

  const asked = measureAsked(measureOfGuide(location.search) ?? location.search);
  const place = document.getElementById("page");
  if (asked === undefined || place === null) throw new Error("the page was built without a measure");

  const drafts = embed === undefined ? draftsOfBrowser() : undefined;
  const opening = await openingOf({ fragment: fragmentHere(), measure: asked, ...(drafts && { drafts }) });
  const { measure } = opening;

  const store = createStore({
    ...firstSession(measure, settings, settings.on ?? measure.day ?? today()),
    keeping: opening.keeping,
    ...opening.session,
    ...(embed === undefined ? {} : { embed, ...(embed.panel && { panel: embed.panel }) }),
  });
  const keeper = keepPage(store, opening.from, drafts);
  const takeNewPage = embed === undefined ? keepPageOffline(keeper) : keeper.saveNow;
  if (embed !== undefined) tellHeight();
  if (embed?.tells === true) tellOutcome(store);

  const serve: Engine["serve"] = (service, asks, dropped) => engine.serve(service, asks, dropped);
  const crowd = keepCrowd(store, serve);
  // Asked before the page is drawn, so that the compiler is at work meanwhile.
  const engine = converse(store);
  render(createElement(App, { store, serve, crowd, keeper, takeNewPage }), place);
  leaveStillPage();
}

function leaveStillPage(): void {
  delete document.documentElement.dataset["still"];
  for (const still of document.querySelectorAll(".still")) still.remove();
}
