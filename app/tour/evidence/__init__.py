"""From words of a source to items: which words are meant, and what they state."""
