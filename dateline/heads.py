"""Which word of a phrase heads it: the one rule that find and link share about it."""

from __future__ import annotations

import re

BEHIND = re.compile(r"\s*(?:,|\(|\s(?:of|in|for|at|on|from|to|with|who|which)\b)")
"""What stands behind the head of a phrase: "*the minister* of trade", "*Ana Bell*, who"."""
