// A thread of the measurement "million": judges its stretch in the way that it is told and says when it is done; asked to
// count, it says how many were met.
import { parentPort, workerData } from "node:worker_threads";
import { type Stretch, waysOf } from "./screening-ways.ts";

const ways = await waysOf(workerData as Stretch);
let count = (): number => 0;
parentPort?.on("message", (name: string) => {
  if (name === "count") return parentPort?.postMessage(count());
  count = ways.get(name)?.() ?? count;
  return parentPort?.postMessage(0);
});
