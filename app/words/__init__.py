"""Words, dates and numbers in the reader's language, for the window, the page and the exports."""
