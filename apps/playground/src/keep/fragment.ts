import type { Bilingual } from "@bylaw/diagnostics";
import { canonicalJson } from "@bylaw/ir";
import { type ReadSituation, readSituation } from "./read-situation.ts";
import type { Situation } from "./situation.ts";
import { refusals } from "./words.ts";

/** What a fragment of ours begins with: the version of its form. */
const prefix = "v1.";

/** Characters of a fragment, and bytes of what it unpacks to, beyond which nothing is opened. */
const most = { characters: 400_000, bytes: 4_000_000 };

/** A situation as the part of an address behind `#`, without it: canonical JSON, deflated, in the letters of addresses. */
export async function toFragment(situation: Situation): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(situation));
  const packed = await gather(streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw")), most.bytes);
  if (packed === undefined) throw new Error("the situation is larger than any page can hold");
  return prefix + lettersOf(packed);
}

/**
 * Reads what stands behind `#` of an address, with or without it. Undefined where it is no situation at all, such as the
 * name of a place. Nothing that it holds is run, and unpacking stops at a bound.
 */
export async function fromFragment(fragment: string): Promise<ReadSituation | undefined> {
  const text = fragment.replace(/^#/, "");
  const version = /^v(\d+)\./.exec(text);
  if (version === null) return undefined;
  if (!text.startsWith(prefix)) return { refused: refusals.newer };
  if (text.length > most.characters) return { refused: refusals.tooLarge };
  const value = await unpack(text.slice(prefix.length));
  return "refused" in value ? value : readSituation(value.json);
}

/** The value that a fragment of ours carries, as JSON gives it and unlooked at; undefined where there is none to be had. */
export async function valueInFragment(fragment: string): Promise<unknown> {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith(prefix) || text.length > most.characters) return undefined;
  const value = await unpack(text.slice(prefix.length));
  return "json" in value ? value.json : undefined;
}

async function unpack(letters: string): Promise<{ readonly json: unknown } | { readonly refused: Bilingual }> {
  try {
    const packed = bytesOf(letters);
    const bytes = await gather(streamOf(packed).pipeThrough(new DecompressionStream("deflate-raw")), most.bytes);
    if (bytes === undefined) return { refused: refusals.tooLarge };
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { refused: refusals.damaged };
  }
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All that a stream gives; undefined, and the stream is stopped, as soon as that is more than `bound` bytes. */
async function gather(stream: ReadableStream<Uint8Array>, bound: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > bound) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function lettersOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws on any other letter. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(letters)) throw new Error("letters that no address of ours has");
  return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
