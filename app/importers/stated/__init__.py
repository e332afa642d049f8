"""What files of any format state: numbers, dates, and members that a tour does not know."""
