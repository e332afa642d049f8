"""The domain: what a tour is, how it is read and written, and how far it goes."""
