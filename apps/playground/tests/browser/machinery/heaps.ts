import type { CDPSession, Page } from "playwright-core";

/** The heaps of a page and of its workers. */
export interface Heaps {
  /** Bytes in use when all that nobody holds has been thrown away: of "page", and of each worker by the address of its script. */
  readonly collected: () => Promise<ReadonlyMap<string, number>>;
}

interface Used {
  readonly usedSize: number;
}

/** Opens the way to all heaps of a page as it stands; workers that start later are not among them. */
export async function heapsOf(page: Page): Promise<Heaps> {
  const session = await page.context().newCDPSession(page);
  const workers = await workersOf(session);
  return {
    collected: async () => {
      const sizes = new Map<string, number>();
      sizes.set("page", await usedAfterCollection((method) => session.send(method as "HeapProfiler.collectGarbage")));
      for (const [address, ask] of workers) sizes.set(address, await usedAfterCollection(ask));
      return sizes;
    },
  };
}

type Ask = (method: string) => Promise<unknown>;

async function usedAfterCollection(ask: Ask): Promise<number> {
  // Twice: what ends with the first round lets go of more.
  await ask("HeapProfiler.collectGarbage");
  await ask("HeapProfiler.collectGarbage");
  return ((await ask("Runtime.getHeapUsage")) as Used).usedSize;
}

/** Workers answer through the session of their page, each message wrapped in one of that. */
async function workersOf(session: CDPSession): Promise<ReadonlyMap<string, Ask>> {
  const found = new Map<string, Ask>();
  const answers = new Map<number, (result: unknown) => void>();
  let number = 0;
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    found.set(targetInfo.url, (method) => {
      const id = ++number;
      const answer = new Promise<unknown>((answered) => answers.set(id, answered));
      const message = JSON.stringify({ id, method, params: {} });
      return session.send("Target.sendMessageToTarget", { sessionId, message }).then(() => answer);
    });
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return found;
}
