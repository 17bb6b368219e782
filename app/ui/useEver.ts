import { useState } from "react";

/** Was it ever true? What is fetched when it is first wanted stays from then on. */
export function useEver(isNow: boolean): boolean {
  const [was, setWas] = useState(isNow);
  if (isNow && !was) setWas(true);
  return was || isNow;
}
