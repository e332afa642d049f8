"""Colours, icons and the style sheet of the widgets."""
