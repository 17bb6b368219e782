import { parametersIn } from "@/lib/cypher/parameters";
import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import { type Parameter, readParameter } from "@/lib/view/console/parameters";
import { CONSOLE_WORDS, unusableWords } from "./words";

/** A query names a parameter whose value is not of its type: it is not sent. */
class UnreadableParameterError extends WhoSaysError {
  constructor(
    readonly parameter: string,
    readonly fault: string,
  ) {
    super(`parameter unreadable: $${parameter}: ${fault}`);
  }

  get display(): DisplayError {
    return {
      code: "unreadable-parameter",
      status: 400,
      title: CONSOLE_WORDS.unusable,
      detail: unusableWords(this.parameter, this.fault),
      remedy: CONSOLE_WORDS.correctOrRetype,
    };
  }
}

/** @throws UnreadableParameterError for the first such parameter that the text names */
export function needReadable(text: string, parameters: readonly Parameter[]): void {
  const used = new Set(parametersIn(text).map(({ name }) => name));
  for (const parameter of parameters) {
    const reading = readParameter(parameter);
    if (used.has(parameter.name) && "fault" in reading)
      throw new UnreadableParameterError(parameter.name, reading.fault);
  }
}
