"""The corpus that we wrote, and the scripts that train what dateline ships."""

from pathlib import Path

WEIGHTS = Path(__file__).resolve().parent.parent / "dateline" / "encoder" / "weights"
"""Where the trained network lies as it is shipped."""
