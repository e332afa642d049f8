"""When each stop and item was, as a chart: spans, marks, their packing, and the axis."""
