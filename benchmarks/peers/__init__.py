"""The same tour drawn by other libraries, each as whole processes of its own.

Each module takes ``BASEMAP TOUR OUT WIDTH HEIGHT``; ``benchmarks.export`` runs them in a virtual
environment of their own. Nothing of ours is imported but the modules of this package.
"""
