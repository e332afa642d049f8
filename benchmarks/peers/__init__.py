"""The same tour drawn by other libraries.

Each script takes ``BASEMAP TOUR OUT WIDTH HEIGHT``. ``benchmarks.export`` runs it as a process in
a separate virtual environment, so the scripts import only this package and their library.
"""
