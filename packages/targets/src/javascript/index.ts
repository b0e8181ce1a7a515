export { type GeneratedModules, toJavaScript, toModules } from "./to-java-script.ts";
