import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { ThreadData } from "./compile-thread.ts";
import type { PolicyAnswer } from "./policy-answer.ts";

/** How long an answer is waited for, in milliseconds: a policy takes a tenth of a second. */
const longestWait = 60_000;

interface Thread {
  readonly port: MessagePort;
  readonly answered: Int32Array<SharedArrayBuffer>;
  readonly worker: Worker;
}

let thread: Thread | undefined;

/** Compiles the policy of a URL while the caller stands still: hooks in the thread of a program cannot wait for promises. */
export function askThread(url: string): PolicyAnswer {
  thread ??= startThread();
  const { port, answered, worker } = thread;
  const before = Atomics.load(answered, 0);
  port.postMessage(url);
  Atomics.wait(answered, 0, before, longestWait);
  const received = receiveMessageOnPort(port);
  if (received === undefined) {
    // What it may still say would be taken for the answer to the next question.
    thread = undefined;
    void worker.terminate();
    throw new Error(`no answer about ${url}`);
  }
  return received.message as PolicyAnswer;
}

/** The thread keeps no program alive. It takes over conditions of imports and nothing else that Node was started with. */
function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const workerData: ThreadData = { port: port2, answered };
  const source = new URL(import.meta.url.replace(/ask-thread(\.[jt]s)$/, "compile-thread$1"));
  const worker = new Worker(source, { workerData, transferList: [port2], execArgv: conditionsOf(process.execArgv) });
  worker.unref();
  port1.unref();
  return { port: port1, answered, worker };
}

function conditionsOf(given: readonly string[]): string[] {
  return given.flatMap((argument, index) => {
    if (/^(?:--conditions|-C)=/.test(argument)) return [argument];
    const before = given[index - 1];
    return before === "--conditions" || before === "-C" ? [before, argument] : [];
  });
}
