# Three images of one file: `web` (the last one, and so the default) serves the explorer, `tools`
# holds the command line (seed, check, remove, verify), and `build` makes what `web` serves.
# docs/operations.md says how to run them.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM packages AS build
COPY next.config.js postcss.config.mjs tsconfig.json proxy.ts instrumentation.ts ./
COPY app ./app
COPY lib ./lib
COPY scripts/story ./scripts/story
COPY scripts/setup/paths.mjs ./scripts/setup/
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 WHOSAYS_STANDALONE=1
RUN node_modules/.bin/next build && node_modules/.bin/tsx scripts/story/write.ts

FROM packages AS tools
COPY tsconfig.json ./
COPY lib ./lib
COPY scripts ./scripts
USER 1000
ENTRYPOINT ["node_modules/.bin/tsx", "scripts/cli.ts"]
CMD ["seed"]

FROM node:24.21.0-bookworm-slim AS web
WORKDIR /app
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/.next/story.html ./.next/story.html
COPY scripts/setup/address.mjs scripts/setup/fault.mjs scripts/setup/ports.mjs ./scripts/setup/
COPY scripts/container ./scripts/container
# A container listens beyond itself, so it asks for WHOSAYS_TOKEN or WHOSAYS_TRUSTED_PROXY.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
# What it serves belongs to root: the process can read it, and change nothing.
USER 1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "scripts/container/health.mjs"]
CMD ["node", "scripts/container/serve.mjs"]
