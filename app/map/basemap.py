"""TEMP"""

from app.resources import resource

FILES = {"world-50m.json": "application/json"}
PAGE_FILES = {"coarse": "basemap/world-50m.json"}
ATTRIBUTION = "Natural Earth"


def read(name):
    return resource("basemap", name).read_bytes()
