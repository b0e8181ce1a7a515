/** The panels of the right side, by their ids. */
export const panelIds = [
  "finding",
  "applicant",
  "population",
  "impact",
  "scenarios",
  "titles",
  "compare",
  "problems",
  "readings",
  "forms",
] as const;

/** Which part of the right side is open. */
export type Panel = (typeof panelIds)[number];

export const viewIds = ["read", "changes", "code", "both"] as const;

/** The text as a page, with what was changed in it, as it is typed, or in both writings side by side. */
export type View = (typeof viewIds)[number];
