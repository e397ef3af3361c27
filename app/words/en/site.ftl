### The static site of `outpace publish`: archive, feed, calendar.

site-title = Who is pulling ahead
site-author = outpace
site-about = A snapshot for each week, the newest of it. Numbers as known on { $day }.
site-newest = The newest snapshot
site-feed = Feed
site-calendar = Events
site-week = Week { $week } of { $year }
# Entries of the feed. { on } is the platform.
site-alarm = Alarm: { $rival } may be pulling ahead { on }
site-over = The alarm of { $day } about { $rival } { on } is over
site-event = { $brand ->
    [none] { $said }
   *[some] { $brand }: { $said }
}
# What a folder is refused for.
site-private = { $folder } and the data folder { $data } lie within each other: a web server would hand out what is private; choose another folder
site-no-folder = { $folder } is no folder; choose another name
site-not-ours = { $folder } holds files that `outpace publish` has not written, such as { $name }; choose an empty folder
site-address = the address of a site begins with https:// or http://, not { $address }
# An address in place of a folder. $scheme: s3, gs ...
site-secret = an address of { $scheme }:// holds no keys, which would be written down somewhere; set them in the environment
site-read-only = { $scheme }:// can be read and not written; name a folder, or an address such as s3://bucket/site
site-unreached = the store of { $scheme }:// could not be reached or refused ({ $why }); check its name, its keys in the environment, and the network
site-wrote = { $count ->
    [one] wrote one file
   *[other] wrote { $count } files
} to { $folder }: { $files }
