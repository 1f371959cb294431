"""The pages of the window. A page asks the services, shows values, and never touches another page."""
