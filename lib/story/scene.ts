import { type KeptFields, fieldsOf } from "@/lib/view/keeping/state";
import { FIRST_STATE, type SceneState } from "@/lib/view/scene/state";

/**
 * Of a scene's state, what goes into a story: how what is shown stands and looks. What was hidden
 * or filtered away is not there any longer, so that the story begins without either.
 *
 * @param isIn of an actor, a line or a statement, by its id
 */
export function storyScene(
  state: SceneState,
  isIn: (id: string) => boolean,
  withNotes: boolean,
): KeptFields {
  const only = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].filter(([id]) => isIn(id)));
  const places = [...only(state.places)].map(
    ([id, { x, y }]) => [id, { x: round(x), y: round(y) }] as const,
  );
  return fieldsOf({
    ...state,
    hidden: FIRST_STATE.hidden,
    filter: FIRST_STATE.filter,
    places: new Map(places),
    pinned: new Set([...state.pinned].filter(isIn)),
    newcomers: FIRST_STATE.newcomers,
    arranged: state.arranged && {
      ...state.arranged,
      heaps: state.arranged.heaps.flatMap(({ name, members }) => {
        const here = members.filter(isIn);
        return here.length === 0 ? [] : { name, members: here };
      }),
    },
    notes: withNotes ? only(state.notes) : FIRST_STATE.notes,
  });
}

/** A tenth of a pixel is more than anybody sees. */
const round = (coordinate: number): number => Math.round(coordinate * 10) / 10;
