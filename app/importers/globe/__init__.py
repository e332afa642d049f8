"""What the formats of globes and navigation devices share: KML, KMZ and GPX."""
