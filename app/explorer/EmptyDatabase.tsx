import canvas from "./CanvasPanel.module.css";

/** A database that answers and holds nothing of ours. The health poll notices when that changes. */
export function EmptyDatabase() {
  return (
    <div className={canvas.centre}>
      <div className={canvas.empty}>
        <h2>There is no article here yet</h2>
        <p>
          The database answers and holds nothing to show. Load the article scripts that come with
          WhoSays, or your own:
        </p>
        <pre>
          <code>{"npm run seed"}</code>
        </pre>
        <p>This page shows the network as soon as there is one; there is no need to reload.</p>
      </div>
    </div>
  );
}
