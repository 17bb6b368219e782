import type { PictureFormatId } from "@/lib/export/pictures";
import { svgText } from "@/lib/export/svg";
import type { ExportOptions } from "@/lib/model/exports";
import { pictureOf, type PictureWish } from "@/lib/view/picture/picture";
import { paintPng } from "./png";

type Shown = Pick<
  PictureWish,
  "slice" | "places" | "palette" | "dressed" | "heaps" | "words" | "sources"
>;

/** @throws PictureTooLargeError */
export async function writePicture(
  id: PictureFormatId,
  options: ExportOptions,
  { words, sources, ...shown }: Shown,
): Promise<Blob> {
  const hasNotes = options["notes"] === true;
  const picture = pictureOf({
    ...shown,
    names: options["names"] === "all" ? "all" : "placed",
    legend: hasNotes,
    words: hasNotes ? words : [],
    sources: hasNotes ? sources : [],
  });
  const svg = svgText(picture, { transparent: options["transparent"] === true });
  if (id === "png") return paintPng(svg, picture, Number(options["scale"]));
  return new Blob([svg], { type: "image/svg+xml" });
}
