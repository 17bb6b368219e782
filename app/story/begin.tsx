import "../mantine.css";
import "../globals.css";
import { createRoot } from "react-dom/client";
import { stateWith } from "@/lib/view/keeping/state";
import { aboutStory } from "@/lib/story/about";
import { Workspace } from "../explorer/Workspace";
import type { Source } from "../explorer/data/source";
import { Providers } from "../ui/Providers";
import { story } from "./data";

const source: Source = {
  kind: "story",
  title: story.title,
  madeOn: story.madeOn,
  about: aboutStory(story),
};

const root = document.getElementById("root");
if (!root) throw new Error("root missing: the story's page has no element for it");
// The page allows styles that are put in by this nonce: the parts of the interface make some.
const nonce = root.dataset["nonce"] ?? "";
createRoot(root).render(
  <Providers nonce={nonce}>
    <Workspace source={source} begin={stateWith(story.scene, { made: undefined, additions: [] })} />
  </Providers>,
);
