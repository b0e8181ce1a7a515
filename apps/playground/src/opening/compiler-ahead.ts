let ahead: Worker | undefined;

/** Starts the compiler before there is a page that could ask it anything: it reads itself in meanwhile. */
export function startCompilerAhead(): void {
  ahead ??= startCompiler();
}

/** The compiler that was started ahead, once; else a new one. */
export function compilerWorker(): Worker {
  const worker = ahead ?? startCompiler();
  ahead = undefined;
  return worker;
}

function startCompiler(): Worker {
  return new Worker(new URL("../engine/worker.ts", import.meta.url), { type: "module" });
}
