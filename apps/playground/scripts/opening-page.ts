import { fileURLToPath } from "node:url";
import { build, createServer, defaultServerConditions, type InlineConfig, type Plugin, type Rolldown } from "vite";
import type * as StillPagePart from "../src/opening/still-page.tsx";

const root = fileURLToPath(new URL("..", import.meta.url));
const alone: InlineConfig = {
  root,
  configFile: false,
  logLevel: "error",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

/**
 * Makes the page ready to be seen before any of it has run: the still page in both languages, the script that chooses
 * between them, and the styles of the live page. Its scripts are not asked for before the page is painted: read in beside
 * the first layout they cost more time than they save.
 */
export function openingPage(): Plugin {
  return {
    name: "bylaw-opening-page",
    apply: "build",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "opening.js", source: await openingScript() });
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const { stillPage } = await loadStillPage();
        const still = (["en", "zh"] as const)
          .map(
            (language) =>
              `<div class="still" data-language="${language}" inert aria-hidden="true">${stillPage(language)}</div>`,
          )
          .join("\n    ");
        const styles = stylesOf(bundle, "src/opening/open-page.ts").map(
          (file) => `<link rel="stylesheet" crossorigin href="./${file}">`,
        );
        return html
          .replace("<title>", () => `<script src="./opening.js"></script>\n    <title>`)
          .replace(
            'name="bylaw-editor" content=""',
            () => `name="bylaw-editor" content="./${chunkOf(bundle, "src/measure/editor-room.ts").fileName}"`,
          )
          .replace("</head>", () => `  ${styles.join("\n    ")}\n  </head>`)
          .replace('<div id="page"></div>', () => `<div id="page"></div>\n    ${still}`);
      },
    },
  };
}

/** The styles of a module and of all that it loads at once, in the order in which they hold. */
function stylesOf(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const chunks = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): void => {
    if (chunk?.type !== "chunk" || chunks.has(chunk)) return;
    for (const each of chunk.imports) add(bundle[each]);
    chunks.add(chunk);
  };
  add(chunkOf(bundle, module));
  return [...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
}

function chunkOf(bundle: Rolldown.OutputBundle, module: string): Rolldown.OutputChunk {
  for (const each of Object.values(bundle)) {
    if (each.type === "chunk" && each.facadeModuleId?.endsWith(module) === true) return each;
  }
  throw new Error(`the build has no chunk of ${module}`);
}

async function openingScript(): Promise<string> {
  const entry = fileURLToPath(new URL("../src/opening/opening-script.ts", import.meta.url));
  const made = await build({
    ...alone,
    publicDir: false,
    build: { write: false, target: "es2023", lib: { entry, formats: ["iife"], name: "opening" } },
  });
  const output = [made].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [script] = output;
  if (output.length !== 1 || script?.type !== "chunk") throw new Error("the opening script is not one file");
  return script.code;
}

/** The styles are those of the live page. */
const withoutStyles: Plugin = {
  name: "bylaw-without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no-style" : undefined),
  load: (id) => (id === "\0no-style" ? "" : undefined),
};

/** What the page asks its window while it is drawn: here there is none, and nobody before it. */
const nobodysWindow = {
  window: globalThis,
  innerWidth: 1440,
  matchMedia: () => ({ matches: false }),
  location: { search: "", hash: "" },
  document: { querySelector: () => null },
};

async function loadStillPage(): Promise<typeof StillPagePart> {
  const conditions = ["bylaw-source", ...defaultServerConditions];
  const server = await createServer({
    ...alone,
    plugins: [withoutStyles],
    resolve: { conditions },
    ssr: { noExternal: [/^@?bylaw/], resolve: { conditions } },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: "custom",
  });
  Object.assign(globalThis, nobodysWindow);
  try {
    return (await server.ssrLoadModule("/src/opening/still-page.tsx")) as typeof StillPagePart;
  } finally {
    await server.close();
  }
}
