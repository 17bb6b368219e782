import type { FormatAbout, Parameter } from "./format";

const PARAMETERS: readonly Parameter[] = [
  {
    kind: "choice",
    id: "names",
    label: "Names",
    about:
      "Of everybody: one without a free place stands beneath its actor, over whatever is there.",
    choices: [
      { value: "placed", label: "where there is room for them" },
      { value: "all", label: "of everybody" },
    ],
    default: "placed",
  },
  {
    kind: "switch",
    id: "notes",
    label: "With legend and sources",
    about: "What the signs mean, when and of what it was made, and the articles it rests on.",
    default: true,
  },
  {
    kind: "switch",
    id: "transparent",
    label: "Without a background",
    about: "To lay it on a ground of your own.",
    default: false,
  },
];

/** Pictures are made where they are looked at, of what is shown there. */
export const PICTURE_FORMATS = [
  {
    id: "svg",
    label: "SVG",
    about: "A picture of lines and text that stays sharp and can be edited.",
    extension: "svg",
    mediaType: "image/svg+xml",
    parameters: PARAMETERS,
  },
  {
    id: "png",
    label: "PNG",
    about: "A picture that goes everywhere.",
    extension: "png",
    mediaType: "image/png",
    parameters: [
      {
        kind: "choice",
        id: "scale",
        label: "Size",
        about: "2× is sharp on fine screens, 4× in print.",
        choices: [
          { value: "1", label: "1×" },
          { value: "2", label: "2×" },
          { value: "4", label: "4×" },
        ],
        default: "2",
      },
      ...PARAMETERS,
    ],
  },
] as const satisfies readonly FormatAbout[];

export type PictureFormatId = (typeof PICTURE_FORMATS)[number]["id"];
