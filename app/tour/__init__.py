"""The domain: what a tour is, how it is read and written, and how far it goes."""

from app.tour.errors import Problem, TourFileError
from app.tour.file.encode import dump
from app.tour.file.geojson import parse, read, write
from app.tour.model import Tour

__all__ = ["Problem", "Tour", "TourFileError", "dump", "parse", "read", "write"]
