// A thread of the measurement "million": judges its stretch in the way that it is told, and answers how many are met.
import { parentPort, workerData } from "node:worker_threads";
import { type Stretch, waysOf } from "./screening-ways.ts";

const ways = await waysOf(workerData as Stretch);
parentPort?.on("message", (name: string) => parentPort?.postMessage(ways.get(name)?.() ?? -1));
