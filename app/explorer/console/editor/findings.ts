import type { Finding } from "@/lib/client/console";
import { parametersIn } from "@/lib/cypher/parameters";
import { type Parameter, readParameter } from "@/lib/view/console/parameters";

/** What the page knows of the parameters that a text names; the database is not told of them while typing. */
export function parameterFindings(text: string, parameters: readonly Parameter[]): Finding[] {
  return parametersIn(text).flatMap(({ name, start, end }): Finding[] => {
    const place = { offset: start, length: end - start, code: "parameter" };
    const given = parameters.find((parameter) => parameter.name === name);
    if (!given) {
      const message = `The parameter $${name} has no value yet.`;
      return [{ ...place, severity: "warning", message, remedy: "Add it under Parameters." }];
    }
    const reading = readParameter(given);
    if (!("fault" in reading)) return [];
    const message = `The value of $${name} cannot be used: ${reading.fault}.`;
    return [{ ...place, severity: "error", message, remedy: "Correct it under Parameters." }];
  });
}
