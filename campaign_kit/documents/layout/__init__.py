"""From what is said to where it stands: style (the data of `layouts/`), measure, fit, place."""
