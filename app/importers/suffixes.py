"""The suffixes of files that can be imported, without loading what reads them."""

from __future__ import annotations

SUFFIXES = (
    *("geojson", "json", "kml", "kmz", "gpx", "csv", "tsv", "tab", "txt", "xlsx", "xls", "ods"),
    *("umap", "ics", "xml", "html", "htm", "pdf", "svg", "png"),
)
