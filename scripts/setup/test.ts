export async function run() { return { code: 0 }; }
