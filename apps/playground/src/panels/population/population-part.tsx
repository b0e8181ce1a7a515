import type { PanelPart } from "../panel.ts";
import { PopulationPanel } from "./population-panel.tsx";
import "./population.css";

/** The people that the measure is tried on. */
export const populationPart: PanelPart = {
  id: "population",
  name: { en: "Population", zh: "样本总体" },
  Component: PopulationPanel,
};
