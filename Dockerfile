# iqchains in a container: `registry serve` by default, any other command by name.
#   docker build -t iqchains . && docker run -v iqchains:/data -p 8080:8080 iqchains
FROM node:24.21.0-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && mkdir /packed && npm pack --ignore-scripts --pack-destination /packed

FROM node:24.21.0-slim
COPY --from=build /packed /packed
RUN npm install --global --omit=dev /packed/*.tgz \
  && npm cache clean --force \
  && rm -r /packed \
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
