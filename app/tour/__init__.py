"""The domain: the tour as a value, its file, its route, and search and filters over it."""

from app.tour.errors import Problem, TourFileError
from app.tour.file.encode import dump
from app.tour.file.geojson import parse, read, write
from app.tour.file.warnings import warnings_of
from app.tour.model import Tour

__all__ = ["Problem", "Tour", "TourFileError", "dump", "parse", "read", "warnings_of", "write"]
