"""The one exception for trouble that a person or a machine can mend; bugs stay ordinary exceptions.

Owns `Refused`; knows no sentence (those stand in `wording/`) and no room of the house.
"""

from collections.abc import Mapping

Fact = str | int


class Refused(Exception):
    """Work that is not done, with the reason as a code and the facts that its sentence needs.

    `code` is "word.reason": the part before the dot names the file of `wording/` whose table `REFUSALS` holds the
    Vietnamese sentence; `facts` fill the sentence's braces. `wording.refusals.sentence` joins both.
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, Fact] = facts
