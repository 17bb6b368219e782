import { EDGE_ENDS } from "@/lib/view/appearance/ends";
import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import type Sigma from "sigma";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { colorToArray, floatColor } from "sigma/utils";
import { ARC_FRAGMENT_SHADER, ARC_VERTEX_SHADER } from "./arc.glsl";
import { type Frame, type Meeting, MOST_RICH, NOBODY, type Pointer, renderPicture } from "./frame";
import { Hairs } from "./hairs";
import { inView, reachOfArc } from "./inView";

/** What an edge is drawn from: its attributes, and what theme and focus make of them. */
export type DrawnArc = EdgeDisplayData &
  Pick<EdgeAttributes, "end" | "bothEnds" | "dashed" | "struck" | "bend"> & {
    /** Of a self-loop: where it leans, in radians. */
    lean: number | undefined;
    /** Laid under the line, in the accent's colour. */
    glow: boolean;
  };

const UNIFORMS = [
  "u_matrix",
  "u_dimensions",
  "u_sizeScale",
  "u_pixelRatio",
  "u_unit",
  "u_accent",
] as const;

type Uniform = (typeof UNIFORMS)[number];

/** Pieces that an edge is made of. With 36, no corner can be seen on the finest screens. */
export const SEGMENTS = { line: 1, arc: 36 } as const;

/** A band along the curve as one strip: at each step a corner on either side. */
function stripOf(segments: number): number[][] {
  return Array.from({ length: segments + 1 }, (_, step) => step / segments).flatMap((t) => [
    [t, 1],
    [t, -1],
  ]);
}

/** Marks of an edge as one number, as the shader takes it apart. */
export function styleNumber(arc: DrawnArc): number {
  return (
    EDGE_ENDS.indexOf(arc.end) +
    (arc.dashed ? 8 : 0) +
    (arc.struck ? 16 : 0) +
    (arc.bothEnds ? 32 : 0) +
    (arc.lean === undefined ? 0 : 64) +
    (arc.glow ? 128 : 0)
  );
}

/** Ends and dashes grow and shrink with the nodes, but not without limits. */
export function unitOf(sizeRatio: number): number {
  return Math.min(1.25, Math.max(0.35, 1 / sizeRatio));
}

const FLOATS = { bend: 7 } as const;
const reach = reachOfArc(FLOATS.bend);

type Context = WebGLRenderingContext | WebGL2RenderingContext;

/**
 * Draws edges with their ends, dashes and strokes, and as hairs where too many are in view. A
 * single segment is for straight ones.
 */
export function createArcProgram(frame: Frame, segments: number) {
  const strip = stripOf(segments);
  return class ArcProgram extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    readonly meets = "edge";
    hairs: Hairs | undefined = undefined;
    /** Is what is seen of it drawn as hairs? */
    isCoarse = false;

    constructor(
      gl: Context,
      picking: WebGLFramebuffer | null,
      sigma: Sigma<NodeAttributes, EdgeAttributes>,
    ) {
      super(gl, picking, sigma);
      frame.programs.add(this);
    }

    override kill() {
      frame.programs.delete(this);
      this.hairs?.kill();
      super.kill();
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: strip.length,
        VERTEX_SHADER_SOURCE: ARC_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: ARC_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_width", size: 1, type: FLOAT },
          { name: "a_bend", size: 1, type: FLOAT },
          { name: "a_style", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: strip,
      };
    }

    processVisibleItem(
      id: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const arc = data as DrawnArc;
      // A loop has one end only; where the other would be says where it leans.
      const [x, y] =
        arc.lean === undefined
          ? [target.x, target.y]
          : [source.x + Math.cos(arc.lean), source.y + Math.sin(arc.lean)];
      const { array } = this;
      array[at] = source.x;
      array[at + 1] = source.y;
      array[at + 2] = x;
      array[at + 3] = y;
      array[at + 4] = source.size;
      array[at + 5] = target.size;
      array[at + 6] = arc.size;
      array[at + FLOATS.bend] = arc.bend;
      array[at + 8] = styleNumber(arc);
      array[at + 9] = floatColor(arc.color);
      array[at + 10] = id;
    }

    override reallocate(capacity: number) {
      super.reallocate(capacity);
      const isMuch = this.renderer.getGraph().size > MOST_RICH;
      if (isMuch && !this.hairs) {
        this.hairs = new Hairs(this.normalProgram.gl, null, this.renderer);
      }
      this.hairs?.reallocate(isMuch ? capacity : 0);
    }

    override process(
      id: number,
      place: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      edge: EdgeDisplayData,
    ) {
      super.process(id, place, source, target, edge);
      if (this.renderer.getGraph().size > MOST_RICH)
        this.hairs?.process(id, place, source, target, edge);
    }

    override render(params: RenderParams) {
      const { array, capacity, STRIDE: stride, renderer } = this;
      // Its share of what may be rich: straight and bent ones turn to hairs together.
      const taken = this.hairs?.taken ?? capacity;
      const most = (MOST_RICH * taken) / Math.max(taken, renderer.getGraph().size);
      const seen = inView({ array, capacity, stride }, params, reach, Math.ceil(most));
      this.isCoarse = !seen;
      if (!seen) {
        this.hairs?.renderIn(frame, params);
        return;
      }
      this.array = seen.array;
      this.capacity = seen.count;
      renderPicture(this, frame, params, (own) => super.render(own));
      this.array = array;
      this.capacity = capacity;
    }

    meet(pointer: Pointer): Meeting | undefined {
      if (this.capacity === 0) return NOBODY;
      return this.isCoarse ? this.hairs?.meet(pointer) : undefined;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      const { width, height, pixelRatio } = params;
      const [red, green, blue] = colorToArray(frame.palette().accent);
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, width * pixelRatio, height * pixelRatio);
      gl.uniform1f(at.u_sizeScale, pixelRatio / params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniform1f(at.u_unit, pixelRatio * unitOf(params.sizeRatio));
      gl.uniform4f(at.u_accent, red / 255, green / 255, blue / 255, 1);
    }
  };
}
