"""Tables as lines of cells that know what is merged: what readers of annexes and of lists of places share."""
