"""Where areas answer each other: what happened, and the tasks that answer it."""

from handslag.foundation.happenings import ReactionTable
from handslag.procurement.cases import tasks as cases
from handslag.procurement.guidance.happenings import JuristAnswered
from handslag.procurement.needs import tasks as needs
from handslag.procurement.needs.happenings import NeedPublished, PublicNeedRevised
from handslag.registry import tasks as registry
from handslag.registry.happenings import (
    FactsConfirmed,
    OfferChanged,
    SellerChanged,
    SellerRegistered,
    SheetRead,
)

REACTIONS: ReactionTable = {
    JuristAnswered: (cases.take_answer,),
    NeedPublished: (needs.tell_of_published,),
    PublicNeedRevised: (needs.tell_of_revised,),
    SellerRegistered: (registry.follow_changes,),
    SellerChanged: (registry.follow_changes,),
    OfferChanged: (registry.follow_changes,),
    FactsConfirmed: (registry.follow_changes,),
    SheetRead: (registry.follow_changes,),
}
