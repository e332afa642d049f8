"""Proposes a tour from a text: its stops, people, quotations, meetings and agreements."""
