import { EDGE_ENDS } from "@/lib/view/appearance/ends";
import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { colorToArray, floatColor } from "sigma/utils";
import { ARC_FRAGMENT_SHADER, ARC_VERTEX_SHADER } from "./arc.glsl";

/** What an edge is drawn from: its attributes, and what theme and focus make of them. */
export type DrawnArc = EdgeDisplayData &
  EdgeAttributes & {
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

/** Draws edges with their ends, dashes and strokes. A single segment is for straight ones. */
export function createArcProgram(accentOf: () => string, segments: number) {
  const strip = stripOf(segments);
  return class ArcProgram extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
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
      this.array.set(
        [
          source.x,
          source.y,
          x,
          y,
          source.size,
          target.size,
          arc.size,
          arc.bend,
          styleNumber(arc),
          floatColor(arc.color),
          id,
        ],
        at,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      const { width, height, pixelRatio } = params;
      const [red, green, blue] = colorToArray(accentOf());
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, width * pixelRatio, height * pixelRatio);
      gl.uniform1f(at.u_sizeScale, pixelRatio / params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniform1f(at.u_unit, pixelRatio * unitOf(params.sizeRatio));
      gl.uniform4f(at.u_accent, red / 255, green / 255, blue / 255, 1);
    }
  };
}
