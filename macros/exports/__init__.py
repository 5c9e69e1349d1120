"""What leaves the site besides its pages: the feed, the handouts, the frames, the planner's data, pictures of addresses."""
