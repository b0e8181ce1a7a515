import "./gallery.css";

/** What is loaded when somebody asks for an example. */
export { GuideBar } from "./guide-bar.tsx";
export { GuideList } from "./guide-list.tsx";
export { openAsked } from "./open-asked.ts";
