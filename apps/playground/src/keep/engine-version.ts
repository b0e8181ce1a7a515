import engine from "bylaw/package.json" with { type: "json" };

/** Version of the engine that is built into this page. */
export const engineVersion: string = engine.version;
