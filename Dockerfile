# Two images of one build: `web` serves the site from Next's standalone output, `worker` runs the project's commands
# (seed, worker, backup …). Neither needs a database to be built, runs as root, or writes outside /app/data.
FROM node:22-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# A build reads the configuration and so wants secrets, but keeps none of them: these are thrown away with this layer.
RUN PAYLOAD_SECRET="$(head -c 32 /dev/urandom | base64)" \
    PREVIEW_SECRET="$(head -c 32 /dev/urandom | base64)" \
    VAULT_KEY="$(head -c 32 /dev/urandom | base64)" \
    BUILD_OUTPUT=standalone npm run build

FROM node:22-slim AS base
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
RUN mkdir data && chown node:node data
VOLUME /app/data

FROM base AS worker
COPY --from=build /app ./
RUN rm -rf .next
USER node
CMD ["npm", "run", "worker"]

FROM base AS web
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static .next/static
COPY --from=build /app/public public
USER node
ENV HOSTNAME=0.0.0.0 PORT=3000 NEXT_MANUAL_SIG_HANDLE=true
EXPOSE 3000
CMD ["node", "--conditions=production", "server.js"]
