"""What people fill in about firms, offers and sheets; what is right is decided in `rules`."""

from handslag.registry.forms.firms import ProfileForm, StatusForm
from handslag.registry.forms.offers import OfferForm
from handslag.registry.forms.registering import RegisterForm
from handslag.registry.forms.sheets import SheetForm

__all__ = ["OfferForm", "ProfileForm", "RegisterForm", "SheetForm", "StatusForm"]
