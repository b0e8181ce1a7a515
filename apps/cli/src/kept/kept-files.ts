import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Most bytes of one file, and of all; most files. The oldest go first. */
const largest = 4 * 1024 * 1024;
const mostBytes = 64 * 1024 * 1024;
const mostFiles = 256;
/** What a run that was cut off has left is taken away after an hour. */
const abandoned = 60 * 60 * 1000;

/** A link would lead where others may write, and a pipe would be waited for. */
const reading = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const keptName = /^[0-9a-f]{64}\.(?:policy|code)$/;
const unfinishedName = /^[0-9a-f]{64}\.[0-9a-f]{16}\.tmp$/;

/** What is kept: a compiled policy, or what the engine makes of a module of this command. */
export type KeptKind = "policy" | "code";

/**
 * What was kept under a key. Undefined where there is nothing, where anybody but this user could have written it, or
 * where it is not what was written, byte by byte.
 */
export function readKept(folder: string, kind: KeptKind, key: string): Buffer | undefined {
  try {
    const file = openSync(join(folder, `${key}.${kind}`), reading);
    try {
      const about = fstatSync(file);
      if (!about.isFile() || !isOwn(about) || about.size > largest) return undefined;
      const whole = readFileSync(file);
      const end = whole.indexOf("\n");
      const content = whole.subarray(end + 1);
      return end > 0 && whole.toString("latin1", 0, end) === headOf(key, content) ? content : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Keeps something under a key, for this user alone and in one step. What cannot be kept is not. */
export function writeKept(folder: string, kind: KeptKind, key: string, content: Buffer | string): void {
  const bytes = Buffer.from(content);
  if (bytes.length > largest) return;
  try {
    if (liesWithAnother(folder)) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(statSync(folder))) return;
    const unfinished = join(folder, `${key}.${randomBytes(8).toString("hex")}.tmp`);
    try {
      const head = Buffer.from(`${headOf(key, bytes)}\n`);
      writeFileSync(unfinished, Buffer.concat([head, bytes]), { flag: "wx", mode: 0o600 });
      renameSync(unfinished, join(folder, `${key}.${kind}`));
    } finally {
      rmSync(unfinished, { force: true });
    }
    removeOldest(folder);
  } catch {
    // The next run makes it again, as this one did.
  }
}

/** What a folder holds; `absent` where it will be made, `barred` where nothing is kept because it is not this user's own. */
export type KeptState =
  | { readonly state: "there"; readonly files: number; readonly bytes: number }
  | { readonly state: "absent" | "barred" };

/** Whether something is kept in a folder: how many files, and how many bytes they take. */
export function stateOfKept(folder: string): KeptState {
  try {
    const about = statSync(folder, { throwIfNoEntry: false });
    if (about === undefined) return { state: canBeMade(folder) ? "absent" : "barred" };
    if (!about.isDirectory() || !isOwn(about)) return { state: "barred" };
    const found = filesIn(folder, keptName);
    return { state: "there", files: found.length, bytes: found.reduce((sum, each) => sum + each.about.size, 0) };
  } catch {
    return { state: "barred" };
  }
}

function headOf(key: string, content: Buffer): string {
  return `bylaw kept ${key} ${createHash("sha256").update(content).digest("hex")}`;
}

/** Of this user, and nobody else may write it. Where files have no such owner, the user's own folders are trusted. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0);
}

/**
 * Whether what exists of the way to a folder is another user's. Under `sudo`, root would make folders there that their
 * user could not write. What is root's own, as `/tmp` is, lets users in by its rights.
 */
function liesWithAnother(folder: string): boolean {
  if (process.geteuid === undefined) return false;
  const { about } = existingWay(folder);
  return about !== undefined && about.uid !== 0 && about.uid !== process.geteuid();
}

/** The last folder on the way to a folder that exists. */
function existingWay(folder: string): { readonly path: string; readonly about: Stats | undefined } {
  let path = folder;
  let about = statSync(path, { throwIfNoEntry: false });
  while (about === undefined && path !== dirname(path)) {
    path = dirname(path);
    about = statSync(path, { throwIfNoEntry: false });
  }
  return { path, about };
}

function canBeMade(folder: string): boolean {
  const { path, about } = existingWay(folder);
  if (about === undefined || !about.isDirectory() || liesWithAnother(folder)) return false;
  accessSync(path, constants.W_OK);
  return true;
}

function removeOldest(folder: string): void {
  let bytes = 0;
  const kept = filesIn(folder, keptName).toSorted((one, other) => other.about.mtimeMs - one.about.mtimeMs);
  for (const [index, { path, about }] of kept.entries()) {
    bytes += about.size;
    if (index >= mostFiles || bytes > mostBytes) rmSync(path, { force: true });
  }
  for (const { path, about } of filesIn(folder, unfinishedName)) {
    if (Date.now() - about.mtimeMs > abandoned) rmSync(path, { force: true });
  }
}

function filesIn(folder: string, name: RegExp): readonly { readonly path: string; readonly about: Stats }[] {
  return readdirSync(folder)
    .filter((one) => name.test(one))
    .flatMap((one) => {
      const path = join(folder, one);
      // Another run may take it away meanwhile.
      const about = statSync(path, { throwIfNoEntry: false });
      return about === undefined ? [] : [{ path, about }];
    });
}
