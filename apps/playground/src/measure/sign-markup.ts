import type { RuleStatus } from "@bylaw/ir";
import { createElement, render } from "preact";
import { Sign } from "../present/sign.tsx";

const drawn = new Map<RuleStatus, Element>();

/** The sign of a status as a node for parts of the page that are not drawn by the component tree. */
export function signMarkup(status: RuleStatus): Node {
  let sign = drawn.get(status);
  if (sign === undefined) {
    const place = document.createElement("span");
    render(createElement(Sign, { status }), place);
    sign = place.firstElementChild ?? place;
    drawn.set(status, sign);
  }
  return sign.cloneNode(true);
}
