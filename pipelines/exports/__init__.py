"""Readers of other tools' export files: from a file to a plan for reading it."""

from pipelines.exports.errors import ExportError
from pipelines.exports.plan import ImportOptions, Plan
from pipelines.exports.planning import plan_file, plan_files
from pipelines.exports.preview import preview

__all__ = ["ExportError", "ImportOptions", "Plan", "plan_file", "plan_files", "preview"]
