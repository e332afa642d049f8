"""Makes tours in the reading window: fields, source texts and their commands."""
