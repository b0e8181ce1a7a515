import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

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
