import { describe, expect, it } from "vitest";
import { initializationOptions, settingsFor } from "../../src/client/initialization.ts";
import { isPolicyFile } from "../../src/client/policy-files.ts";

const reading =
  (values: Readonly<Record<string, unknown>>) =>
  (name: string): unknown =>
    values[name];

describe("what the server is told", () => {
  it("is the settings, with the editor's language where none is chosen", () => {
    expect(settingsFor(reading({}))).toEqual({ language: "auto", hints: {} });
    const all = { language: "zh", applicant: " strong ", "hints.statuses": false, "hints.otherNames": true };
    expect(settingsFor(reading(all))).toEqual({
      language: "zh",
      applicant: "strong",
      hints: { statuses: false, otherNames: true },
    });
  });

  it("leaves out what is of another kind", () => {
    const odd = { language: "fr", applicant: 5, "hints.statuses": "yes", "hints.otherNames": null };
    expect(settingsFor(reading(odd))).toEqual({ language: "auto", hints: {} });
    expect(settingsFor(reading({ applicant: "  " }))).not.toHaveProperty("applicant");
  });

  it("names the commands that the extension runs", () => {
    expect(initializationOptions(reading({})).clientCommands).toEqual(["bylaw.runScenarios"]);
  });
});

describe("a text of a policy", () => {
  it.each([
    ["bylaw", "/a/b.bylaw", true],
    ["bylaw", "Untitled-1", true],
    ["markdown", "/a/b.bylaw.md", true],
    ["markdown", "/a/README.md", false],
    ["plaintext", "/a/b.bylaw.md", false],
  ])("%s %s: %s", (languageId, path, expected) => expect(isPolicyFile({ languageId, path })).toBe(expected));
});
