"""The filter: its dialog, its bar of chips, and the models behind them."""
