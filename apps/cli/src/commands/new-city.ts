import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unplacedProblem } from "@bylaw/diagnostics";
import { findPlugins, placeOf, shownPath } from "@bylaw/workspace/places";
import type { ExitCode } from "../exit-code.ts";
import { type NewCityRequest, readCity } from "../new-city/read-city.ts";
import { cityFiles } from "../new-city/template-files.ts";
import type { Terminal } from "../output/terminal.ts";
import { words } from "../words.ts";

/** `bylaw new city ID`: a plugin that checks and tests as it is. A folder or an id that is there already is refused. */
export async function newCity(request: NewCityRequest, terminal: Terminal): Promise<ExitCode> {
  const city = readCity(request);
  if ("code" in city) {
    terminal.refuse(city);
    return 2;
  }
  const taken = placeOf((await findPlugins(process.cwd())).places, request.id);
  if (taken !== undefined) {
    terminal.refuse(unplacedProblem("plugin-id-taken", { name: request.id, path: taken.shown }));
    return 2;
  }
  const { folder, slots } = city;
  const files = cityFiles(slots);
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: "wx" });
    }
  } catch {
    terminal.refuse(unplacedProblem("file-not-writable", { path: shownPath(folder) }));
    return 2;
  }
  const said = words[terminal.language];
  for (const { path } of files) terminal.write(shownPath(join(folder, path)));
  terminal.write("");
  terminal.write(said.newCity(slots.id));
  return 0;
}
