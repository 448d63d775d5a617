# Two stages: the first installs, the second has no build tools, no pip cache and no tests.
FROM python:3.12-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /build
RUN python -m venv /opt/wenbao
COPY requirements.lock pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY knowledge knowledge
# The lock lists development tools too. As constraints it fixes the versions without installing those; pip takes
# no hashes in constraints, so they are left out here.
RUN sed -e '/^ *--hash/d' -e 's/ *\\$//' requirements.lock > constraints.txt \
    && /opt/wenbao/bin/pip install --constraint constraints.txt '.[charts]'
# Times in whole seconds, as a registry keeps them: the snapshot made below goes by them, and would be of no use to
# an image that was pushed and pulled.
RUN /opt/wenbao/bin/python -c "import os, pathlib; [os.utime(path, (int(path.lstat().st_mtime),) * 2, \
    follow_symlinks=False) for path in pathlib.Path('/opt/wenbao').rglob('*')]"

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin wenbao
COPY --from=build /opt/wenbao /opt/wenbao
# A snapshot of the opened engine goes into the image, so that a container answers half a second after its start.
ENV PATH=/opt/wenbao/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_CACHE_HOME=/opt/wenbao/cache \
    MPLCONFIGDIR=/tmp \
    WENBAO_HEALTH_LISTEN=0.0.0.0:8081
RUN mkdir -p /opt/wenbao/cache && chown wenbao /opt/wenbao/cache
USER wenbao
RUN wenbao ask 你好 > /dev/null
WORKDIR /tmp
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8081/healthz', timeout=4)"]
ENTRYPOINT ["wenbao"]
CMD ["telegram"]
