"""The panel on the right: the selected stop with its items, or an overview of the tour."""
