// zod tries whether it may compile its schemas, which the page's policy forbids and reports. It
// comes only when something needs it, and finds this then.
Object.assign(globalThis, { ["__zod_globalConfig"]: { jitless: true } });
