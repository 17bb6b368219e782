import { ACTOR_KINDS, type ActorKind } from "@/lib/model/actor";
import { PICTOGRAMS, pictogramIndex } from "@/lib/view/appearance/pictograms";
import { type Sign, SIGNS } from "@/lib/view/appearance/signs";

const TILE = 64;
/** A power of two: WebGL 1 makes smaller copies of no other texture. The last one is empty. */
export const SHEET_TILES = 32;

const SIGN_TILES: ReadonlyMap<Sign, number> = new Map(
  SIGNS.map((sign, place) => [sign, ACTOR_KINDS.length + place]),
);

interface Marked {
  readonly kind: ActorKind | "Other";
  readonly sign: Sign | undefined;
}

/** Which tile stands in a disc: a style's sign goes before the pictogram. */
export function tileOf({ kind, sign }: Marked): number {
  const signed = sign && SIGN_TILES.get(sign);
  return signed ?? (kind === "Other" ? SHEET_TILES - 1 : pictogramIndex(kind));
}

const outline = (path: string): Path2D => new Path2D(path);

/** All pictograms and signs side by side as a mask. Drawn here, so there is no image to wait for. */
function pictogramSheet(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = TILE * SHEET_TILES;
  canvas.height = TILE;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  const grid = 24;
  for (const kind of ACTOR_KINDS) {
    const { path, stroke } = PICTOGRAMS[kind];
    const scale = (TILE - 6) / grid;
    context.setTransform(scale, 0, 0, scale, pictogramIndex(kind) * TILE + 3, 3);
    if (stroke === undefined) context.fill(outline(path), "evenodd");
    else {
      context.lineWidth = stroke;
      context.stroke(outline(path));
    }
  }
  context.resetTransform();
  context.font = `700 ${TILE * 0.86}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const [sign, tile] of SIGN_TILES) {
    context.fillText(sign, (tile + 0.5) * TILE, TILE * 0.54, TILE - 6);
  }
  return canvas;
}

export function loadSheet(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, pictogramSheet());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
