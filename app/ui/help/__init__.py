"""What the Help menu shows: the app, the documents and the signs."""
