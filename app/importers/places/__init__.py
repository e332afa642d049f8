"""How the stops of imported tours are placed by their names."""
