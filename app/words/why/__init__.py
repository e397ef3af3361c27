"""Why a share changed: its parts, what they mean, and what would overturn a verdict."""
