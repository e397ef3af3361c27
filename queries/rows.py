"""The rows of measures and tables, typed. Written by `python -m queries`, never by hand.

A call of a measure gives rows of its class, such as `rows_of(frame, rows.ShareChange)`. A column
that may be null is `None` there.
"""

from datetime import date, datetime
from typing import Any, TypedDict


class Account(TypedDict):
    """A row of `account`."""

    account_id: str
    platform: str
    brand: str | None
    first_seen_at: datetime
    first_seen_run: str


class AccountFollowers(TypedDict):
    """A row of `mart.account_followers`."""

    account_id: str
    observed_date: date
    followers: int
    is_rounded: bool


class AccountPeriods(TypedDict):
    """A row of `account_periods`."""

    period: date
    period_end: date
    is_whole: bool | None
    account_id: str
    platform: str
    brand: str
    role: str
    covered_days: int
    period_days: int
    posts: int | None
    young_posts: int
    projected_posts: int
    engagement: int | None
    engagement_posts: int
    views: int | None
    views_posts: int


class AccountProfile(TypedDict):
    """A row of `account_profile`."""

    account_id: str
    observed_at: datetime
    handle: str | None
    name: str | None
    bio: str | None
    url: str | None
    run_id: str


class AccountRates(TypedDict):
    """A row of `account_rates`."""

    formula: str
    account_id: str
    rate: float | None
    posts: int
    followers: int | None


class Accounts(TypedDict):
    """A row of `mart.accounts`."""

    account_id: str
    platform: str
    brand: str | None
    role: str
    slot: int | None
    is_tracked: bool
    handle: str | None
    name: str | None
    url: str | None
    followers: int | None
    followers_at: datetime | None
    first_post_at: datetime | None
    last_post_at: datetime | None
    last_observed_at: datetime | None
    covered_from: datetime | None
    covered_to: datetime | None


class Accrual(TypedDict):
    """A row of `accrual`."""

    brand: str
    role: str
    platform: str
    kind: str
    age_days: float
    part: float
    low: float
    high: float
    posts: int


class Ads(TypedDict):
    """A row of `ads`."""

    brand: str
    role: str
    library: str
    ad_id: str
    shown_from: date
    shown_to: date
    is_over: bool
    observed_at: datetime
    url: str


class AdsRunning(TypedDict):
    """A row of `ads_running`."""

    brand: str
    role: str
    library: str
    ads: int | None
    began: int | None
    first_on: date | None
    last_on: date | None
    known_from: date | None
    asked_at: datetime | None


class AlarmRecord(TypedDict):
    """A row of `alarm_record`."""

    own: str
    called: int
    faded: int
    settled: int
    held: int
    held_share: float | None


class Alarms(TypedDict):
    """A row of `alarms`."""

    own: str
    rival: str
    measure: str
    called_week: date
    last_week: date
    is_faded: bool
    onset_week: date | None
    gain: float | None
    platforms: list[str]
    certainty: float | None
    as_of_week: date


class Attention(TypedDict):
    """A row of `attention`."""

    week: date
    brand: str
    role: str
    article: str
    views: int | None
    days_known: int
    change: float | None
    views_year_before: int | None


class AttentionCompared(TypedDict):
    """A row of `attention_compared`."""

    brand: str
    role: str
    article: str
    weeks: int
    views: int | None
    views_year_before: int | None
    times: float | None


class Brand(TypedDict):
    """A row of `brand`."""

    brand: str
    role: str
    slot: int
    tracked_to: datetime | None
    article: str | None
    ads: list[str] | None


class Breakouts(TypedDict):
    """A row of `breakouts`."""

    brand: str
    role: str
    platform: str
    kind: str
    post_id: str
    published_date: date
    title: str | None
    url: str | None
    age_days: float
    engagement: int
    expected: float | None
    ratio: float | None
    once_in_weeks: float | None
    weeks_seen: float | None


class Cadence(TypedDict):
    """A row of `cadence`."""

    period: date
    platform: str
    brand: str
    role: str
    posts: int | None
    weeks: float
    posts_per_week: float | None
    is_whole: bool | None


class CatchUp(TypedDict):
    """A row of `catch_up`."""

    own: str
    rival: str
    platform: str
    kind: str
    strength: float | None
    per_post: float
    own_per_week: float
    all_per_week: float
    highest_per_week: float | None
    own_share: float | None
    rival_share: float | None
    posts_needed_per_week: float
    low: float | None
    high: float | None
    is_reachable: bool
    assumption: str
    now_from: date
    now_until: date


class CatchUpSamples(TypedDict):
    """A row of `catch_up_samples`."""

    own: str
    rival: str
    platform: str
    kind: str
    brand: str | None
    left_out: date | None
    weeks: int
    kind_posts: int
    all_posts: int
    strength: float | None
    per_post: float | None
    own_rate: float | None
    rival_rate: float | None
    total_rate: float | None
    now_from: date
    now_until: date
    needed: float | None


class CauseChanges(TypedDict):
    """A row of `cause_changes`."""

    asked: dict[str, Any]
    brand: str
    side: str | None
    left_out: date | None
    weeks: int
    brand_count: int
    coverage: float | None
    share_before: float | None
    share_now: float | None
    own_part: float | None
    field_part: float | None
    inner_part: float | None
    unit: float | None
    is_earning: bool | None


class CauseParts(TypedDict):
    """A row of `cause_parts`."""

    asked: dict[str, Any]
    brand: str
    side: str | None
    left_out: date | None
    weeks: int
    share_before: float | None
    share_now: float | None
    parts: dict[str, Any]
    facts: dict[str, Any]


class CauseSamples(TypedDict):
    """A row of `cause_samples`."""

    platform: str
    from_day: date
    until_day: date
    brand: str
    left_out: date | None
    kind: str | None
    weeks: int
    posts: int
    strength: float | None
    brand_posts: int
    unknown_posts: int
    engagement: float | None
    followers: float | None


class CauseWeeks(TypedDict):
    """A row of `cause_weeks`."""

    platform: str
    from_day: date
    until_day: date
    brand: str
    week: date
    kind: str | None
    posts: int
    unknown_posts: int
    engagement: float
    log_sum: float


class CauseWindows(TypedDict):
    """A row of `cause_windows`."""

    own: str
    rival: str
    platform: str
    as_of_week: date
    before_from: date
    before_until: date
    now_from: date
    now_until: date


class Causes(TypedDict):
    """A row of `causes`."""

    own: str
    rival: str
    platform: str
    as_of_week: date
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    part: str
    value: float | None
    low: float | None
    high: float | None
    share_before: float | None
    share_now: float | None
    is_cause: bool
    n_before: int | None
    n_now: int | None
    per_week_before: float | None
    per_week_now: float | None
    followers_known: bool
    unknown_posts: int | None
    brand_count: int | None
    coverage: float | None


class CausesOf(TypedDict):
    """A row of `causes_of`."""

    own: str
    rival: str
    platform: str
    as_of_week: date
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    part: str
    value: float | None
    low: float | None
    high: float | None
    share_before: float | None
    share_now: float | None
    is_cause: bool
    n_before: int | None
    n_now: int | None
    per_week_before: float | None
    per_week_now: float | None
    followers_known: bool
    unknown_posts: int | None
    brand_count: int | None
    coverage: float | None


class CausesTold(TypedDict):
    """A row of `causes_told`."""

    own: str
    rival: str
    platform: str
    as_of_week: date
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    part: str
    value: float | None
    low: float | None
    high: float | None
    share_before: float | None
    share_now: float | None
    is_cause: bool
    n_before: int | None
    n_now: int | None
    per_week_before: float | None
    per_week_now: float | None
    followers_known: bool
    unknown_posts: int | None
    brand_count: int | None
    coverage: float | None


class ChangeKey(TypedDict):
    """A row of `change_key`."""

    change: str | None


class ChangeParts(TypedDict):
    """A row of `change_parts`."""

    place: int
    part: str
    is_doing: bool
    stretch: float


class CollectedWeeks(TypedDict):
    """A row of `collected_weeks`."""

    brand: str
    platform: str
    week: date
    state: str
    is_collected: bool
    is_hole: bool


class CourseChanges(TypedDict):
    """A row of `course_changes`."""

    role: str
    brand: str
    platform: str
    what: str
    week: date
    week_low: date
    week_high: date
    known_week: date
    before: str | None
    after: str | None
    before_value: float | None
    after_value: float | None
    kind: str | None
    evidence: float | None
    effect: str
    effect_log: float | None
    lag_weeks: int | None
    share_break_week: date | None
    effect_ratio: float | None
    effect_week: date | None
    share_break_lag: int | None


class Coverage(TypedDict):
    """A row of `coverage`."""

    period: date
    platform: str
    brand: str
    role: str
    state: str
    covered_share: float | None
    posts: int | None
    account_id: str
    last_observed_at: datetime | None


class CurrentVerdicts(TypedDict):
    """A row of `current_verdicts`."""

    own: str
    rival: str
    platform: str
    measure: str
    as_of_week: date
    verdict: str
    level: str | None
    certainty: float | None
    onset_week: date | None
    onset_low: date | None
    onset_high: date | None
    gain: float | None
    gain_cadence: float | None
    gain_strength: float | None
    up: float | None
    up_without_1: float | None
    up_without_3: float | None
    up_without_5: float | None
    carriers: int | None
    chance_ahead: float | None
    own_posts: int | None
    rival_posts: int | None
    own_projected_posts: int | None
    rival_projected_posts: int | None
    own_weeks: int | None
    rival_weeks: int | None
    history_weeks: int | None
    share_now: float | None
    share_now_low: float | None
    share_now_high: float | None
    share_before: float | None
    share_before_low: float | None
    share_before_high: float | None
    own_share_now: float | None
    own_share_now_low: float | None
    own_share_now_high: float | None
    own_share_before: float | None
    brand_count: int | None
    share_onset: float | None
    own_share_onset: float | None
    own_chance_grown: float | None


class Definitions(TypedDict):
    """A row of `definitions`."""

    count: str
    platform: str
    period: int
    meaning: str
    unit: str
    offered_to: str
    made_of: list[str] | None
    valid_from: date | None
    valid_until: date | None
    change: str | None
    source_url: str | None


class Delivery(TypedDict):
    """A row of `delivery`."""

    message: str
    kind: str
    topic: str
    said: str
    noticed_at: datetime
    target: str
    state: str
    tries: int
    last_at: datetime | None
    why: str | None


class Edits(TypedDict):
    """A row of `edits`."""

    edited_date: date
    brand: str
    role: str
    platform: str
    kind: str | None
    post_id: str
    published_date: date
    url: str | None
    before: str | None
    after: str | None
    removed: list[str]
    added: list[str]
    edited_at: datetime
    edited_run: str


class EngagementPerPost(TypedDict):
    """A row of `engagement_per_post`."""

    period: date | None
    platform: str
    brand: str
    role: str
    posts: int
    projected_posts: int
    median: float
    mean: float
    per_1000_followers: float | None
    followers: int | None


class EngagementRates(TypedDict):
    """A row of `engagement_rates`."""

    formula: str
    vendor: str
    name: str
    definition: str
    per: str
    platform: str
    brand: str
    role: str
    rate: float | None
    unit: str
    posts: int
    followers: int | None
    place: int | None
    brand_count: int
    note: str | None


class EventProposals(TypedDict):
    """A row of `event_proposals`."""

    proposal: str
    shape: str
    kind: str
    day: date
    brand: str | None
    role: str | None
    platform: str
    what: str | None
    before: str | None
    after: str | None
    before_value: float | None
    after_value: float | None
    format: str | None
    said: str | None
    url: str | None
    posts: int | None
    ratio: float | None


class EventSide(TypedDict):
    """A row of `event_side`."""

    side: str | None


class Events(TypedDict):
    """A row of `events`."""

    event_id: str
    day: date
    kind: str
    side: str
    platform: str | None
    brand: str | None
    measure: str | None
    said: str
    source: str
    source_url: str | None
    responses: list[str]
    lessons: list[str]
    owner: str | None
    outcome: str | None
    links: list[str]
    author: str | None
    written_at: datetime | None


class ExperimentIdeas(TypedDict):
    """A row of `experiment_ideas`."""

    own: str
    rival: str
    platform: str
    what: str
    week: date
    format: str | None
    after_value: float | None
    is_ahead: bool


class ExperimentLooks(TypedDict):
    """A row of `experiment_looks`."""

    experiment_id: str
    week: date
    look: int
    effect: float | None
    low: float | None
    high: float | None
    answer: str
    more_weeks: int | None


class ExperimentPlans(TypedDict):
    """A row of `experiment_plans`."""

    entry_id: str
    brand: str
    platform: str
    measure: str
    start_week: date
    weeks: int
    success: float
    promised: float | None


class Experiments(TypedDict):
    """A row of `experiments`."""

    experiment_id: str
    said: str
    brand: str
    role: str | None
    platform: str
    measure: str
    start_week: date
    last_week: date
    weeks: int
    success: float
    success_ratio: float
    promised: float | None
    seen: float | None
    chance: float | None
    is_announced: bool
    is_changed: bool
    versions: int
    seal: str
    state: str
    answer: str
    reason: str | None
    answered_week: date | None
    looks: int
    effect: float | None
    low: float | None
    high: float | None
    more_weeks: int | None
    field: list[str]
    placebos: int
    placebo_brands: int
    lessons: list[str]
    author: str | None
    written_at: datetime


class FieldRates(TypedDict):
    """A row of `field_rates`."""

    formula: str
    platform: str
    brand_count: int
    low: float | None
    middle: float | None
    high: float | None
    unit: str


class FindingChanges(TypedDict):
    """A row of `finding_changes`."""

    kind: str
    subject: str
    platform: str
    what: str
    since: date
    since_low: date
    since_high: date
    gain: float | None
    changes: list[str]
    before: str | None
    after: str | None
    before_value: float | None
    after_value: float | None
    reason: str


class FindingClaims(TypedDict):
    """A row of `finding_claims`."""

    own: str
    subject: str
    other: str
    platform: str
    measure: str
    as_of_week: date
    said: str
    certainty: float | None
    since: date | None
    since_low: date | None
    since_high: date | None
    gain: float | None
    up: float | None
    up_without_1: float | None
    up_without_3: float | None
    up_without_5: float | None
    carriers: int | None
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    share_before: float | None
    share_now: float | None
    share_now_low: float | None
    share_now_high: float | None
    own_share_before: float | None
    own_share_now: float | None
    own_share_now_low: float | None
    own_share_now_high: float | None
    posts: int
    own_posts: int
    coverage: float | None
    brand_count: int | None
    tracked_count: int | None
    level: str | None
    level_chance: float | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    is_ours: bool
    of_before: float | None
    of_now: float | None
    reason: str | None
    kind: str


class FindingIssues(TypedDict):
    """A row of `finding_issues`."""

    kind: str
    subject: str
    platform: str
    what: str
    since: date
    n: int
    gain: float | None
    once_in_weeks: float | None
    weeks_seen: float | None
    count: int | None
    needed: int | None
    reason: str
    posts: list[str]


class FindingLevels(TypedDict):
    """A row of `finding_levels`."""

    measure: str
    rival: str
    platform: str
    level: str
    level_chance: float | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    own_share: float | None
    rival_share: float | None
    posts: int | None
    weeks: int | None
    needed_weeks: int | None
    absent: str | None
    brand_count: int | None
    as_of_week: date | None


class FindingPairs(TypedDict):
    """A row of `finding_pairs`."""

    own: str
    subject: str
    other: str
    platform: str
    measure: str
    as_of_week: date
    said: str
    certainty: float | None
    since: date | None
    since_low: date | None
    since_high: date | None
    gain: float | None
    up: float | None
    up_without_1: float | None
    up_without_3: float | None
    up_without_5: float | None
    carriers: int | None
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    share_before: float | None
    share_now: float | None
    share_now_low: float | None
    share_now_high: float | None
    own_share_before: float | None
    own_share_now: float | None
    own_share_now_low: float | None
    own_share_now_high: float | None
    posts: int
    own_posts: int
    coverage: float | None
    brand_count: int | None
    tracked_count: int | None


class FindingPosts(TypedDict):
    """A row of `finding_posts`."""

    kind: str
    subject: str
    platform: str
    measure: str
    what: str
    since: date
    since_low: date
    since_high: date
    n: int
    gain: float | None
    once_in_weeks: float | None
    weeks_seen: float | None
    posts: list[str]
    as_of_week: date


class FindingRivals(TypedDict):
    """A row of `finding_rivals`."""

    kind: str
    subject: str
    rival: str
    rivals: list[str]
    platform: str
    places: list[str]
    measure: str
    trend: str
    trend_certainty: float | None
    level: str | None
    level_chance: float | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    since: date | None
    since_low: date | None
    since_high: date | None
    size: float | None
    share_before: float | None
    share_now: float | None
    own_share_before: float | None
    own_share_now: float | None
    certainty: float | None
    n: int | None
    brand_count: int | None
    coverage: float | None
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    gain: float | None
    reason: str | None
    as_of_week: date


class FindingShares(TypedDict):
    """A row of `finding_shares`."""

    platform: str
    measure: str
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    brand: str
    share_before: float | None
    share_now: float | None
    volume_before: int | None
    volume_now: int | None
    posts: int
    coverage: float | None
    brand_count: int
    tracked_count: int


class FindingStates(TypedDict):
    """A row of `finding_states`."""

    kind: str
    subject: str | None
    platform: str
    measure: str | None
    what: str | None
    since: date | None
    n: int | None
    reason: str | None
    count: int | None
    needed: int | None
    coverage: float | None
    now_from: date | None
    now_until: date | None
    as_of_week: date | None


class FindingTrends(TypedDict):
    """A row of `finding_trends`."""

    kind: str
    own: str
    subject: str | None
    rival: str | None
    rivals: list[str] | None
    platform: str
    measure: str
    what: str | None
    trend: str
    trend_certainty: float | None
    level: str | None
    level_chance: float | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    since: date | None
    since_low: date | None
    since_high: date | None
    size: float | None
    share_before: float | None
    share_now: float | None
    share_now_low: float | None
    share_now_high: float | None
    own_share_before: float | None
    own_share_now: float | None
    own_share_now_low: float | None
    own_share_now_high: float | None
    certainty: float | None
    n: int | None
    brand_count: int | None
    tracked_count: int | None
    coverage: float | None
    before_from: date
    before_until: date
    now_from: date
    now_until: date
    gain: float | None
    carriers: int | None
    up: float | None
    up_without_1: float | None
    up_without_3: float | None
    up_without_5: float | None
    cause: str | None
    cause_size: float | None
    reason: str | None
    count: int | None
    needed: int | None
    as_of_week: date


class Findings(TypedDict):
    """A row of `findings`."""

    kind: str
    own: str | None
    subject: str | None
    rival: str | None
    rivals: list[str] | None
    platform: str
    places: list[str] | None
    measure: str | None
    what: str | None
    trend: str
    trend_certainty: float | None
    level: str | None
    level_chance: float | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    since: date | None
    since_low: date | None
    since_high: date | None
    size: float | None
    share_before: float | None
    share_now: float | None
    share_now_low: float | None
    share_now_high: float | None
    own_share_before: float | None
    own_share_now: float | None
    own_share_now_low: float | None
    own_share_now_high: float | None
    certainty: float | None
    n: int | None
    brand_count: int | None
    tracked_count: int | None
    coverage: float | None
    before_from: date | None
    before_until: date | None
    now_from: date | None
    now_until: date | None
    is_young: bool
    gain: float | None
    once_in_weeks: float | None
    weeks_seen: float | None
    up: float | None
    up_without_1: float | None
    up_without_3: float | None
    up_without_5: float | None
    carriers: int | None
    cause: str | None
    cause_size: float | None
    posts: list[str]
    changes: list[str]
    before: str | None
    after: str | None
    before_value: float | None
    after_value: float | None
    reason: str | None
    count: int | None
    needed: int | None
    is_headline: bool
    rank: int
    as_of_week: date | None
    finding: str


class FollowerTrend(TypedDict):
    """A row of `follower_trend`."""

    period: date | None
    platform: str
    brand: str
    role: str
    followers: int
    accounts: int
    is_rounded: bool | None


class Followers(TypedDict):
    """A row of `followers`."""

    period: date | None
    platform: str
    brand: str
    role: str
    account_id: str
    followers: int
    change: int | None
    is_rounded: bool | None


class FormatMix(TypedDict):
    """A row of `format_mix`."""

    period: date | None
    platform: str
    brand: str
    role: str
    kind: str
    posts: int
    posts_share: float | None
    engagement: int | None
    engagement_share: float | None


class GainWithoutBest(TypedDict):
    """A row of `gain_without_best`."""

    platform: str
    brand: str
    without: int
    share_before: float | None
    share_now: float | None
    change: float | None
    posts_before: int
    posts_now: int


class GapRanges(TypedDict):
    """A row of `gap_ranges`."""

    own: str
    rival: str
    platform: str
    as_of_week: date | None
    gap: float | None
    estimate: float | None
    low: float | None
    high: float | None
    own_share: float | None
    rival_share: float | None
    posts: int | None
    weeks: int | None
    needed_weeks: int | None
    absent: str | None
    places: int | None
    all_places: int | None
    brand_count: int | None


class HashtagGain(TypedDict):
    """A row of `hashtag_gain`."""

    platform: str
    brand: str
    hashtag: str
    posts_before: int
    posts_now: int
    gain: float | None
    brand_gain: float | None
    ratio: float | None
    low: float | None
    high: float | None
    verdict: str


class HashtagStrengths(TypedDict):
    """A row of `hashtag_strengths`."""

    platform: str
    brand: str
    hashtag: str
    posts: int
    posts_without: int
    ratio: float | None
    low: float | None
    high: float | None
    verdict: str


class Help(TypedDict):
    """A row of `help`."""

    name: str
    question: str
    call: str
    params: list[str] | None
    columns: list[str] | None
    part_of: str | None
    own_file: str | None


class HiddenFormulas(TypedDict):
    """A row of `hidden_formulas`."""

    vendor: str
    name: str
    platforms: str
    definition: str
    reason: str | None
    source_url: str | None


class IndustryLines(TypedDict):
    """A row of `industry_lines`."""

    platform: str
    formula: str
    industry: str
    statistic: str
    value: float
    unit: str
    followers_from: int
    followers_until: int
    accounts: int | None
    period_from: date | None
    period_until: date
    source: str
    licence: str | None
    source_url: str | None
    note: str | None


class IsAmong(TypedDict):
    """A row of `is_among`."""

    is_among: bool | None


class IsBrand(TypedDict):
    """A row of `is_brand`."""

    is_brand: bool | None


class IsOver(TypedDict):
    """A row of `is_over`."""

    is_over: bool | None


class IsPlatform(TypedDict):
    """A row of `is_platform`."""

    is_platform: bool | None


class IssueAlarms(TypedDict):
    """A row of `issue_alarms`."""

    brand: str
    platform: str
    signal: str
    question: str
    post_id: str | None
    seen_at: datetime
    once_in_weeks: float
    weeks_seen: float | None
    seen_before: int | None
    count: int | None
    usual: float | None
    base: int | None
    usual_base: float | None


class IssueCases(TypedDict):
    """A row of `issue_cases`."""

    case_id: str
    day: date
    brand: str | None
    platform: str | None
    signal: str | None
    times: float | None
    hours: float | None
    gone_hours: float | None
    said: str | None
    responses: list[str]
    outcome: str | None
    lessons: list[str]


class IssueCourse(TypedDict):
    """A row of `issue_course`."""

    moment: datetime
    hours: float
    count: int | None
    usual: float | None
    low: float | None
    middle: float | None
    high: float | None
    courses: int | None
    own_courses: int | None


class IssueWatch(TypedDict):
    """A row of `issue_watch`."""

    brand: str
    role: str
    platform: str
    account_id: str
    state: str
    last_look_at: datetime | None
    hours: float | None
    issue: str | None


class Issues(TypedDict):
    """A row of `issues`."""

    issue: str
    brand: str
    role: str
    platform: str
    signal: str
    question: str
    signals: list[str]
    began_at: datetime
    day: date
    last_at: datetime
    is_now: bool
    hours: float
    once_in_weeks: float
    weeks_seen: float | None
    seen_before: int | None
    posts: list[str]
    post_count: int
    count: int | None
    usual: float | None
    times: float | None
    base: int | None
    ratio_times: float | None
    title: str | None
    url: str | None
    published_date: date | None
    gone_at: datetime | None
    gone_hours: float | None


class Journal(TypedDict):
    """A row of `journal`."""

    entry_id: str
    kind: str
    side: str | None
    day: date
    brand: str | None
    platform: str | None
    said: str
    about: list[str]
    links: list[str]
    owner: str | None
    outcome: str | None
    shape: str | None
    author: str
    written_at: datetime
    changed_by: str
    changed_at: datetime
    versions: int
    body: str


class JudgedFrom(TypedDict):
    """A row of `judged_from`."""

    brand: str
    is_own: bool
    is_judged: bool
    rivals: int


class KindsCompared(TypedDict):
    """A row of `kinds_compared`."""

    platform: str
    brand: str
    role: str
    kind: str | None
    posts_before: int
    posts_now: int
    share_before: float | None
    share_now: float | None
    per_week_before: float | None
    per_week_now: float | None
    typical_before: float | None
    typical_now: float | None


class Kpis(TypedDict):
    """A row of `kpis`."""

    file: str
    name: str
    question: str | None
    call: str | None
    problem: str | None
    line: int | None


class LandscapeMatrix(TypedDict):
    """A row of `landscape_matrix`."""

    own: str
    rival: str
    platform: str
    state: str
    gap: float | None
    estimate: float | None
    low: float | None
    high: float | None
    own_chance_ahead: float | None
    own_share: float | None
    rival_share: float | None
    posts: int | None
    weeks: int | None
    needed_weeks: int | None
    absent: str | None
    places: int | None
    all_places: int | None
    brand_count: int | None
    as_of_week: date | None


class Lessons(TypedDict):
    """A row of `lessons`."""

    lesson_id: str
    said: str
    day: date
    about: list[str]
    evidence: list[str]
    links: list[str]
    when_shape: str | None
    when_kind: str | None
    when_platform: str | None
    when_brand: str | None
    helped: int
    no_help: int
    author: str | None
    written_at: datetime


class LogMean(TypedDict):
    """A row of `log_mean`."""

    mean: float | None


class Market(TypedDict):
    """A row of `market`."""

    brand: str
    platform: str
    measure: str
    as_of_week: date
    volume: float | None
    change: float | None
    field_change: float | None
    momentum: float | None
    volume_net: float | None
    others: int | None


class Momentum(TypedDict):
    """A row of `momentum`."""

    platform: str
    brand: str
    role: str
    momentum: float | None
    own_change: float | None
    field_change: float | None
    now_per_week: float | None
    before_per_week: float | None
    posts_now: int | None
    posts_before: int | None
    weeks_now: float | None
    weeks_before: float | None


class MovedShare(TypedDict):
    """A row of `moved_share`."""

    share: float | None


class OfMeasure(TypedDict):
    """A row of `of_measure`."""

    value: int | None


class OwnBrand(TypedDict):
    """A row of `own_brand`."""

    brand: str | None


class PeriodOf(TypedDict):
    """A row of `period_of`."""

    period: date | None


class PeriodShares(TypedDict):
    """A row of `period_shares`."""

    platform: str
    ends_on: date
    brand: str
    role: str
    account_id: str
    posts: int | None
    engagement: int | None
    per_post: float | None
    share: float | None
    account_count: int


class PostCurve(TypedDict):
    """A row of `post_curve`."""

    age_days: float
    engagement: int | None
    usual: float | None
    usual_low: float | None
    usual_high: float | None
    usual_posts: int | None
    basis: str | None
    projected: int | None
    projected_low: int | None
    projected_high: int | None


class PostExpectations(TypedDict):
    """A row of `post_expectations`."""

    brand: str
    role: str
    platform: str
    kind: str
    post_id: str
    published_date: date
    nominal_age: float | None
    age_days: float
    observed_at: datetime
    engagement: int | None
    expected: float | None
    ratio: float | None
    projected: float | None
    low: float | None
    high: float | None
    is_projected: bool
    once_in_weeks: float | None
    weeks_seen: float | None
    is_breakout: bool
    basis: str


class PostStrengths(TypedDict):
    """A row of `post_strengths`."""

    brand: str
    role: str
    platform: str
    account_id: str
    post_id: str
    kind: str
    published_at: datetime
    published_date: date
    engagement: int
    strength: float | None


class PostTags(TypedDict):
    """A row of `post_tags`."""

    post_id: str
    account_id: str
    hashtag: str


class PostingHours(TypedDict):
    """A row of `posting_hours`."""

    brand: str
    role: str
    platform: str
    days: str
    hour_from: int
    hour_until: int
    posts: int
    posts_share: float
    ratio: float
    low: float | None
    high: float | None
    verdict: str


class Posts(TypedDict):
    """A row of `posts`."""

    brand: str
    role: str
    platform: str
    kind: str
    published_at: datetime
    published_date: date
    published_week: date
    observed_at: datetime
    age_days: float
    observations: int
    views: int | None
    likes: int | None
    comments: int | None
    shares: int | None
    quotes: int | None
    saves: int | None
    engagement: int | None
    engagement_ripe: int | None
    engagement_low: int | None
    engagement_high: int | None
    is_projected: bool
    compared_days: float | None
    expected: float | None
    ratio: float | None
    once_in_weeks: float | None
    weeks_seen: float | None
    is_breakout: bool
    title: str | None
    url: str | None
    post_id: str
    account_id: str


class Quarantine(TypedDict):
    """A row of `quarantine`."""

    run_id: str
    part: str
    position: int | None
    field: str | None
    reason: str
    raw: str | None


class RateLeaders(TypedDict):
    """A row of `rate_leaders`."""

    platform: str
    brand: str
    role: str
    led: int
    definitions: int
    best_place: int
    worst_place: int
    brand_count: int


class RecentWeeks(TypedDict):
    """A row of `recent_weeks`."""

    brand: str
    platform: str
    role: str
    as_of_week: date | None
    posts: int
    known_posts: int
    volume: int | None
    weeks: int
    needed_weeks: int | None


class Reminders(TypedDict):
    """A row of `reminders`."""

    happened: str
    is_proposal: bool
    day: date
    brand: str | None
    platform: str | None
    lesson_id: str
    said: str
    learnt_from: str | None
    learnt_day: date
    answer: str | None


class Request(TypedDict):
    """A row of `request`."""

    run_id: str
    part: str
    position: int
    source: str
    purpose: str
    url: str
    status: int
    received_at: datetime
    bytes: int


class Retention(TypedDict):
    """A row of `retention`."""

    platform: str
    keeps_days: int
    is_amended: bool
    posts: int
    oldest_at: datetime | None
    leave_by: date | None
    bare_posts: int


class RivalVerdicts(TypedDict):
    """A row of `rival_verdicts`."""

    own: str
    rival: str
    measure: str
    as_of_week: date
    verdict: str
    level: str | None
    certainty: float | None
    onset_week: date | None
    onset_low: date | None
    onset_high: date | None
    gain: float | None
    gain_cadence: float | None
    gain_strength: float | None
    evidence: float | None
    threshold: float | None
    platforms: list[str]
    judged_platforms: int
    pairs: int
    least_budget: float | None


class Run(TypedDict):
    """A row of `run`."""

    run_id: str
    kind: str
    started_at: datetime
    finished_at: datetime | None
    status: str
    note: str | None
    outpace_version: str | None
    said: str | None


class RunPart(TypedDict):
    """A row of `run_part`."""

    run_id: str
    part: str
    account_id: str | None
    status: str
    covers_from: datetime | None
    covers_to: datetime | None
    posts_seen: int
    observations_added: int
    note: str | None
    looked_from: datetime | None
    said: str | None


class Scorecard(TypedDict):
    """A row of `scorecard`."""

    platform: str
    brand: str
    role: str
    followers: int | None
    followers_before: int | None
    followers_change: float | None
    posts: int | None
    posts_per_week: float | None
    typical: float | None
    per_1000_followers: float | None
    known_posts: int
    momentum: float | None
    share: float | None
    share_low: float | None
    share_high: float | None
    share_posts: int | None
    brand_count: int | None


class ShareChange(TypedDict):
    """A row of `share_change`."""

    platform: str
    brand: str
    role: str
    share_now: float | None
    share_before: float | None
    change: float | None
    posts_now: int | None
    posts_before: int | None
    now_from: date
    now_until: date
    before_from: date
    before_until: date
    brand_count: int
    coverage: float | None


class ShareErrors(TypedDict):
    """A row of `share_errors`."""

    platform: str
    brand: str
    as_of_week: date
    share: float | None
    estimate: float
    part: float | None
    field_part: float | None
    brand_count: int | None


class ShareIntervals(TypedDict):
    """A row of `share_intervals`."""

    brand: str
    platform: str
    measure: str
    as_of_week: date
    period: str
    share: float | None
    estimate: float | None
    low: float | None
    high: float | None
    posts: int | None
    universe: int | None
    coverage: float | None
    chance_grown: float | None


class ShareOfVoice(TypedDict):
    """A row of `share_of_voice`."""

    period: date
    platform: str
    brand: str
    role: str
    share: float | None
    value: int | None
    total: int | None
    posts: int | None
    known_posts: int | None
    young_posts: int
    projected_posts: int
    engagement: int | None
    views: int | None
    brand_count: int
    coverage: float | None
    is_whole: bool | None


class ShareTrend(TypedDict):
    """A row of `share_trend`."""

    period: date
    platform: str
    brand: str
    share: float | None
    low: float | None
    high: float | None
    posts: int | None
    brand_count: int | None
    coverage: float | None


class ShareWithoutMarket(TypedDict):
    """A row of `share_without_market`."""

    period: date
    platform: str
    brand: str
    share: float | None
    low: float | None
    high: float | None
    posts: int | None
    brand_count: int | None
    coverage: float | None
    measured_share: float | None
    momentum: float | None
    field_change: float | None
    others: int | None


class TBound(TypedDict):
    """A row of `t_bound`."""

    t: float | None


class TopPosts(TypedDict):
    """A row of `top_posts`."""

    brand: str
    role: str
    platform: str
    kind: str
    published_at: datetime
    published_date: date
    title: str | None
    value: int
    usual: float | None
    multiple: float | None
    ripe: int
    ripe_low: int
    ripe_high: int
    is_projected: bool
    compared_days: float | None
    compared_value: int | None
    expected: float | None
    ratio: float | None
    once_in_weeks: float | None
    weeks_seen: float | None
    is_breakout: bool
    age_days: float
    seen_days: float | None
    observations: int
    is_young: bool
    url: str | None
    post_id: str


class TwoPeriods(TypedDict):
    """A row of `two_periods`."""

    platform: str
    brand: str
    role: str
    post_id: str
    kind: str
    is_now: bool
    engagement: int | None
    weeks: float


class TypicalPosts(TypedDict):
    """A row of `typical_posts`."""

    brand: str
    role: str
    posts: int
    projected_posts: int
    one_look_posts: int
    median: float
    low: int | None
    high: int | None


class TypicalVolumes(TypedDict):
    """A row of `typical_volumes`."""

    from_day: date
    platform: str
    brand: str
    role: str
    posts: int
    weeks: float
    per_week: float | None


class UnservedPlatforms(TypedDict):
    """A row of `unserved_platforms`."""

    platform: str
    rival: str
    followers: int | None
    posts: int
    posts_per_week: float
    engagement: int | None
    engagement_share: float | None


class UsualCurve(TypedDict):
    """A row of `usual_curve`."""

    age_days: float
    usual: float | None
    usual_low: float | None
    usual_high: float | None
    usual_posts: int | None
    basis: str | None


class Vanished(TypedDict):
    """A row of `vanished`."""

    gone_date: date
    brand: str
    role: str
    platform: str
    kind: str | None
    post_id: str
    published_date: date
    title: str | None
    url: str | None
    engagement: int | None
    last_seen_at: datetime
    gone_at: datetime
    gone_run: str
    restored_at: datetime | None


class Verdicts(TypedDict):
    """A row of `verdicts`."""

    own: str
    rival: str
    platform: str
    measure: str
    as_of_week: date
    verdict: str
    level: str | None
    certainty: float | None
    onset_week: date | None
    onset_low: date | None
    onset_high: date | None
    gain: float | None
    gain_cadence: float | None
    gain_strength: float | None
    gain_on_us: float | None
    evidence: float | None
    threshold: float | None
    up: float | None
    up_without_1: float | None
    up_without_3: float | None
    up_without_5: float | None
    carriers: int | None
    chance_ahead: float | None
    own_posts: int | None
    rival_posts: int | None
    own_weeks: int | None
    rival_weeks: int | None
    pairs: int | None
