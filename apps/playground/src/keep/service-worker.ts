/// <reference lib="webworker" />

import type { takeOver } from "./offline-messages.ts";

/**
 * The page without a network. The build writes into `built` the files of the page and what they are known by: of a new
 * page the browser sees that this script has changed, and fetches them all before any is shown.
 */
const scope = self as unknown as ServiceWorkerGlobalScope;
const built: { readonly version: string; readonly files: readonly string[] } = JSON.parse("%BUILT%");
const asked: typeof takeOver = "bylaw: take over";
const family = "bylaw-page-";
const cacheName = family + built.version;

scope.addEventListener("install", (event) => event.waitUntil(fetchAll()));

scope.addEventListener("activate", (event) => event.waitUntil(tidyUp().then(() => scope.clients.claim())));

scope.addEventListener("message", (event) => {
  if (event.data === asked) event.waitUntil(scope.skipWaiting());
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== scope.location.origin) return;
  const file = address.href.slice(scope.registration.scope.length).replace(/[?#].*$/, "");
  const isPage = request.mode === "navigate" && (file === "" || file === "index.html");
  const kept = isPage ? "./" : `./${file}`;
  if (isPage || built.files.includes(kept) || file.startsWith("assets/")) event.respondWith(answer(kept, request));
});

/** From what is kept; of files of older pages, which a tab may still ask for, also from theirs. */
async function answer(file: string, request: Request): Promise<Response> {
  const address = new URL(file, scope.registration.scope).href;
  const own = await (await caches.open(cacheName)).match(address, { ignoreVary: true });
  return own ?? (await caches.match(address, { ignoreVary: true })) ?? fetch(request);
}

/** Files whose names say what they hold are taken from the page before, where it has them. */
async function fetchAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    built.files.map(async (file) => {
      const address = new URL(file, scope.registration.scope).href;
      const before = file.startsWith("./assets/") ? await caches.match(address) : undefined;
      if (before === undefined) await cache.add(new Request(address, { cache: "no-cache" }));
      else await cache.put(address, before);
    }),
  );
}

/** This page's files and those of the one before stay: a tab that was not loaded anew may still need them. */
async function tidyUp(): Promise<void> {
  const ours = (await caches.keys()).filter((each) => each.startsWith(family) && each !== cacheName);
  await Promise.all(ours.slice(0, -1).map((each) => caches.delete(each)));
}
