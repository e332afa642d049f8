"""The Qt window: widgets that watch one session and never talk to one another."""
