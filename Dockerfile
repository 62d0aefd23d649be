# Every RUN calls a make verb; tests/cms/test_dockerfile.py runs them in a clean export of the repository.

FROM python:3.11-bookworm AS build
WORKDIR /app
COPY Makefile ./
COPY requirements requirements
RUN make install
COPY . .
ENV DEBUG=0
ENV SECRET_KEY=only-for-collecting-static-files
ENV ALLOWED_HOSTS=localhost
RUN make static

FROM python:3.11-slim-bookworm
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY . .
COPY --from=build --chown=10001:10001 /app/var var
ENV DEBUG=0
ENV HOST=0.0.0.0
ENV PORT=8000
ENV PYTHONUNBUFFERED=1
USER 10001:10001
EXPOSE 8000
VOLUME /app/var/media
VOLUME /app/var/snapshot
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["/app/.venv/bin/python", "-m", "cms.probe"]
CMD ["/app/.venv/bin/python", "-m", "cms.serve", "web"]
