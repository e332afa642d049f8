"""One module for each format: ``read`` makes tours of a file."""
