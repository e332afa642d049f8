"""The export, print and copy dialogs, and the preview of the sheet."""
