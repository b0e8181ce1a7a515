// The thread in which policies are compiled for hooks that cannot wait: it answers one URL after the other.
import { type MessagePort, workerData } from "node:worker_threads";
import type { KeptPolicies } from "../policies/kept-policies.ts";
import type { PolicyAnswer } from "./policy-answer.ts";
import { policyOfUrl } from "./policy-url.ts";

/** What the thread is started with: where questions come from, and a count of answers to wake the one who waits. */
export interface ThreadData {
  readonly port: MessagePort;
  readonly answered: Int32Array<SharedArrayBuffer>;
}

const { port, answered } = workerData as ThreadData;
let policies: KeptPolicies | undefined;

port.on("message", async (url: string) => {
  port.postMessage(await answer(url));
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});

/** Whatever happens there is an answer, for somebody waits for it. */
async function answer(url: string): Promise<PolicyAnswer | undefined> {
  try {
    const { answerFor } = await import("./answer-for.ts");
    const { keepPolicies } = await import("../policies/kept-policies.ts");
    const { languageOf } = await import("../options.ts");
    policies ??= keepPolicies(languageOf({}, process.env));
    const asked = policyOfUrl(url);
    return asked && (await answerFor(url, asked, policies));
  } catch (error) {
    return { errors: [error instanceof Error ? (error.stack ?? error.message) : String(error)], warnings: [] };
  }
}
