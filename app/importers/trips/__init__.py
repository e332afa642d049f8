"""The parts of the importer of official travels."""
