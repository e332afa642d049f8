"""Export, print and copy: the dialogs and the preview."""
