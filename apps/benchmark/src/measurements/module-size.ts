import { gzipSync } from "node:zlib";
import { exactly, type Measurement } from "../measurement.ts";

const aimOfNingbo = 5000;

/** Size of each generated module as a browser would load it. */
export const moduleSize: Measurement = {
  name: "module size",
  measure: ({ sources }) =>
    Object.entries(sources).map(([name, source]) => ({
      name: `generated module of ${name}, gzip`,
      value: exactly(gzipSync(source, { level: 9 }).length),
      unit: "bytes" as const,
      ...(name === "ningbo" && { aim: aimOfNingbo }),
    })),
};
