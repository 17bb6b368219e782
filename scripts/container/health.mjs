// Whether the web process answers; the image holds no curl. The database is another matter: a web
// process that is started anew brings no database back, and /api/health tells of both.
const { HOST, PORT } = process.env;
const host = !HOST || HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
const origin = `http://${host.includes(":") ? `[${host}]` : host}:${PORT || 3000}`;
const response = await fetch(`${origin}/api/session`, { signal: AbortSignal.timeout(3_000) });
if (!response.ok) throw new Error(`status ${response.status}`);
