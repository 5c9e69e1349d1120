"""What a page shows: its address, its words, its pictures, and the macros that pages call."""
