import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of somebody else, under an origin of its own. */
export interface ForeignPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves one HTML page from this machine under the name `localhost`, which is another origin than its number. */
export async function serveElsewhere(html: string): Promise<ForeignPage> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
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
