"""What leaves the program with a photo: the words below it name no child whose name may not be shown."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.documents.texts_in import texts_in
from campaign_kit.errors import Refused
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.photos import Shows
from campaign_kit.model.plan import Session
from tests.pictures import camera_picture
from tests.services.lists import roster

DAY = date(2026, 11, 20)


def test_a_caption_names_a_child_only_where_the_name_may_be_shown(kit: Kit, talk: Session, tmp_path: Path) -> None:
    kit.imports.bring(talk.id, roster())
    pupil = kit.attendance.people(talk.id)[0].person
    photo = kit.photos.add([camera_picture(tmp_path / "a.jpg")], session_id=talk.id).value.photos[0]
    kit.photos.flag([photo.id], Shows.NOBODY)
    kit.photos.save(photo.id, f"Em {unicodedata.normalize('NFD', pupil.full_name).upper()} phát biểu", [])
    with pytest.raises(Refused, match=r"photo\.consent_missing") as refused:
        kit.photos.album(talk.id, tmp_path / "album.pdf")
    assert pupil.full_name in str(refused.value.facts["rows"])
    assert not (tmp_path / "album.pdf").exists()
    assert kit.photos.export([photo.id], tmp_path / "anh").value, "a picture alone says no name"

    blurred = kit.photos.album(talk.id, tmp_path / "mờ.pdf", blurred=True).value
    assert "phát biểu" not in " ".join(texts_in(blurred))
    both = ConsentDraft(
        person_id=pupil.id,
        purpose=ConsentPurpose.NAME,
        guardian_agreed_on=DAY,
        person_agreed_on=DAY,
        session_id=talk.id,
    )
    kit.consents.save(both)
    album = kit.photos.album(talk.id, tmp_path / "album.pdf").value
    assert "phát biểu" in " ".join(texts_in(album))
