"""Calendars in the form of iCalendar (RFC 5545): lines, times, events, and which are stops."""
