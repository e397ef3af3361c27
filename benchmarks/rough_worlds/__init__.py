"""Worlds as rough as real pages are, with known truth: judged, scored, set beside the goals.

    python -m benchmarks.rough_worlds --seed 9007 --worlds 140 --regimes all  every regime
    python -m benchmarks.rough_worlds --seed 9008 --worlds 80                  all scenes
    python -m benchmarks.rough_worlds --calibrate                             real pages beside

The worlds of verdict_bench are kind: six brands of one size, posts without giants, changes that
stay. Here fields are of three to twenty-five unequal brands, a post may be worth a hundred weeks,
levels step several-fold both ways, brands come and stop, gains burst, fade, or trade strength for
cadence. The weekly panel is judged, which is what the product does after an import; `--whole N`
sends the first N worlds through the whole product.

Seeds 100 to 199 are for tuning, figures are reported on others. The standard figures need the
scorer of verdict_bench (the variable OUTPACE_STATS).
"""
