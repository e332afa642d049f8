"""From a tour to a file: one module a format, chosen by the file's suffix."""
