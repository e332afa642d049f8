"""The items that pass a filter, under their stops."""
