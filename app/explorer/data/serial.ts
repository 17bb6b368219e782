const serials = new WeakMap<object, number>();
let last = 0;

/** Stands for a large value in the key of a query; the same for the same object. */
export function serialOf(value: object): number {
  const serial = serials.get(value) ?? ++last;
  serials.set(value, serial);
  return serial;
}
