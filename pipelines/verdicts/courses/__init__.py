"""Dated changes of course: cadence, mix of formats, hour, hashtags, profile, and what followed."""
