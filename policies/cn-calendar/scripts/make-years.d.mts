import type { Plugin } from "@bylaw/plugin";

type Year = NonNullable<Plugin["calendar"]>["years"][string];

/** The calendar as its file holds it, made anew from the package. */
export function makeYears(): { readonly years: Readonly<Record<string, Required<Year>>> };
