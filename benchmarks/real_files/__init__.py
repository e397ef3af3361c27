"""What the verdicts say of files of real pages, and whether what is known of them is said.

    python -m benchmarks.real_files [FILE...] [--cache FOLDER] [--platform NAME]

Every brand is the own brand in turn. Without a file: the public pages and the small inputs of the
folder OUTPACE_SHARED, by default ../shared beside the repository; they are judged from their panel,
which is what the whole product does with it. `--cache` keeps the panels, so that a second run asks
the statistics alone.
"""
