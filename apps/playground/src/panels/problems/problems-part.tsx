import type { JSX } from "preact";
import type { PanelPart, PanelProps } from "../panel.ts";
import { ProblemsPanel } from "./problems-panel.tsx";

/** The problems of the text as it stands. */
export const problemsPart: PanelPart = {
  id: "problems",
  name: { en: "Problems", zh: "提示" },
  Component: Problems,
  count: ({ problems }) => problems.length,
};

function Problems({ session, acts }: PanelProps): JSX.Element {
  const { problems, file } = session;
  return (
    <ProblemsPanel problems={problems} file={file} lineOf={acts.lineOf} goTo={acts.goToProblem} apply={acts.applyFix} />
  );
}
