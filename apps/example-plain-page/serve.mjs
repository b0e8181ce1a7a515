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
const [port = "8080"] = process.argv.slice(2);
if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) {
  server.on("error", ({ code }) => refuse(`Port ${port} cannot be had (${code}). 端口${port}无法使用（${code}）。`, 1));
  server.listen(Number(port), "127.0.0.1", () => {
    process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
  });
} else refuse("usage: node serve.mjs [PORT], from 0 to 65535. 用法：node serve.mjs [端口]，0至65535。", 2);

function refuse(text, code) {
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}
