import type { IDisposable } from "monaco-editor/editor";
import { offerCompletions } from "./completion.ts";
import { offerFolding } from "./folding.ts";
import { offerFormatting } from "./formatting.ts";
import { offerHovers } from "./hover.ts";
import { offerLinks } from "./links.ts";
import { offerOtherNames } from "./other-names.ts";
import { offerOutline } from "./outline.ts";
import { offerDefinitions, offerHighlights, offerReferences } from "./places-of-names.ts";
import { offerRenaming } from "./renaming.ts";
import { offerRepairs } from "./repairs.ts";
import { offerScenarioLenses } from "./scenario-lenses.ts";
import { offerSelections } from "./selections.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { offerSignatures } from "./signatures.ts";
import { offerWordWeights } from "./word-weights.ts";

/** Every service, in the order of the alphabet. */
const offers: readonly ((desk: ServiceDesk) => IDisposable)[] = [
  offerCompletions,
  offerDefinitions,
  offerFolding,
  offerFormatting,
  offerHighlights,
  offerHovers,
  offerLinks,
  offerOtherNames,
  offerOutline,
  offerReferences,
  offerRenaming,
  offerRepairs,
  offerScenarioLenses,
  offerSelections,
  offerSignatures,
  offerWordWeights,
];

/** All that the editor can do with a text, each a service of the worker; offered once, for as long as the page is open. */
export function offerServices(desk: ServiceDesk): void {
  for (const offer of offers) offer(desk);
}
