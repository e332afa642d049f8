"""Our own tables read again: the CSV that Tour Atlas exports."""
