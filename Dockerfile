FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
# Voikko's dictionary: Finnish base forms. Data only; its licence (GPL) stays with the Debian package.
RUN apt-get update && apt-get install -y --no-install-recommends voikko-fi && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data VOIKKO_DATA=/usr/lib/voikko/5/mor-standard
WORKDIR /app
COPY --from=build --chown=node:node /app /app
# What must outlive the container. Without settings it refuses to start: HOST is the whole network's.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=320", "--max-semi-space-size=8", "--import=./server/start/quick-start.ts", "server/main.ts"]
