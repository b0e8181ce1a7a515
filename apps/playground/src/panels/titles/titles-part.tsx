import "./titles.css";
import "./time-lines.css";
import "./history.css";
import type { PanelPart } from "../panel.ts";
import { TitlesPanel } from "./titles-panel.tsx";

/** Titles, duties and procedures through time. */
export const titlesPart: PanelPart = {
  id: "titles",
  name: { en: "Titles", zh: "资格与期限" },
  Component: TitlesPanel,
};
