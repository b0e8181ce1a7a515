// node serve.mjs [PORT]: the page and the built policy, as any web server would serve them.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const page = fileURLToPath(new URL("src/", import.meta.url));
const policy = dirname(fileURLToPath(import.meta.resolve("@bylaw/ningbo")));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The file behind an address, or nothing. */
function fileOf(url) {
  if (!URL.canParse(url, "http://page")) return undefined;
  const path = normalize(new URL(url, "http://page").pathname);
  const name = path === "/" ? "index.html" : path.slice(1);
  if (!(extname(name) in types)) return undefined;
  return name.startsWith("ningbo/") ? join(policy, name.slice("ningbo/".length)) : join(page, name);
}

const server = createServer((request, response) => {
  const file = fileOf(request.url ?? "/");
  const stream = createReadStream(file ?? "");
  stream.on("error", () => response.writeHead(404).end());
  stream.on("open", () => {
    response.writeHead(200, { "content-type": `${types[extname(file)]}; charset=utf-8` });
    stream.pipe(response);
  });
});
server.listen(Number(process.argv[2] ?? 8080), "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});
