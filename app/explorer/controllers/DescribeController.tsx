import { type RefObject, useEffect } from "react";
import { useCanvasState, useStage } from "../canvas/context";
import { DESCRIBE_EVENT, type DescribeEvent, describeScene } from "../canvas/describe";

/** Tells the element how far the picture is, and answers whoever asks what it shows. */
export function DescribeController({
  root,
}: {
  readonly root: RefObject<HTMLElement | null>;
}): null {
  const stage = useStage();
  const layout = useCanvasState((state) => state.layout);
  useEffect(() => {
    root.current?.setAttribute("data-layout", layout);
  }, [root, layout]);
  useEffect(() => {
    const element = root.current;
    let takenIn = 0;
    const count = (): void => void takenIn++;
    const answer = (event: Event): void =>
      (event as DescribeEvent).detail.receive(describeScene(stage, takenIn));
    stage.sigma.on("afterProcess", count);
    element?.addEventListener(DESCRIBE_EVENT, answer);
    return () => {
      stage.sigma.off("afterProcess", count);
      element?.removeEventListener(DESCRIBE_EVENT, answer);
    };
  }, [stage, root]);
  return null;
}
