import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { colorToArray, floatColor } from "sigma/utils";
import { DISC_FRAGMENT_SHADER, DISC_VERTEX_SHADER } from "./disc.glsl";
import { Dots } from "./dots";
import { type Frame, type Meeting, MOST_RICH, type Pointer, renderPicture } from "./frame";
import { inView, reachOfNode } from "./inView";
import { loadSheet, SHEET_TILES, tileOf } from "./sheet";

export type DrawnDisc = NodeDisplayData &
  Pick<NodeAttributes, "kind"> & {
    /** Stands in place of the pictogram. */
    sign: NodeAttributes["sign"] | undefined;
    /** Colour of the pictogram. */
    ink: string;
    ringed: boolean;
    pinned: boolean;
  };

const UNIFORMS = [
  "u_matrix",
  "u_dimensions",
  "u_sizeScale",
  "u_pixelRatio",
  "u_glyphs",
  "u_background",
  "u_accent",
  "u_sheet",
] as const;

type Uniform = (typeof UNIFORMS)[number];
type Context = WebGLRenderingContext | WebGL2RenderingContext;

function styleNumber(disc: DrawnDisc): number {
  return (
    tileOf(disc) +
    (disc.kind === "Group" ? 32 : 0) +
    (disc.ringed ? 64 : 0) +
    (disc.pinned ? 128 : 0)
  );
}

/** Draws actors in one pass, and as dots where too many are in view. */
export function createDiscProgram(frame: Frame) {
  return class DiscProgram extends NodeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    readonly meets = "node";
    readonly sheet: WebGLTexture;
    readonly gl: Context;
    dots: Dots | undefined = undefined;
    /** Is what is seen of it drawn as dots? */
    isCoarse = false;

    constructor(
      gl: Context,
      picking: WebGLFramebuffer | null,
      sigma: Sigma<NodeAttributes, EdgeAttributes>,
    ) {
      super(gl, picking, sigma);
      this.gl = gl;
      this.sheet = loadSheet(gl);
      // What is drawn once more above the names has no picks.
      if (picking) frame.programs.add(this);
    }

    override kill() {
      frame.programs.delete(this);
      this.dots?.kill();
      this.gl.deleteTexture(this.sheet);
      super.kill();
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: DISC_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: DISC_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_radius", size: 1, type: FLOAT },
          { name: "a_style", size: 1, type: FLOAT },
          { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_ink", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, at: number, data: NodeDisplayData) {
      const disc = data as DrawnDisc;
      const { array } = this;
      array[at] = disc.x;
      array[at + 1] = disc.y;
      array[at + 2] = disc.size;
      array[at + 3] = styleNumber(disc);
      array[at + 4] = floatColor(disc.color);
      array[at + 5] = floatColor(disc.ink);
      array[at + 6] = id;
    }

    override reallocate(capacity: number) {
      super.reallocate(capacity);
      const isMuch = capacity > MOST_RICH;
      if (isMuch && !this.dots) {
        this.dots = new Dots(this.gl, null, this.renderer);
      }
      this.dots?.reallocate(isMuch ? capacity : 0);
    }

    override process(id: number, place: number, node: NodeDisplayData) {
      super.process(id, place, node);
      if (this.capacity > MOST_RICH) this.dots?.process(id, place, node);
    }

    override render(params: RenderParams) {
      const { array, capacity, STRIDE: stride } = this;
      const seen = inView({ array, capacity, stride }, params, reachOfNode, MOST_RICH);
      this.isCoarse = !seen;
      if (!seen) {
        this.dots?.renderIn(frame, params);
        return;
      }
      this.array = seen.array;
      this.capacity = seen.count;
      renderPicture(this, frame, params, (own) => super.render(own));
      this.array = array;
      this.capacity = capacity;
    }

    meet(pointer: Pointer): Meeting | undefined {
      return this.isCoarse ? this.dots?.meet(pointer) : undefined;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      const { width, height, pixelRatio } = params;
      const { background, accent } = frame.palette();
      const [red, green, blue] = colorToArray(background);
      const [accentRed, accentGreen, accentBlue] = colorToArray(accent);
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_dimensions, width * pixelRatio, height * pixelRatio);
      gl.uniform1f(at.u_sizeScale, pixelRatio / params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniform1f(at.u_glyphs, SHEET_TILES);
      gl.uniform4f(at.u_background, red / 255, green / 255, blue / 255, 1);
      gl.uniform4f(at.u_accent, accentRed / 255, accentGreen / 255, accentBlue / 255, 1);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.sheet);
      gl.uniform1i(at.u_sheet, 0);
    }
  };
}
