import { writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createServer, type HotPayload, type ViteDevServer } from "vite";
import { expect, onTestFinished, test, vi } from "vitest";
import vitePlugin from "../src/vite.ts";
import { broken, folderWith, hillTown, policyFile, townWith, wordsFile } from "./hill-town.ts";

const page =
  'import town from "./policies/hilltown/hilltown.bylaw.md";\nif (import.meta.hot) import.meta.hot.accept();\nconsole.log(town);\n';
const policyUrl = `/${policyFile}`;

interface Dev {
  readonly folder: string;
  readonly server: ViteDevServer;
  /** What the page was sent since it was last asked. */
  readonly sent: () => readonly HotPayload[];
  /** What a browser gets for a URL. */
  readonly get: (url: string) => Promise<{ readonly status: number; readonly text: string }>;
}

/** A development server in middleware mode, with a page that listens to it. */
async function develop(files: Readonly<Record<string, string>>): Promise<Dev> {
  const folder = folderWith(files);
  const http = createHttpServer();
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: "silent",
    appType: "custom",
    plugins: [vitePlugin({ language: "en" })],
    server: { middlewareMode: { server: http }, hmr: { server: http } },
  });
  http.on("request", server.middlewares);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  const socket = new WebSocket(`ws://${address}/?token=${server.config.webSocketToken}`, "vite-hmr");
  const sent: HotPayload[] = [];
  socket.addEventListener("message", ({ data }) => sent.push(JSON.parse(String(data)) as HotPayload));
  await vi.waitUntil(() => sent.some(({ type }) => type === "connected"), { timeout: 50_000 });
  onTestFinished(async () => {
    socket.close();
    await server.close();
    http.closeAllConnections();
    http.close();
  });
  return {
    folder,
    server,
    sent: () => sent.splice(0),
    get: async (url) => {
      const answer = await fetch(`http://${address}${url}`, { headers: { accept: "*/*", "sec-fetch-dest": "script" } });
      return { status: answer.status, text: await answer.text() };
    },
  };
}

/** Waits for a message of a kind, and gives it. */
async function sentOf<T extends HotPayload["type"]>(dev: Dev, type: T): Promise<Extract<HotPayload, { type: T }>> {
  const isIt = (one: HotPayload): one is Extract<HotPayload, { type: T }> => one.type === type;
  const all: HotPayload[] = [];
  return vi.waitUntil(
    () => {
      all.push(...dev.sent());
      return all.find(isIt);
    },
    { timeout: 50_000, interval: 50 },
  );
}

/** The URLs that a module imports. */
function importsOf(source: string): readonly string[] {
  return [...source.matchAll(/from\s*"(\/[^"]+)"/g)].map(([, url = ""]) => url);
}

/** Loads a module and all that it imports, as a browser does. */
async function load(dev: Dev, url: string, seen: Set<string> = new Set()): Promise<void> {
  if (seen.has(url)) return;
  seen.add(url);
  const { text } = await dev.get(url);
  for (const each of importsOf(text)) await load(dev, each, seen);
}

test("a change of the policy, or of a vocabulary that it uses, goes on to who imports it, with the module made anew", async () => {
  const dev = await develop({ ...hillTown, "main.js": page });
  await load(dev, "/main.js");
  const evaluator = `${policyUrl}?bylaw=evaluator.js`;
  const before = (await dev.server.transformRequest(evaluator))?.code;

  dev.sent();
  writeFileSync(join(dev.folder, policyFile), townWith("complaints <= 5", "complaints <= 9"));
  const update = await sentOf(dev, "update");
  expect(update.updates.map(({ path, acceptedPath }) => [path, acceptedPath])).toEqual([["/main.js", "/main.js"]]);
  const after = (await dev.server.transformRequest(evaluator))?.code;
  expect(after).not.toBe(before);

  await load(dev, "/main.js");
  dev.sent();
  writeFileSync(join(dev.folder, wordsFile), `${hillTown[wordsFile]}/// spare\n///zh 备用\nfact spare 备用: yes/no\n`);
  expect((await sentOf(dev, "update")).updates.map(({ path }) => path)).toEqual(["/main.js"]);
});

test("a policy that breaks is an error in the overlay, at its place, and mending it makes the page whole", async () => {
  const dev = await develop({ ...hillTown, "main.js": page });
  await load(dev, "/main.js");
  dev.sent();
  writeFileSync(join(dev.folder, policyFile), broken.text);
  await sentOf(dev, "update");
  expect((await dev.get(`${policyUrl}?import`)).status).not.toBe(200);
  const { err } = await sentOf(dev, "error");
  expect(err).toMatchObject({
    plugin: "bylaw",
    id: join(dev.folder, policyFile),
    loc: { file: join(dev.folder, policyFile), line: broken.line, column: broken.column },
    frame: expect.stringMatching(/ 12 \| {3}require complants <= 5\n +\| +\^{9}/),
    message: expect.stringMatching(/No fact is called `complants`\.[^]*Write `complaints`/),
    stack: "",
  });
  writeFileSync(join(dev.folder, policyFile), hillTown[policyFile] ?? "");
  await sentOf(dev, "update");
  expect((await dev.get(`${policyUrl}?import`)).status).toBe(200);
});

test("a policy that was broken from the start is loaded when what breaks it is mended, wherever that lies", async () => {
  const words = (hillTown[wordsFile] ?? "").replace("fact complaints", "fact complants");
  const dev = await develop({ ...hillTown, [wordsFile]: words, "main.js": page });
  await load(dev, "/main.js");
  await sentOf(dev, "error");
  writeFileSync(join(dev.folder, wordsFile), hillTown[wordsFile] ?? "");
  await sentOf(dev, "full-reload");
  expect((await dev.get(`${policyUrl}?import`)).status).toBe(200);
});
