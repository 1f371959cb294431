"""Who came: the vocabularies of audiences and ages, and the one age rule printed under every table."""

from enum import StrEnum


class Audience(StrEnum):
    """Who a person was at a session; an office adds sub-groups under these, never a new code."""

    CHILD_IN_SCHOOL = "child_in_school"
    CHILD_OUT_OF_SCHOOL = "child_out_of_school"
    CHILD_IN_CARE = "child_in_care"
    PARENT = "parent"
    TEACHER = "teacher"
    OFFICIAL = "official"
    COLLABORATOR = "collaborator"
    UNION_MEMBER = "union_member"
    PRESS = "press"
    LAW_ENFORCEMENT = "law_enforcement"
    BUSINESS = "business"
    COMMUNITY = "community"


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Minority(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class AttendanceStatus(StrEnum):
    REGISTERED = "registered"
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class CheckInMethod(StrEnum):
    KEYBOARD = "keyboard"
    LIST = "list"
    PHONE = "phone"
    SCAN = "scan"


class AgeGroup(StrEnum):
    """Groups of the statistics. "Trẻ em" is under 16 (Luật Trẻ em 2016, art. 1), a different thing from "Học sinh"."""

    UNDER_6 = "under_6"
    FROM_6_TO_10 = "6_10"
    FROM_11_TO_15 = "11_15"
    FROM_16_TO_17 = "16_17"
    ADULT = "adult"
    UNKNOWN = "unknown"


_LAST_AGES = (
    (5, AgeGroup.UNDER_6),
    (10, AgeGroup.FROM_6_TO_10),
    (15, AgeGroup.FROM_11_TO_15),
    (17, AgeGroup.FROM_16_TO_17),
)
_LAST_GRADES = ((5, AgeGroup.FROM_6_TO_10), (9, AgeGroup.FROM_11_TO_15), (12, AgeGroup.FROM_16_TO_17))


def age_group(session_year: int, birth_year: int | None, grade: int | None = None) -> AgeGroup:
    """The group of a person on the day of a session: year of the session − birth year; without it, by grade."""
    if birth_year is not None:
        age = session_year - birth_year
        return next((group for last, group in _LAST_AGES if age <= last), AgeGroup.ADULT)
    if grade is not None and grade >= 1:
        return next((group for last, group in _LAST_GRADES if grade <= last), AgeGroup.UNKNOWN)
    return AgeGroup.UNKNOWN
