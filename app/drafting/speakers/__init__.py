"""Who says the quotations of a text."""
