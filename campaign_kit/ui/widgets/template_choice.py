"""The choice of a session template: those of the chosen form first, and one that the library lacks under its key."""

from collections.abc import Sequence

from campaign_kit.model.plan import Form
from campaign_kit.model.template import SessionTemplate
from campaign_kit.ui.widgets.choices import Choice


class TemplateChoice(Choice):
    """Its value is a key, empty for a session without a template."""

    def __init__(self) -> None:
        super().__init__("")
        self._templates: list[SessionTemplate] = []

    def show_templates(self, templates: Sequence[SessionTemplate], form: Form, key: str) -> None:
        """Chooses the template of that key and tells nobody."""
        self._templates = list(templates)
        self._fill(form, key)
        self.blockSignals(True)
        self.choose(key)
        self.blockSignals(False)

    def put_first(self, form: Form) -> None:
        """Those of the form come first; the chosen one stays."""
        self._fill(form, self.key())

    def key(self) -> str:
        return str(self.value() or "")

    def template(self) -> SessionTemplate | None:
        return next((each for each in self._templates if each.key == self.key()), None)

    def _fill(self, form: Form, key: str) -> None:
        ordered = sorted(self._templates, key=lambda each: each.form is not form)
        lost = (
            []
            if not key or any(each.key == key for each in ordered)
            else [(key, self.tr("{0} (không còn)").format(key))]
        )
        none = [("", self.tr("Không theo mẫu"))]
        self.fill([*none, *lost, *((each.key, each.title) for each in ordered)])
