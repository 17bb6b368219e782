/** How far apart two colours are for eyes that see all, and for those that lack one kind of cone. */

export const EYES = ["all eyes", "protanopia", "deuteranopia"] as const;

export type Eye = (typeof EYES)[number];

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

/** Machado, Oliveira and Fernandes 2009, at full severity; on linear light. */
const SEEN: Readonly<Record<Eye, Matrix>> = {
  "all eyes": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** Ottosson 2020: from linear light to Oklab, in which distances are about as they are seen. */
const CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [a, b, c]: Three): Three => {
  const [x, y, z] = matrix.map(([p, q, r]) => p * a + q * b + r * c);
  return [x ?? 0, y ?? 0, z ?? 0];
};

const each = ([a, b, c]: Three, change: (value: number) => number): Three => [
  change(a),
  change(b),
  change(c),
];

function linear(colour: string): Three {
  const value = Number.parseInt(colour.slice(1), 16);
  return each([(value >> 16) & 255, (value >> 8) & 255, value & 255], (channel) => {
    const c = channel / 255;
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

function seenBy(eye: Eye, colour: string): Three {
  const light = each(times(SEEN[eye], linear(colour)), (value) => Math.min(1, Math.max(0, value)));
  return times(OKLAB, each(times(CONES, light), Math.cbrt));
}

/** Hundredths of Oklab: black and white are 100 apart. */
export function distanceFor(eye: Eye, one: string, other: string): number {
  const [a, b] = [seenBy(eye, one), seenBy(eye, other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
