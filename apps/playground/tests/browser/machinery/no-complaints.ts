import { afterEach, expect } from "vitest";
import { takeComplaints } from "./open-browser.ts";

// Of every test: no page of its browsers has complained of anything. One that makes a page complain takes that out itself.
afterEach(() => {
  expect(takeComplaints(), "complaints of a page").toEqual([]);
});
