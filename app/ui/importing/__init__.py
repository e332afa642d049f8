"""The page that shows what was understood of a file before it becomes a tour."""
