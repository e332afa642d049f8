"""Opens tour files, and reloads the open file when it changes on disk."""
