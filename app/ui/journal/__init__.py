"""The journal: snapshots of a tour while it is edited, kept apart from the user's file."""
