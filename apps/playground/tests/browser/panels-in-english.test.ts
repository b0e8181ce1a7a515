import { examinePanels } from "./machinery/examine-panels.ts";

// A file for each language: two pages at a time go through the panels.
examinePanels("en");
