"""The first page of a tour: what it is about, how much there is to read, and what is missing."""
