"""Makes the files of the basemap from public data; nothing here ships with the app."""
