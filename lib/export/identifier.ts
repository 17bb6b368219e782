/** The name of a label, type or property in a query: only such as our own data have. */
export function plainName(name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`name not plain: ${JSON.stringify(name)}`);
  return `\`${name}\``;
}
