import { version } from "bylaw/package.json";

/** Version of the engine that is built into this page. */
export const engineVersion: string = version;
