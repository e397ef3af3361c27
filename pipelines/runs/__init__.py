"""The runs: collect, import, rebuild, the demo, a build as of an earlier day."""
