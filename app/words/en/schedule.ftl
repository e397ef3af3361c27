### Ready files for a clock: `outpace schedule`.

# How the printed file is put to work, by $kind. $file holds keys and targets.
schedule-how = { $kind ->
    [cron] Add these lines with `crontab -e`. Keys and targets: { $file }, NAME=value a line, mode 600.
    [systemd] Write each part to its file, then `systemctl --user enable --now outpace.timer outpace-notify.timer` and `loginctl enable-linger`. Keys and targets: { $file }, NAME=value a line, mode 600.
    [launchd] Write each part to its file, then `launchctl bootstrap gui/$UID FILE`. Keys and targets: { $file }, NAME=value a line, mode 600.
    [windows] Save it and run it in PowerShell. Keys and targets are variables of your account.
    [docker] Save it beside the Dockerfile of outpace, then `docker compose up -d`. The user 10001 of the container must be able to write to the data folder.
   *[github] Save it in your repository; its first lines say what to do once.
}
schedule-file = { $file }:
schedule-at = a time of day is written such as 04:17, not { $at }
