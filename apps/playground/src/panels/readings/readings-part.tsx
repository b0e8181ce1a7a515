import type { JSX } from "preact";
import type { PanelPart, PanelProps } from "../panel.ts";
import { ReadingsPanel } from "./readings-panel.tsx";

/** How open points of the text were read. */
export const readingsPart: PanelPart = {
  id: "readings",
  name: { en: "Readings", zh: "适用口径" },
  Component: Readings,
  count: ({ compiled }) => compiled?.policy.readings.length,
};

function Readings({ session, acts }: PanelProps): JSX.Element {
  const { compiled, readings } = session;
  return (
    <ReadingsPanel
      {...(compiled === undefined ? {} : { policy: compiled.policy })}
      chosen={readings}
      choose={acts.chooseReading}
    />
  );
}
