import { type CalendarDay, type Case, evaluate, explain } from "@bylaw/ningbo";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { languageDetector } from "hono/language";
import { secureHeaders } from "hono/secure-headers";
import { openapi } from "./openapi.ts";
import { languages, problem, problems } from "./problems.ts";

/**
 * The service. It keeps nothing from one request to the next, and needs no server to be tried: `app.request(…)`. A fault of
 * its own goes to `log`; the caller is told nothing of the inside.
 */
export function service(log: (error: Error) => void): Hono {
  const app = new Hono();

  app.use(secureHeaders());
  app.use(
    languageDetector({ order: ["header"], caches: false, supportedLanguages: [...languages], fallbackLanguage: "en" }),
  );

  app.get("/openapi.json", (context) => context.json(openapi));

  app.get("/problems/:kind", (context) => {
    const kind = context.req.param("kind");
    if (!Object.hasOwn(problems, kind)) return problem(context, "not-found");
    const { en, zh } = problems[kind as keyof typeof problems];
    return context.text(`${en}\n${zh}\n`);
  });

  app.post(
    "/determinations",
    bodyLimit({ maxSize: 256 * 1024, onError: (context) => problem(context, "too-large") }),
    async (context) => {
      let body: unknown;
      try {
        body = await context.req.json();
      } catch {
        return problem(context, "no-json");
      }
      // The day is taken out; all the rest is for the door, which refuses what it does not know and never throws.
      const { on, ...input } = Object(body) as Case & { readonly on: CalendarDay };
      // The door would take facts by themselves too, or none; this service asks for them by the name in its document.
      const isGiven = (input.facts ?? undefined) !== undefined;
      const { determination, issues } = evaluate(isGiven ? input : (undefined as unknown as Case), { on });
      if (issues !== undefined) return problem(context, "bad-facts", issues);
      const lang = context.get("language") === "zh" ? "zh" : "en";
      const explanation = await explain(determination, { lang, facts: input });
      context.header("content-language", lang);
      context.header("vary", "accept-language");
      return context.json({ determination, explanation });
    },
  );

  app.notFound((context) => problem(context, "not-found"));
  app.onError((error, context) => {
    log(error);
    return problem(context, "fault");
  });
  return app;
}
