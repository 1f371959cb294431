"""The command line: reads words, asks the services, prints. Knows no store, no document and no window."""
