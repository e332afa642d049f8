"""What the widgets share: the session and the settings."""
