import { ROOM_WORDS } from "./words";
import canvas from "./CanvasPanel.module.css";

/** A database that answers and holds nothing of ours. The health poll notices when that changes. */
export function EmptyDatabase() {
  return (
    <div className={canvas.centre}>
      <div className={canvas.empty}>
        <h2>{ROOM_WORDS.noArticle}</h2>
        <p>{ROOM_WORDS.loadArticles}</p>
        <pre>
          <code>{ROOM_WORDS.seedCommand}</code>
        </pre>
        <p>{ROOM_WORDS.noNeedToReload}</p>
      </div>
    </div>
  );
}
