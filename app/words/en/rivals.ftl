### The page Rivals. $who says whose numbers are known: both, ours, theirs or none.

rivals-screens = Which part of the page
rivals-screen = { $screen ->
    [habits] Rates and habits
   *[size] Size and growth
}
rivals-us = we
rivals-n = n { $n }
rivals-when = { $when ->
    [before] before
   *[now] now
}

## The scorecard

# Plain numbers of the last eight weeks, of the pair that the page is about.
rivals-score = { $who ->
    [both] { $platform }: { $rival } has { $theirs } of { measure }, we have { $ours }
    [ours] { $platform }: we have { $ours } of { measure }
   *[theirs] { $platform }: { $rival } has { $theirs } of { measure }
}
rivals-score-unknown = No share of { measure } is known for this choice
rivals-score-about = Share of { measure }: last eight weeks, among { $brands ->
    [one] 1 brand
   *[other] { $brands } brands
}. Bars: 90% range.
rivals-score-region = Table of every brand on every platform
rivals-nobody = No brand is compared for this choice. Choose more platforms or brands.
rivals-share-unknown = Shares of { measure } are not known on { $platform }
rivals-head = { $column ->
    [brand] Brand
    [share] Share of { measure }
    [momentum] Momentum
    [pace] Posts a week
    [typical] Typical post
    [rate] Per 1,000 followers
    [followers] Followers
   *[growth] Growth of followers
}
rivals-head-tip = { $column ->
    [share] Part of all { measure } that the compared brands had in the last eight weeks; the bar is where the usual share lies in 9 of 10 cases
    [momentum] Last 8 weeks against up to 52 before, compared with the other brands; 0% is with the field
    [pace] Posts per collected week
    [typical] Median engagement of a post
    [rate] Median engagement of a post per 1,000 followers when it was posted
    [followers] The last known number
   *[growth] From the first to the last known number of the period; one scale for all rows
}
rivals-inside = { $share }, usual range { $band }
# The share is outside the range of the usual level: a few posts carry the difference.
rivals-outside = { $side ->
    [above] Measured { $share }; the usual level is { $band }. The rest hangs on a few lucky posts.
   *[below] Measured { $share }; the usual level is { $band }. These weeks lacked its best posts.
}
# A row for those who listen.
rivals-row = { $brand } on { $platform }: share { $share }, { $pace } posts a week, { $followers } followers.

## Followers

rivals-followers = { $who ->
    [both] { $platform }: followers of { $rival } { $theirs } to { $size }, ours { $ours } to { $our-size }
    [ours] { $platform }: our followers { $ours } to { $our-size }
   *[theirs] { $platform }: followers of { $rival } { $theirs } to { $size }
}
rivals-followers-unknown = How followers changed is not known
rivals-followers-about = { $scale ->
    [log] Followers at the end of each week. Log scale: equal slopes are equal growth.
   *[plain] Followers at the end of each week, never added over platforms.
}
rivals-followers-nothing = No number of followers is known. Import a follower file, or collect under Data.

## Sums of periods

rivals-periods = { $beside ->
    [both] { $platform }: { $brand } has { $most } of the engagement of the period to { $day }, we { $ours }
    [none] { $platform }: no engagement is known of the period to { $day }
   *[one] { $platform }: { $brand } has { $most } of the engagement of the period to { $day }
}
rivals-periods-about = Sums as the export gives them, among the accounts that it names. They hold no posts, so they are no part of any other share.
rivals-periods-column = { $name ->
    [platform] Platform
    [ends] Period to
    [brand] Brand
    [posts] Posts
    [engagement] Engagement
    [per-post] Per post
   *[share] Share
}

## Momentum

rivals-momentum = { $who ->
    [both] Against the field { on }: { $rival } { $theirs }, we { $ours }
    [ours] Against the field { on }: we { $ours }
    [theirs] Against the field { on }: { $rival } { $theirs }
   *[none] Too few posts { on } for a momentum
}
rivals-momentum-about = Typical weekly { measure }: 8 weeks against up to 52 before, over the field’s change.
rivals-momentum-nothing = Momentum is not known here. It needs posts in the last 8 weeks and in the 52 before.
# Few posts: their numbers before and now instead of a percent, on two lines.
rivals-momentum-few =
    { $before } → { $now }
    posts
rivals-momentum-hover = own change { $change }, field { $field }
rivals-with-the-field = with the field

## Kinds of posts

rivals-mix = { $who ->
    [both] { $theirs } of { $rival }’s posts are { rivals-kind-lower }, { $ours } of ours
    [ours] { $theirs } of our posts are { rivals-kind-lower }
   *[theirs] { $theirs } of { $rival }’s posts are { rivals-kind-lower }
}
rivals-mix-unknown = Kinds of posts are not in the data
rivals-mix-about = Part of each brand’s posts by kind { on }, in %.
rivals-mix-nothing = No file or platform here says of which kind a post is.
rivals-kind = { $kind ->
    [article] articles
    [carousel] carousels
    [image] images
    [link] links
    [photo] photos
    [podcast] podcasts
    [poll] polls
    [reel] reels
    [status] text posts
    [story] stories
    [text] text posts
    [video] videos
    [live] live videos
    [short] shorts
    [other] other kinds
    [unknown] not known
   *[any] { $name }
}
rivals-kind-lower = { $kind ->
    [article] articles
    [carousel] carousels
    [image] images
    [link] links
    [photo] photos
    [podcast] podcasts
    [poll] polls
    [reel] reels
    [status] text posts
    [story] stories
    [text] text posts
    [video] videos
    [live] live videos
    [short] shorts
   *[any] of another kind
}

## How often

rivals-cadence = { $noun ->
    [video] { $who ->
        [both] { $rival } posts { $theirs } videos a week { on }, we { $ours }
        [ours] We post { $ours } videos a week { on }
        [theirs] { $rival } posts { $theirs } videos a week { on }
       *[none] How often is posted { on } is not known
    }
   *[post] { $who ->
        [both] { $rival } posts { $theirs } times a week { on }, we { $ours }
        [ours] We post { $ours } times a week { on }
        [theirs] { $rival } posts { $theirs } times a week { on }
       *[none] How often is posted { on } is not known
    }
}
rivals-cadence-about = { $days ->
    [unknown] By month; the title is the mean of the whole period.
   *[known] By month; the title is the mean of { $days }.
}
rivals-a-week = { $value } a week
rivals-posts-a-week = posts a week

## Engagement rates

rivals-rates-on = Platform of the rates
rivals-rate-choose = Engagement rate
# $many: under all definitions, or some of them. $best and $worst are our places.
rivals-leaders = { $many ->
    [all] { $who ->
        [ours] We lead under { $definitions ->
            [one] the one definition
            [2] both definitions
           *[other] all { $definitions } definitions
        } on { $platform }
        [both] { $rival } leads under { $definitions ->
            [one] the one definition
            [2] both definitions
           *[other] all { $definitions } definitions
        } on { $platform }; { rivals-our-places }
       *[theirs] { $rival } leads under { $definitions ->
            [one] the one definition
            [2] both definitions
           *[other] all { $definitions } definitions
        } on { $platform }
    }
   *[some] { $who ->
        [ours] We lead under { $led } of { $definitions } definitions on { $platform }
        [both] { $rival } leads under { $led } of { $definitions } definitions on { $platform }; { rivals-our-places }
       *[theirs] { $rival } leads under { $led } of { $definitions } definitions on { $platform }
    }
}
rivals-our-places = { $spread ->
    [one] our place is { $best }
   *[many] our place is { $best } to { $worst }
}
rivals-leaders-none = No engagement rate can be compared on { $platform }
rivals-rates-about = Rates of other products that need public counts only; same definitions count once.
# $definition, $unit and $note are those of the formula’s author.
rivals-rate-about = { $kind ->
    [score] Shown: { $definition }. { $note }
   *[rate] Shown: { $definition }, { $unit }. { $note }
}
rivals-rate-unknown = This rate is not known on { $platform }: followers or counts are missing. Choose another rate.
rivals-rate-hover = { $rate } { $unit } · { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}
rivals-field = Shaded: the middle half of { $brands } tracked brands with a tenth to ten times our followers, { $low } to { $high }. Line: half of them have less than { $middle }.
rivals-field-none = No field benchmark: our own rate or followers are not known.
rivals-field-few = No field benchmark: { $brands ->
    [one] { $brands } tracked brand is
   *[other] { $brands } tracked brands are
} of about our size, { $needed } are needed.
rivals-industry = Industry, dashed: { $figures } of { $accounts } accounts with { $smallest } to { $largest } followers, same definition, { $days }. Source: { $source } ({ $address }), { $licence }. { $note }
# One published figure: its statistic (median, mean) and the rate.
rivals-industry-one = { $statistic } { $rate }
rivals-industry-none = Industry: no published figure fits this definition, { $platform } and this period.
rivals-formula = { rivals-per } · { $vendor }: { $name }
rivals-per = { $per ->
    [followers-then] Per follower when posted
    [followers-now] Per follower today
    [followers-power] Per follower to the power 0.8
    [followers-span] Per follower, start and end
    [followers-mean] Per follower, mean
    [views] Per view
    [post] Per post
    [day] Per day
   *[other] { $per }
}
rivals-place = { $place } of { $brands }
rivals-definitions = Every definition on { $platform }, its leader and our place
rivals-definitions-about = A line per product and rate. Only rates of one line may be compared.
rivals-definitions-many = { $rates ->
    [one] { $rates } rate
   *[other] { $rates } rates
}
rivals-column = { $name ->
    [per] Denominator
    [vendor] Product
    [name] Name
    [leader] Leader
    [rate] Its rate
    [ours] Ours
    [place] Our place
    [unit] Unit
    [reason] Why not
    [source-url] Source
   *[definition] Definition
}
rivals-hidden = { $rates ->
    [one] Not public for rivals: { $rates } rate of other products
   *[other] Not public for rivals: { $rates } rates of other products
}
rivals-hidden-about = They need reach, impressions or clicks, which only an account’s owner sees.
rivals-hidden-nothing = Every rate that we know of can be worked out from public counts here.
