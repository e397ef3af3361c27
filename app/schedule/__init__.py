"""Ready files that let a clock do what a person would: cron, systemd, launchd, Windows, a cloud."""
