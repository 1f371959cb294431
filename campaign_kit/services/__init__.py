"""What a user can ask for, one small class a shaft; plain values in, an `Outcome` out. Knows no face."""
