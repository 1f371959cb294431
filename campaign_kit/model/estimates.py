""" "Ước cả kỳ": what a period comes to, of what is done and what is still planned; apart from both, never mixed."""


def whole(done: int | None, planned: int | None, sessions: int | None) -> int | None:
    """`planned` is what the `sessions` still to come bring; without any, done is all.

    None where nothing is known of what is done, or where sessions are to come and none says how many it brings.
    """
    if done is None or (planned is None and sessions):
        return None
    return done + (planned or 0)
