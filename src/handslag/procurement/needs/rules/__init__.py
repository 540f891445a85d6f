"""What holds for needs: their answers, a need begun from a notice, and what firms are told."""

from handslag.procurement.needs.rules.answers import (
    BIDS_AT_LENGTH,
    DESCRIPTION_LENGTH,
    LANGUAGE_LENGTH,
    LARGEST_SUM,
    LONGEST_MONTHS,
    MOST_LOTS,
    REASON_LENGTH,
    TITLE_LENGTH,
    LotContent,
    NeedContent,
    bids_link,
    changed_fields,
    missing_to_publish,
    need_problems,
)
from handslag.procurement.needs.rules.messages import change_of, news_of
from handslag.procurement.needs.rules.notices import content_from_notice
from handslag.procurement.needs.rules.places import CityPlace, areas_of_nuts, places_of

__all__ = [
    "BIDS_AT_LENGTH",
    "DESCRIPTION_LENGTH",
    "LANGUAGE_LENGTH",
    "LARGEST_SUM",
    "LONGEST_MONTHS",
    "MOST_LOTS",
    "REASON_LENGTH",
    "TITLE_LENGTH",
    "CityPlace",
    "LotContent",
    "NeedContent",
    "areas_of_nuts",
    "bids_link",
    "change_of",
    "changed_fields",
    "content_from_notice",
    "missing_to_publish",
    "need_problems",
    "news_of",
    "places_of",
]
