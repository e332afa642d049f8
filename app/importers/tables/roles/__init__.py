"""What the columns of a table are to a tour."""
