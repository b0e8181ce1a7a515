import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { isLanguageWord } from "@bylaw/plugin";
import { shownPath } from "@bylaw/workspace/places";
import { version } from "../files/version.ts";
import type { Slots } from "./template-files.ts";

/** What `bylaw new city` is asked for, as it stands on the command line. */
export interface NewCityRequest {
  readonly id: string;
  readonly zh?: string;
  readonly division?: string;
  readonly folder?: string;
}

/** A city that can be made: its folder and what stands in its files. */
export interface NewCity {
  readonly folder: string;
  readonly slots: Slots;
}

const id = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
const name = /^\p{L}[\p{L}\p{N}_]{0,63}$/u;
const longestId = 64;

/** Reads the request; what cannot be a name, a code or a new folder is refused. */
export function readCity(request: NewCityRequest): NewCity | Diagnostic {
  const written = request.id.replaceAll("-", "_");
  const isId = id.test(request.id) && request.id.length <= longestId && !isLanguageWord(written);
  if (!isId) return unread("new city", request.id, "id");
  const { zh, division } = request;
  if (zh !== undefined && (!name.test(zh) || isLanguageWord(zh))) return unread("--zh", zh, "name");
  if (division !== undefined && !/^[1-9]\d{5}$/.test(division)) return unread("--division", division, "division");
  const file = request.id.replaceAll("_", "-");
  const folder = resolve(request.folder ?? join(policiesFolder(process.cwd()), file));
  if (existsSync(folder)) return unplacedProblem("folder-exists", { path: shownPath(folder) });
  const en = request.id.split(/[_-]/).map(capital).join(" ");
  const slots = {
    id: request.id,
    name: written,
    local: zh === undefined ? "" : ` ${zh}`,
    file,
    en,
    zh: zh ?? en,
    division: division ?? "",
    path: isAbsolute(shownPath(folder)) ? "." : shownPath(folder),
    version,
  };
  return { folder, slots };
}

/** `policies` of the nearest folder upward that has one; of this folder where none has. */
function policiesFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "policies"))) return join(folder, "policies");
    if (dirname(folder) === folder) return join(from, "policies");
  }
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function unread(option: string, value: string, kind: string): Diagnostic {
  return unplacedProblem("option-value-unread", { name: option, value, kind });
}
