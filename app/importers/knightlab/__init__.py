"""What StoryMapJS and TimelineJS of Knight Lab have in common, and how they write dates."""
