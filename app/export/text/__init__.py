"""The texts about a tour that the text formats share."""
