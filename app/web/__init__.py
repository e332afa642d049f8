"""Loads a page into Qt's web engine, for the window and for exports, through a URL scheme.

A page is a set of files (:class:`app.map.page.Page`). This package answers requests for them and
refuses all others. Its layer is between ``map`` and ``export``.
"""
