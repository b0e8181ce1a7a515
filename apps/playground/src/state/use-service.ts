import { useEffect, useState } from "preact/hooks";
import type { ServiceKind, Services } from "../engine/service-calls.ts";
import type { ServiceLine } from "../engine/service-line.ts";

/**
 * What a service of the worker gives, asked anew where the question or one of `news` has changed; a question that has
 * been overtaken is withdrawn. Undefined until the first answer; without a question the last answer stays.
 */
export function useService<Kind extends ServiceKind>(
  serve: ServiceLine["serve"],
  service: Kind,
  asks: Services[Kind]["asks"] | undefined,
  news: readonly unknown[],
): Services[Kind]["gives"] | undefined {
  const [given, setGiven] = useState<{ readonly value: Services[Kind]["gives"] }>();
  useEffect(() => {
    if (asks === undefined) return undefined;
    let gone = false;
    let drop = (): void => {};
    const answer = serve(service, asks, (withdraw) => {
      drop = withdraw;
    });
    void answer.then((value) => {
      if (!gone && value !== undefined) setGiven(value);
    });
    return () => {
      gone = true;
      drop();
    };
  }, [JSON.stringify(asks), ...news]);
  return given?.value;
}
