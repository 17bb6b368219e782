import { pictogramIndex } from "@/lib/view/appearance/pictograms";
import type { Palette } from "@/lib/view/appearance/palette";
import type { EdgeAttributes, NodeAttributes } from "@/lib/view/graph/attributes";
import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { colorToArray, floatColor } from "sigma/utils";
import { DISC_FRAGMENT_SHADER, DISC_VERTEX_SHADER } from "./disc.glsl";
import { loadSheet, SHEET_TILES } from "./sheet";

export type DrawnDisc = NodeDisplayData &
  NodeAttributes & {
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
    // The last tile of the sheet is empty.
    (disc.kind === "Other" ? SHEET_TILES - 1 : pictogramIndex(disc.kind)) +
    (disc.kind === "Group" ? 8 : 0) +
    (disc.ringed ? 16 : 0) +
    (disc.pinned ? 32 : 0)
  );
}

/** Draws actors in one pass; the palette is asked for at each frame. */
export function createDiscProgram(paletteOf: () => Palette) {
  return class DiscProgram extends NodeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    readonly sheet: WebGLTexture;
    readonly gl: Context;

    constructor(
      gl: Context,
      picking: WebGLFramebuffer | null,
      sigma: Sigma<NodeAttributes, EdgeAttributes>,
    ) {
      super(gl, picking, sigma);
      this.gl = gl;
      this.sheet = loadSheet(gl);
    }

    override kill() {
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
      this.array.set(
        [
          disc.x,
          disc.y,
          disc.size,
          styleNumber(disc),
          floatColor(disc.color),
          floatColor(disc.ink),
          id,
        ],
        at,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      const { width, height, pixelRatio } = params;
      const { background, accent } = paletteOf();
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
