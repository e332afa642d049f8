"""Widgets and helpers shared by several wings; none of them depends on a tour."""
