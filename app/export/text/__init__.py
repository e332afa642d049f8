"""What the text formats say about a tour, gathered and cleaned once for all of them."""
