"""What the data folder says: its records, how its files are read, and what is wrong with them."""
