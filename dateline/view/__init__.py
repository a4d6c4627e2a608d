"""Ask, show, export: what a reader sees of a chronicle. Nothing here changes one."""
