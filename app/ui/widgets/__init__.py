"""Building blocks that several wings use; they know nothing about tours."""
