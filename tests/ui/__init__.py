"""The window's tests: offscreen, each page alone over a real kit."""
