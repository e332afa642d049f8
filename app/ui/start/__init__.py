"""Starting and ending the app: the application, its log, crashes and signals."""
