import { type DisplayError, WhoSaysError } from "@/lib/model/errors";
import type { Picture } from "@/lib/model/picture";
import { EXPORT_WORDS, pixelsWords } from "./words";

/** The browser cannot paint so many pixels. */
export class PictureTooLargeError extends WhoSaysError {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    super(`picture too large: ${width} × ${height} pixels`);
  }

  get display(): DisplayError {
    return {
      code: "picture-too-large",
      status: 413,
      title: EXPORT_WORDS.tooLarge,
      detail: pixelsWords(this.width, this.height),
      remedy: EXPORT_WORDS.smaller,
    };
  }
}

/** Paints an SVG of ours: so both are the same picture. @throws PictureTooLargeError */
export async function paintPng(
  svg: string,
  { width, height }: Pick<Picture, "width" | "height">,
  scale: number,
): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const tooLarge = new PictureTooLargeError(canvas.width, canvas.height);
    const context = canvas.getContext("2d");
    if (!context) throw tooLarge;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(tooLarge)), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
