"""The sheet: its layout, its page, its PDF and its pixels."""
