// node src/main.ts; then POST a case to http://localhost:3000/determinations
import process from "node:process";
import { serve } from "@hono/node-server";
import { app } from "./app.ts";

serve({ fetch: app.fetch, port: Number(process.env["PORT"] ?? 3000) }, ({ port }) => {
  process.stdout.write(`http://localhost:${port}/determinations, described at /openapi.json\n`);
});
