/** @type {import("next").NextConfig} */
const config = {
  // Tests build and serve beside a running `npm start`: each has a build folder of its own.
  distDir: process.env.WHOSAYS_BUILD_DIR || ".next",
  // For a container: all that the server needs, in one folder. It takes time, and npm start needs none of it.
  ...(process.env.WHOSAYS_STANDALONE && { output: "standalone" }),
  poweredByHeader: false,
  // On loopback packing costs more than it saves; a reverse proxy in front can do it.
  compress: false,
  reactStrictMode: true,
  // Behind a proxy.ts Next keeps so many bytes of a body and lets the rest go in silence. With
  // more than any route takes (10,000,000), what was cut is still too large, and refused.
  experimental: { proxyClientMaxBodySize: 10 * 1024 * 1024 },
  // `npm run check` holds the types, of tests and scripts too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Pages and routes are bundled apart and share one connection pool: with a copy of the
  // driver in each, one would not know the other's errors by their class.
  serverExternalPackages: ["neo4j-driver", "prom-client"],
};

export default config;
