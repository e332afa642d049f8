"""The itinerary: the list of stops on the left."""
