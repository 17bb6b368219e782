import type { Finding } from "@/lib/client/console";
import { parametersIn } from "@/lib/cypher/parameters";
import { type Parameter, readParameter } from "@/lib/view/console/parameters";
import { CONSOLE_WORDS, noValueWords, unusableWords } from "../words";

/** What the page knows of the parameters that a text names; the database is not told of them while typing. */
export function parameterFindings(text: string, parameters: readonly Parameter[]): Finding[] {
  return parametersIn(text).flatMap(({ name, start, end }): Finding[] => {
    const place = { offset: start, length: end - start, code: "parameter" };
    const given = parameters.find((parameter) => parameter.name === name);
    if (!given) {
      const message = noValueWords(name);
      return [{ ...place, severity: "warning", message, remedy: CONSOLE_WORDS.addParameter }];
    }
    const reading = readParameter(given);
    if (!("fault" in reading)) return [];
    const message = unusableWords(name, reading.fault);
    return [{ ...place, severity: "error", message, remedy: CONSOLE_WORDS.correctParameter }];
  });
}
