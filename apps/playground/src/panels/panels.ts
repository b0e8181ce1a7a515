import { applicantPart } from "./applicant/applicant-part.tsx";
import { comparePart } from "./compare/compare-part.tsx";
import { findingPart } from "./finding/finding-part.tsx";
import { formsPart } from "./forms/forms-part.tsx";
import { impactPart } from "./impact/impact-part.tsx";
import type { PanelPart } from "./panel.ts";
import { populationPart } from "./population/population-part.tsx";
import { problemsPart } from "./problems/problems-part.tsx";
import { readingsPart } from "./readings/readings-part.tsx";
import { scenariosPart } from "./scenarios/scenarios-part.tsx";
import { titlesPart } from "./titles/titles-part.tsx";

/** The panels of the right side in the order of their tabs. */
export const panels: readonly PanelPart[] = [
  findingPart,
  applicantPart,
  populationPart,
  impactPart,
  titlesPart,
  comparePart,
  scenariosPart,
  problemsPart,
  readingsPart,
  formsPart,
];
