"""Tables as grids of cells, whatever file they come from."""
