"""The text as prose: paragraphs, sentences, clauses, tokens and quotation marks."""
