"""What a comparison has to tell, before it is laid out for a terminal, a forge or a page."""
