import {
  type CypherNode,
  type CypherRelationship,
  type CypherValue,
  isList,
  kindOf,
} from "@/lib/client/console";
import { captionOf, labelsText } from "@/lib/view/console/values/caption";
import { valueLine } from "@/lib/view/console/values/line";
import { actorKindOf } from "@/lib/view/console/values/ours";
import { KindIcon } from "@/app/ui/KindIcon";
import { RESULT_WORDS } from "../words";
import classes from "./Value.module.css";

const MOST = 300;

/** A value on one line, shown as what it is. */
export function ValueChip({ value }: { readonly value: CypherValue }) {
  if (value === null) return <span className={classes.null}>{RESULT_WORDS.null}</span>;
  if (typeof value === "object" && !isList(value)) {
    switch (value.$) {
      case "node":
        return <NodeChip node={value} />;
      case "relationship":
        return <RelationshipChip relationship={value} />;
      case "path":
        return (
          <span className={classes.path}>
            {value.nodes.map((node, index) => {
              const into = value.relationships[index - 1];
              return (
                // A path may pass a node twice: its place is its name.
                <span key={`${index} ${node.id}`} className={classes.path}>
                  {into && <RelationshipChip relationship={into} back={into.start === node.id} />}
                  <NodeChip node={node} />
                </span>
              );
            })}
          </span>
        );
      default:
    }
  }
  return <span data-kind={kindOf(value)}>{valueLine(value, MOST)}</span>;
}

export function NodeChip({ node }: { readonly node: CypherNode }) {
  const kind = actorKindOf(node);
  return (
    <span className={classes.chip}>
      {kind ? <KindIcon kind={kind} size={14} silent /> : <span className={classes.disc} />}
      <span className={classes.caption}>{clipped(captionOf(node))}</span>
      <span className={classes.labels}>{labelsText(node.labels)}</span>
    </span>
  );
}

interface RelationshipChipProps {
  readonly relationship: CypherRelationship;
  /** In a path: against the way that it is walked. */
  readonly back?: boolean;
}

export function RelationshipChip({ relationship, back = false }: RelationshipChipProps) {
  return (
    <span className={classes.relationship}>
      {back ? "←" : "–"}
      {relationship.type}
      {back ? "–" : "→"}
    </span>
  );
}

const clipped = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
