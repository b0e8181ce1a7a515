import { join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asText } from "./as-text.ts";

/**
 * Where a document lies. One that is not on disk is thought of as a file in `home`, called after its language, so that
 * it is a policy by itself that sees the plugins of that folder.
 */
export function pathOfUri(uri: string, languageId: string, home: string): string {
  const onDisk = pathOnDisk(uri);
  if (onDisk !== undefined) return onDisk;
  const name = encodeURIComponent(withoutLoneSurrogates(asText(uri))).slice(-80);
  const known = /\.bylaw(?:\.md)?$/i.test(name);
  if (known) return join(home, name);
  const ending = languageId === "bylaw" ? ".bylaw" : /markdown/.test(languageId) ? ".bylaw.md" : "";
  return join(home, `${name}${ending}`);
}

/** What an editor calls a file that it has not opened. */
export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** The path of a `file:` document; undefined for others, and for what is no address at all. */
export function pathOnDisk(uri: string): string | undefined {
  try {
    const url = new URL(uri);
    return url.protocol === "file:" ? normalize(fileURLToPath(url)) : undefined;
  } catch {
    return undefined;
  }
}

function withoutLoneSurrogates(text: string): string {
  return text.replaceAll(/[\ud800-\udfff]/gu, "_");
}
