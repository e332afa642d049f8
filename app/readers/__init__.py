"""Documents as plain text: the sources that a tour is made from."""
