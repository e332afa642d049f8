"""Who is named in a text, in which role, and who says what."""
