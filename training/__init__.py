"""The corpus that we wrote, its guide, and the scripts that train what dateline ships."""
