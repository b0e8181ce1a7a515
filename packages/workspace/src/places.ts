// What finds plugins and names files, without what compiles them: commands that compile nothing start from here.
export { shownPath } from "./files/shown-path.ts";
export { findPlugins, placeOf } from "./plugins/find-plugins.ts";
