import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text in base64. The browser's own is not there on pages that come over plain HTTP. */
export function hashOfText(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
