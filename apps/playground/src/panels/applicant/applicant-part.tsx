import "./applicant.css";
import type { PanelPart } from "../panel.ts";
import { ApplicantPanel } from "./applicant-panel.tsx";

/** What is stated of the applicant, as a form and as JSON. */
export const applicantPart: PanelPart = {
  id: "applicant",
  name: { en: "Applicant", zh: "申报情况" },
  Component: ApplicantPanel,
};
