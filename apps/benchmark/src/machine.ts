import { availableParallelism, cpus, loadavg } from "node:os";

/** The machine in words: engine, cores, and how busy it is, which all figures are to be read with. */
export function machineNow(): string {
  const [model = "processor not named"] = cpus().map((core) => core.model.trim());
  const [load = 0] = loadavg();
  return `Node ${process.version}, ${availableParallelism()} cores (${model}), load ${load.toFixed(1)} at the start`;
}
