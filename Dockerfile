# iqchains in a container: `registry serve` by default, any other command by name.
#   docker build -t iqchains . && docker run --rm iqchains --version
# A registry starts with the policy it believes: docs/operate.md.
FROM node:24.21.0-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# What the package holds, with the versions of the lockfile, and of SQLite only what this system loads.
RUN npm run build && npm pack --ignore-scripts --pack-destination / \
  && mkdir /packed && tar -xzf /*.tgz --strip-components=1 -C /packed \
  && cp package-lock.json /packed && cd /packed && npm ci --omit=dev && rm package-lock.json \
  && chmod +x bin/iqchains.js \
  && cd node_modules/better-sqlite3 && rm -r deps src \
  && find prebuilds -type f ! -name "linux-$(node -p process.arch).node" -delete

FROM node:24.21.0-slim
COPY --from=build /packed /usr/local/lib/node_modules/iq-chains
RUN ln -s ../lib/node_modules/iq-chains/bin/iqchains.js /usr/local/bin/iqchains \
  && install -d -o node -g node /data
ENV IQCHAINS_KEYS=/data/keys IQCHAINS_RUNS=/data/runs
USER node
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["iqchains"]
CMD ["registry", "serve", "--host", "0.0.0.0", "--port", "8080"]
