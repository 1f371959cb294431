"""The pages of the window by their keys; the window alone asks for them, once there is data to show."""

from collections.abc import Callable, Mapping

from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.attendance import AttendancePage
from campaign_kit.ui.pages.content import ContentPage
from campaign_kit.ui.pages.coverage import CoveragePage
from campaign_kit.ui.pages.materials import MaterialsPage
from campaign_kit.ui.pages.outreach import OutreachPage
from campaign_kit.ui.pages.overview import OverviewPage
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.pages.papers import PapersPage
from campaign_kit.ui.pages.people import PeoplePage
from campaign_kit.ui.pages.places import PlacesPage
from campaign_kit.ui.pages.plan import PlanPage
from campaign_kit.ui.pages.report import ReportPage
from campaign_kit.ui.pages.result import ResultPage
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.pages.sessions import SessionsPage
from campaign_kit.ui.pages.settings import SettingsPage

PAGES: Mapping[str, Callable[[Desk], Page]] = {
    "overview": OverviewPage,
    "plan": PlanPage,
    "sessions": SessionsPage,
    "session": SessionPage,
    "result": ResultPage,
    "places": PlacesPage,
    "coverage": CoveragePage,
    "content": ContentPage,
    "materials": MaterialsPage,
    "attendance": AttendancePage,
    "people": PeoplePage,
    "outreach": OutreachPage,
    "papers": PapersPage,
    "report": ReportPage,
    "settings": SettingsPage,
}
