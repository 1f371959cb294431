"""Every code of every vocabulary of `model/` has its Vietnamese label, and no label is left over."""

import importlib
import inspect
import pkgutil
import unicodedata
from enum import StrEnum

from campaign_kit import model
from campaign_kit.model.attendance import Audience
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.wording.attendance import short_audience
from campaign_kit.wording.labels import LABELS, label

VOCABULARIES = {
    name: [member.value for member in found]
    for module in pkgutil.iter_modules(model.__path__)
    for name, found in inspect.getmembers(importlib.import_module(f"{model.__name__}.{module.name}"), inspect.isclass)
    if issubclass(found, StrEnum) and found is not StrEnum
}


def test_labels_and_codes_are_the_same_both_ways() -> None:
    assert {name: sorted(labels) for name, labels in LABELS.items()} == {
        name: sorted(codes) for name, codes in VOCABULARIES.items()
    }


def test_labels_are_words_once_each_and_in_one_spelling() -> None:
    for name, labels in LABELS.items():
        assert len(set(labels.values())) == len(labels), name
        assert all(text.strip() == text == unicodedata.normalize("NFC", text) != "" for text in labels.values())


def test_a_label_is_found_by_its_member() -> None:
    assert label(Kind.POSTER) == "Áp phích"
    assert label(Band.B) == "9–11 tuổi (lớp 4–6)"


def test_every_audience_has_a_short_name_too() -> None:
    short = [short_audience(audience) for audience in Audience]
    assert len(set(short)) == len(short)
    assert all(name == unicodedata.normalize("NFC", name) and len(name) <= 20 for name in short)
