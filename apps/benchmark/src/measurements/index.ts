import type { Measurement } from "../measurement.ts";
import { allocation } from "./allocation.ts";
import { editorCycle } from "./editor-cycle.ts";
import { keystroke } from "./keystroke.ts";
import { moduleSize } from "./module-size.ts";
import { ningboOpen } from "./ningbo.ts";
import { opening } from "./opening.ts";
import { screening } from "./screening.ts";
import { serverKeystroke } from "./server-keystroke.ts";
import { speed } from "./speed.ts";

/** All measurements in the order of the table; a new one is a file here and a line in this list. */
export const measurements: readonly Measurement[] = [
  speed,
  allocation,
  moduleSize,
  ningboOpen,
  screening,
  editorCycle,
  opening,
  keystroke,
  serverKeystroke,
];
