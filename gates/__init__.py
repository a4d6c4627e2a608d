"""Quality floors: figures measured on pages we wrote, which cannot drop unnoticed."""
