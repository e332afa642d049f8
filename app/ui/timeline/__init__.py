"""The timeline: stays and items on an axis of days."""
