"""Tour Atlas in the reader's language: words, dates and numbers for window, page and exports."""
