"""TourOpener tour files: the file dialog, recent files, drag and drop, and changes on disk."""
