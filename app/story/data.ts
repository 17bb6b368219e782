import { STORY_ELEMENT, STORY_VERSION, type Story } from "@/lib/story/story";

function read(): Story {
  const text = document.getElementById(STORY_ELEMENT)?.textContent;
  if (text === null || text === undefined) throw new Error("story missing: the file holds no data");
  const story = JSON.parse(text) as Story;
  // Program and data are written together, so another version is a file that somebody changed.
  if (story.version !== STORY_VERSION) {
    throw new Error(`story of version ${String(story.version)}: its page reads ${STORY_VERSION}`);
  }
  return story;
}

export const story: Story = read();
