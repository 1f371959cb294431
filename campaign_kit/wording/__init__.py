"""The Vietnamese sentences of the program, one file a word; every face and the documents use them.

On the ground: knows codes (plain strings) and facts, never a room of the house.
"""
