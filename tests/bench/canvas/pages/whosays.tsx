import "@/app/mantine.css";
import "@/app/globals.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { Canvas, type SceneOnCanvas } from "@/app/explorer/canvas";
import { theme } from "@/app/theme";
import { NOTHING } from "@/lib/view/selection";
import { begin } from "./begin";

const nothing = (): void => undefined;

/** Our canvas as the explorer mounts it, its places known. */
begin(async (container, { slice, places }) => {
  const known = new Map(Object.entries(places));
  const scene: SceneOnCanvas = {
    heaps: [],
    keeper: {
      placeOf: (key: string) => known.get(key),
      laid: nothing,
      began: () => nothing,
      moved: nothing,
      togglePins: nothing,
    },
    places: known,
    pinned: new Set(),
    newcomers: new Set(),
    reach: new Map(),
    chosen: new Set(),
    noted: new Set(),
  };
  createRoot(container).render(
    <MantineProvider theme={theme}>
      <Canvas
        slice={slice}
        selection={NOTHING}
        theme="light"
        scene={scene}
        onSelect={nothing}
        onExpand={nothing}
        onToggle={nothing}
        onChoose={nothing}
        menu={() => null}
      />
    </MantineProvider>,
  );
  await settled(container);
});

function settled(container: HTMLElement): Promise<void> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!container.querySelector("[data-layout=settled]")) return;
      observer.disconnect();
      done();
    });
    observer.observe(container, { attributes: true, childList: true, subtree: true });
  });
}
