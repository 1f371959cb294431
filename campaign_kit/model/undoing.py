"""What can be taken back: the last things that somebody did to the plan, newest first."""

from datetime import datetime

from pydantic import BaseModel


class UndoStep(BaseModel, frozen=True):
    """One verb that can be taken back; `words` go on from "Hoàn tác: " ("xóa buổi “…”"), `at` is UTC."""

    id: int
    at: datetime
    words: str
