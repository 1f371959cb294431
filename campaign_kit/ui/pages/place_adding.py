"""Adds a place that is missing while the places of a session are chosen."""

from PySide6.QtWidgets import QWidget

from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_place import AddPlace
from campaign_kit.ui.widgets.places import PlacesPicker


class PlaceAdding:
    """Asks for the place on `owner`; what was added is shown in the picker with a tick."""

    def __init__(self, desk: Desk, owner: QWidget, picker: PlacesPicker) -> None:
        self._desk = desk
        self._owner = owner
        self._picker = picker
        picker.add_asked.connect(self._ask)

    def _ask(self) -> None:
        kit = self._desk.kit

        def add(draft: PlaceDraft) -> Place | None:
            outcome = self._desk.work.now(lambda: kit.places.add([draft]))
            return outcome.value[0] if outcome else None

        schools = self._desk.work.now(lambda: kit.plan.places(PlaceKind.SCHOOL)) or []
        dialog = AddPlace(self._owner, schools, add)
        dialog.added.connect(self._show)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def _show(self, place_id: int) -> None:
        places, picker = self._desk.work.now(self._desk.kit.plan.places), self._picker
        if places is not None:
            picker.show_places(places, picker.place_ids(), whole_school=picker.whole_school())
            picker.tick(place_id)
