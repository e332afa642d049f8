"""Earlier versions of the open tour, and what differs between two."""
