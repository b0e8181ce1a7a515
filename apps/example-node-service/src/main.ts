// node src/main.ts; then POST a case to http://localhost:3000/determinations
import process from "node:process";
import { serve } from "@hono/node-server";
import { service } from "./app.ts";

const asked = process.env["PORT"] ?? "3000";
const app = service(({ stack, message }) => process.stderr.write(`${stack ?? message}\n`));
const isPort = /^\d{1,5}$/.test(asked) && Number(asked) < 65_536;

if (isPort) {
  const server = serve({ fetch: app.fetch, port: Number(asked) }, ({ port }) => {
    process.stdout.write(`http://localhost:${port}/determinations, described at /openapi.json\n`);
  });
  server.on("error", ({ message }) => refuse(message, 1));
} else refuse(`PORT is \`${asked}\`, and no port from 0 to 65535. PORT为“${asked}”，应为0至65535。`, 2);

function refuse(text: string, code: number): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}
