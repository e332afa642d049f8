"""Checks the citations of a source against another text, and asks before it changes one."""
