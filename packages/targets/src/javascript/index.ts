export { toJavaScript } from "./to-java-script.ts";
