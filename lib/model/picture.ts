/**
 * A picture as shapes, in CSS pixels from its upper left corner, ready to be written down: what
 * stands further back in a list lies above.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** What it shows, for who does not see it. */
  readonly title: string;
  readonly about: string;
  readonly lines: readonly PictureLine[];
  readonly nodes: readonly PictureNode[];
  readonly texts: readonly PictureText[];
  /** Drawn on the nodes that name them: paths on a grid of 24. */
  readonly pictograms: Readonly<
    Record<string, { readonly path: string; readonly stroke?: number }>
  >;
}

export interface PictureLine {
  /** In words; absent where words stand beside it. */
  readonly title?: string;
  readonly colour: string;
  readonly width: number;
  readonly path: string;
  readonly dashes?: readonly [dash: number, space: number];
  readonly marks: readonly {
    readonly path: string;
    /** Of its outline; 0: it is filled. */
    readonly width: number;
  }[];
}

export interface PictureNode {
  readonly title?: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** A ring of dots with nothing in it: somebody unnamed. */
  readonly isHollow: boolean;
  /** Colour of the pictogram, and which. */
  readonly ink: string;
  readonly pictogram?: string;
}

export interface PictureText {
  readonly x: number;
  /** Of the middle of its height. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly align: "left" | "center" | "right";
  /** Kept clear around the letters. */
  readonly halo?: string;
}
