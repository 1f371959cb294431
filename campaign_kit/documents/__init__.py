"""The documents wing: blocks → layout → page → paint; `produce.py` conducts. Its rooms do not know who calls them."""
