"""Makes the fonts of Tour Atlas from Source Serif 4 and Source Sans 3."""
