import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { type Frame, renderPicture } from "./frame";

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform float u_strength;
uniform vec2 u_offset;
varying vec4 v_color;

void main() {
  #ifdef PICKING_MODE
  v_color = vec4(a_id.rgb, 1.0);
  #else
  v_color = vec4(a_color.rgb, 1.0) * a_color.a * u_strength;
  #endif
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + u_offset, 0.0, 1.0);
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`;

const UNIFORMS = ["u_matrix", "u_strength", "u_offset"] as const;

type Uniform = (typeof UNIFORMS)[number];

/** No hand meets a single pixel: what is to be met is drawn five times, so much beside itself. */
const CROSS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [0, 0],
] as const;
const MIDDLE = [[0, 0]] as const;
/** With more, to draw them five times takes longer than a hand waits. */
const MOST_WIDE = 30_000;
const WEAKEST = 0.2;

/** With so many, each is as strong as can be; more lie on each other and weaken each other. */
const STRONG = 2500;

/**
 * Edges as lines of one pixel, two corners each and drawn at one go: a tenth of what an arc
 * costs, and less where there is no graphics card. For when so many are in view that no end and
 * no dash could be told.
 */
export class Hairs extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
  /** In pixels of the picture. */
  offset: readonly [x: number, y: number] = [0, 0];

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;
    return {
      VERTICES: 2,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: LINES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(
    id: number,
    at: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { color }: EdgeDisplayData,
  ) {
    const { array } = this;
    const ink = floatColor(color);
    array[at] = source.x;
    array[at + 1] = source.y;
    array[at + 2] = ink;
    array[at + 3] = id;
    array[at + 4] = target.x;
    array[at + 5] = target.y;
    array[at + 6] = ink;
    array[at + 7] = id;
  }

  setUniforms(
    { matrix, width, height, pixelRatio }: RenderParams,
    { gl, uniformLocations: at }: ProgramInfo<Uniform>,
  ) {
    const [x, y] = this.offset;
    gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    gl.uniform1f(at.u_strength, Math.min(1, Math.max(WEAKEST, Math.sqrt(STRONG / this.capacity))));
    gl.uniform2f(at.u_offset, (2 * x) / (width * pixelRatio), (2 * y) / (height * pixelRatio));
  }

  renderIn(frame: Frame, params: RenderParams): void {
    const isWide = frame.picture === "picks" && this.capacity <= MOST_WIDE;
    for (const offset of isWide ? CROSS : MIDDLE) {
      this.offset = offset;
      renderPicture(this, frame, params, (own) => this.render(own));
    }
  }
}
