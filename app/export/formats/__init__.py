"""One module for each file format: each turns a job into the bytes of a file."""
