import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Frame, Meeting, Pointer } from "./frame";
import { lineNear } from "./meet";

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_strength;
varying vec4 v_color;

void main() {
  v_color = vec4(a_color.rgb, 1.0) * a_color.a * u_strength;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`;

const UNIFORMS = ["u_matrix", "u_strength"] as const;

type Uniform = (typeof UNIFORMS)[number];

/** No hand meets a single pixel: so many beside it are near enough. */
const NEAR = 3;
const WEAKEST = 0.2;

/** With so many, each is as strong as can be; more lie on each other and weaken each other. */
const STRONG = 2500;

/**
 * Edges as lines of one pixel, two corners each and drawn at one go: a tenth of what an arc
 * costs, and less where there is no graphics card. For when so many are in view that no end and
 * no dash could be told.
 */
export class Hairs extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
  private ids = new Uint32Array(0);
  /** How many of its places are taken. */
  taken = 0;

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
      ],
    };
  }

  override reallocate(capacity: number) {
    super.reallocate(capacity);
    this.ids = new Uint32Array(capacity);
    this.taken = 0;
  }

  override process(
    id: number,
    place: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    edge: EdgeDisplayData,
  ) {
    super.process(id, place, source, target, edge);
    const now = edge.hidden || source.hidden || target.hidden ? 0 : id;
    this.taken += Number(now !== 0) - Number(this.ids[place] !== 0);
    this.ids[place] = now;
  }

  processVisibleItem(
    _: number,
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
    array[at + 3] = target.x;
    array[at + 4] = target.y;
    array[at + 5] = ink;
  }

  setUniforms({ matrix }: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
    gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    gl.uniform1f(at.u_strength, Math.min(1, Math.max(WEAKEST, Math.sqrt(STRONG / this.taken))));
  }

  renderIn({ picture }: Frame, params: RenderParams): void {
    if (picture === "seen") this.render(params);
  }

  /** The nearest one that passes by a pointer. */
  meet({ x, y, pixel }: Pointer): Meeting {
    const { array, capacity: count, STRIDE: stride } = this;
    const { index, away } = lineNear({ array, count, stride }, { x, y }, NEAR * pixel);
    return { id: this.ids[index] ?? 0, away };
  }
}
