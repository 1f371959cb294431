"""The format check: any Word file against the decree. Says what departs; changes nothing."""

from pathlib import Path

from campaign_kit.documents.papers.decree.body_rules import judge_body
from campaign_kit.documents.papers.decree.elements import find_elements
from campaign_kit.documents.papers.decree.finding import Paper
from campaign_kit.documents.papers.decree.foot_rules import judge_foot
from campaign_kit.documents.papers.decree.head_rules import judge_head
from campaign_kit.documents.papers.decree.page_rules import judge_page
from campaign_kit.documents.papers.decree.profile import Heads, Profile
from campaign_kit.documents.papers.decree.tabbed import unfolded
from campaign_kit.documents.papers.decree.verdict import PaperCheck
from campaign_kit.documents.papers.decree.word_file import read_word


def check_paper(file: Path, profile: Profile, heads: Heads) -> PaperCheck:
    """Every departure from the decree. Refused("official.not_found"), "official.not_word", "official.too_large"."""
    word = unfolded(read_word(file), profile, heads)
    paper = Paper(word, find_elements(word, profile, heads), profile)
    found = [*judge_page(paper), *judge_head(paper), *judge_body(paper), *judge_foot(paper)]
    return PaperCheck(str(file), profile.name, tuple(dict.fromkeys(found)))
