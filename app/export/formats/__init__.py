"""File formats: each module makes the bytes of one kind of file."""
