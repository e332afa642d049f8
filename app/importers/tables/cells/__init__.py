"""What single cells of tables mean: dates, coordinates, names of places."""
