# SPDX-License-Identifier: Apache-2.0
# The server as an image: production packages and the sources, which Node.js runs as they are. No shell, compiler or
# package manager is needed when it runs.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    LUKHAS_HOST=0.0.0.0 \
    LUKHAS_PORT=8000 \
    LUKHAS_DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY spec ./spec
COPY generated ./generated
COPY configs ./configs
COPY manifests ./manifests
COPY matriz ./matriz
COPY handlers ./handlers
COPY adapters ./adapters
COPY server ./server
COPY cli ./cli
# With DATABASE_URL nothing is kept here; the embedded store keeps everything here.
RUN install --directory --owner=node --group=node --mode=700 /data
VOLUME /data
USER node
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.LUKHAS_PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
