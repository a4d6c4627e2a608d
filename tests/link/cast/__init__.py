"""The cast, part by part."""
