"""What a user can ask for about other languages: which there are, what is written in them, a new translation."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import VIETNAMESE
from campaign_kit.model.reference import Language
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.pack_files import found, put
from campaign_kit.services.packs import CHANGED, PackFile, PacksService
from campaign_kit.services.second_language import lacks
from campaign_kit.services.skeleton import slug
from campaign_kit.services.translation_text import new_translation, parts_of
from campaign_kit.wording import languages as words


@dataclass(frozen=True)
class Second:
    """A language that a session can have beside Vietnamese; `keys` are the topics asked about that are written in it.

    `missing` says in sentences what is not there, or is not to be used yet.
    """

    code: str
    name: str
    keys: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class TranslationsService:
    """Topics in other languages. `clock` gives the present moment in UTC."""

    content: ContentService
    packs: PacksService
    paths: Paths
    clock: Callable[[], datetime]

    def languages(self) -> tuple[Language, ...]:
        """The languages of the data file, in its order."""
        return self.content.reference().languages

    def code_of(self, written: str) -> str:
        """The code of a language as a person wrote it, by its code or its name. Refused "language.no_language"."""
        is_vietnamese = written.strip().casefold() in (VIETNAMESE, words.VIETNAMESE)
        return VIETNAMESE if is_vietnamese else self._named(written).code

    def choices(self, keys: Sequence[str], chosen: str = VIETNAMESE) -> tuple[Second, ...]:
        """What a session about these topics can have beside Vietnamese: first those in which one of them is written.

        `chosen` is among them although the data do not have it.
        """
        data, told, today = self.content.reference(), self.content.translations(), local_day(self.clock())
        named = {each.code: each.name for each in data.languages}
        if chosen != VIETNAMESE:
            named.setdefault(chosen, chosen)
        found = []
        for code, name in named.items():
            there = told.get(code, {})
            missing = lacks(keys, there, data.spoken(code), today)
            found.append(Second(code, name, tuple(key for key in keys if key in there), tuple(missing)))
        return tuple(sorted(found, key=lambda each: not each.keys))

    def lacks(self, language: str, keys: Sequence[str]) -> list[str]:
        """What is not written in that language of these topics, or is not to be used yet, in sentences."""
        if language == VIETNAMESE:
            return []
        spoken, told = self.content.reference().spoken(language), self.content.translations().get(language, {})
        return lacks(keys, told, spoken, local_day(self.clock()))

    def untold(self, key: str) -> tuple[Language, ...]:
        """The languages in which the topic is not written yet."""
        told = self.content.translations()
        return tuple(each for each in self.languages() if key not in told.get(each.code, {}))

    def parts(self, key: str) -> tuple[Kind, ...]:
        """The kinds for which the topic has something to translate. Refused "content.no_module"."""
        return parts_of(self.content.module(key))

    def start(self, key: str, language: str, kinds: Collection[Kind]) -> Outcome[PackFile]:
        """A new translation with what these kinds are made from, in a pack named after the language.

        It can be looked at as it is, and is used once nothing of the sample is left and its reviewer is named. Refused
        "content.no_module", "language.no_language", "language.already_told", "language.no_part", "content.not_saved",
        "language.file_there" where a file that cannot be read, or is of another topic, has its place.
        """
        module = self.content.module(key)
        spoken = self._named(language)
        there = self.content.translations().get(spoken.code, {}).get(key)
        if there is not None:
            raise Refused("language.already_told", key=key, spoken=spoken.spoken, file=there.source_file)
        if not set(kinds) & set(parts_of(module)):
            raise Refused("language.no_part", key=key, spoken=spoken.spoken)
        pack, name = words.PACK.format(name=slug(spoken.name)), Path(module.source_file).name
        taken = found(self.paths.own_content, pack, name)
        if taken is not None:
            raise Refused("language.file_there", spoken=spoken.spoken, file=str(taken))
        put(self.paths.own_content / pack / name, new_translation(module, spoken, kinds).encode())
        return Outcome(self.packs.source(pack, name), CHANGED)

    def _named(self, written: str) -> Language:
        sought, known = written.strip().casefold(), self.languages()
        found = (each for each in known if sought in (each.code, each.name.casefold(), each.spoken.casefold()))
        language = next(found, None)
        if language is None:
            codes = ", ".join(each.code for each in known)
            raise Refused("language.no_language", language=written, codes=codes)
        return language
