import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

/** A page under an origin of its own. */
export interface ForeignPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves one HTML page of somebody else. */
export async function serveElsewhere(html: string): Promise<ForeignPage> {
  return serve((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
}

/** The playground as it is served at an address, and at a word a newer version of it. */
export async function serveVersions(address: string): Promise<ForeignPage & { readonly publish: () => void }> {
  let newer = "";
  const served = await serve((request, response) => {
    void fetch(new URL(request.url ?? "/", address)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const isWorker = request.url === "/sw.js";
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" });
      response.end(isWorker ? Buffer.concat([body, Buffer.from(newer)]) : body);
    });
  });
  return {
    ...served,
    publish: () => {
      newer = "// a newer version";
    },
  };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".webmanifest": "application/manifest+json",
};

/**
 * The files of a built page with a service worker that does nothing, so that each file is asked for when the page itself
 * needs it; and what was asked.
 */
export async function serveWithoutKeeping(
  folder: string,
): Promise<ForeignPage & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const served = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === "/" ? "index.html" : pathname.slice(1);
    asked.push(file);
    const type = types[extname(file)] ?? "application/octet-stream";
    void (file === "sw.js" ? Promise.resolve("") : readFile(join(folder, file))).then(
      (body) => response.writeHead(200, { "content-type": type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return { ...served, asked };
}

/** Serves from this machine under the name `localhost`, which is another origin than its number. */
async function serve(listener: RequestListener): Promise<ForeignPage> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
