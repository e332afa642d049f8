"""The state that widgets share: document, session and settings."""
