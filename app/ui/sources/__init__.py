"""References to sources: showing a cited passage, opening a link, copying a citation."""
