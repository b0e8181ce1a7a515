import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import { grouped } from "../present/exact.ts";
import tokens from "../style/tokens.css?raw";
import { type FiledStep, presentationFile } from "./export/presentation-file.ts";
import { drawnStrip } from "./export/strip-paths.ts";
import type { PresenterActs } from "./presenter-acts.ts";
import type { Presenting } from "./presenting.ts";
import { stripOfStep, stripSentence } from "./strip-of-step.ts";
import type { StepInHand } from "./use-shown-step.ts";

/** Of the strip in a file, in units of its drawing. */
const size = { width: 936, height: 216 };

/** Where steps are to become a file: takes each as it is found, opens the next, and gives the file at the end. */
export function useFile(
  { purpose, steps, at }: Presenting,
  step: StepInHand | "broken" | undefined,
  acts: PresenterActs,
): void {
  const { language, texts } = usePage();
  const taken = useRef<FiledStep[]>([]);
  useEffect(() => {
    if (purpose !== "file" || step === undefined || taken.current.length !== at) return;
    if (step !== "broken") taken.current.push(filed(step));
    // A step whose text has errors shows nothing, and is left out.
    else taken.current.length = at + 1;
    if (at + 1 < steps.length) {
      acts.goTo(at + 1);
      return;
    }
    const all = taken.current.filter((each) => each !== undefined);
    const html = presentationFile(all, {
      language,
      figure: (value) => grouped(String(value), language),
      status: texts.status,
      seal: texts.seal,
      tokens,
    });
    download(html, `bylaw-${steps[0]?.situation.measure ?? "steps"}.html`);
    acts.leave();
  }, [purpose, step, at]);

  function filed({ shown, people }: StepInHand): FiledStep {
    if (people === undefined) return { shown };
    const strip = stripOfStep(people, size, { language, texts });
    return { shown, strip: drawnStrip(strip, size), stripSentence: stripSentence(strip, language) };
  }
}

/** Hands a file to the reader. */
function download(html: string, name: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
