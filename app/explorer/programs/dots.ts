import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Frame, Meeting, Pointer } from "./frame";
import { dotAt } from "./meet";

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute vec4 a_fill;
uniform mat3 u_matrix;
uniform float u_sizeScale;
varying vec4 v_color;
varying float v_radius;

void main() {
  v_color = a_fill;
  v_radius = max(a_radius * u_sizeScale, 0.75);
  gl_PointSize = v_radius * 2.0 + 1.0;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_radius;

void main() {
  float away = length(gl_PointCoord - 0.5) * (v_radius * 2.0 + 1.0);
  float coverage = 1.0 - smoothstep(v_radius - 0.5, v_radius + 0.5, away);
  gl_FragColor = vec4(v_color.rgb, 1.0) * coverage;
}
`;

const UNIFORMS = ["u_matrix", "u_sizeScale"] as const;

/** In pixels: no hand meets a smaller one, or exactly its rim. */
const LEAST = 1.5;
const BESIDE = 1;

/** Actors as plain dots, one corner each and drawn at one go, for when thousands are in view. */
export class Dots extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, EdgeAttributes> {
  private ids = new Uint32Array(0);

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_radius", size: 1, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  override reallocate(capacity: number) {
    super.reallocate(capacity);
    this.ids = new Uint32Array(capacity);
  }

  override process(id: number, place: number, node: NodeDisplayData) {
    super.process(id, place, node);
    this.ids[place] = node.hidden ? 0 : id;
  }

  processVisibleItem(_: number, at: number, { x, y, size, color }: NodeDisplayData) {
    const { array } = this;
    array[at] = x;
    array[at + 1] = y;
    array[at + 2] = size;
    array[at + 3] = floatColor(color);
  }

  setUniforms(
    { matrix, pixelRatio, sizeRatio }: RenderParams,
    { gl, uniformLocations: at }: ProgramInfo<"u_matrix" | "u_sizeScale">,
  ) {
    gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    gl.uniform1f(at.u_sizeScale, pixelRatio / sizeRatio);
  }

  renderIn({ picture }: Frame, params: RenderParams): void {
    if (picture === "seen") this.render(params);
  }

  /** The uppermost one under a pointer. */
  meet({ x, y, pixel, scale }: Pointer): Meeting {
    const { array, capacity: count, STRIDE: stride } = this;
    const reachOf = (size: number): number => (Math.max(scale(size), LEAST) + BESIDE) * pixel;
    return { id: this.ids[dotAt({ array, count, stride }, { x, y }, reachOf)] ?? 0, away: 0 };
  }
}
