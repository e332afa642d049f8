"""The index dialogs: all people and all sources of the tour."""
