import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A server started as editors start it, spoken to over its standard input and output. */
export interface Spoken {
  readonly ask: (method: string, params: unknown) => Promise<unknown>;
  readonly tell: (method: string, params: unknown) => void;
  /** The next notification of a method for which the condition holds, also one that has come already. */
  readonly heard: (method: string, holds: (params: unknown) => boolean) => Promise<unknown>;
  /** Ends the conversation as an editor does; gives the exit code. */
  readonly end: () => Promise<number | null>;
}

/** Starts a server of one file with this Node. */
export function startServer(file: string): Spoken {
  const child = spawn(process.execPath, [file, "--stdio"], { stdio: "pipe" });
  const answers = new Map<number, (message: Message) => void>();
  const notifications: Message[] = [];
  const waiting = new Set<() => void>();
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  onMessages(child, (message) => {
    if (message.method !== undefined && message.id !== undefined) write(child, { id: message.id, result: null });
    else if (message.method !== undefined) notifications.push(message);
    else if (typeof message.id === "number") answers.get(message.id)?.(message);
    for (const look of waiting) look();
  });
  let last = 0;
  const ask = (method: string, params: unknown): Promise<unknown> => {
    const id = ++last;
    return new Promise((resolve, reject) => {
      child.once("exit", () => reject(new Error(`the server ended: ${errors}`)));
      answers.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      write(child, { id, method, params });
    });
  };
  const heard = (method: string, holds: (params: unknown) => boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = notifications.find((message) => message.method === method && holds(message.params));
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found.params);
      };
      child.once("exit", () => reject(new Error(`the server ended: ${errors}`)));
      waiting.add(look);
      look();
    });
  return {
    ask,
    tell: (method, params) => write(child, { method, params }),
    heard,
    end: async () => {
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      await ask("shutdown", undefined);
      write(child, { method: "exit" });
      return ended;
    },
  };
}

function write(child: ChildProcessWithoutNullStreams, message: Message): void {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function onMessages(child: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let bytes = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const head = bytes.indexOf("\r\n\r\n");
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.subarray(0, head).toString())?.[1]);
      if (bytes.length < head + 4 + length) return;
      const text = bytes.subarray(head + 4, head + 4 + length).toString();
      bytes = bytes.subarray(head + 4 + length);
      take(JSON.parse(text) as Message);
    }
  });
}
