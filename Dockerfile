# outpace in a container: `docker compose up`, or
#   docker build -t outpace . && docker run -p 127.0.0.1:8501:8501 -v outpace-data:/data outpace
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE constraints.txt dashboard.py ./
COPY app app
COPY pipelines pipelines
COPY queries queries
COPY data/examples data/examples
COPY data/reference data/reference
RUN python -m venv /opt/outpace \
    && /opt/outpace/bin/pip install --no-cache-dir -c constraints.txt ".[news]"

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 outpace && install -d -o outpace -m 700 /data
COPY --from=build /opt/outpace /opt/outpace
ENV PATH=/opt/outpace/bin:$PATH OUTPACE_DATA=/data PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER outpace
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
ENTRYPOINT ["outpace"]
CMD ["dashboard", "--listen", "0.0.0.0", "--port", "8501"]
