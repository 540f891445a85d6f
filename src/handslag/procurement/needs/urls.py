"""Addresses under /inkop/."""

from django.urls import path, re_path

from handslag.procurement.needs.views import (
    fitting,
    listing,
    lots,
    matches,
    need,
    notices,
    subscriptions,
    weights,
    writing,
)

app_name = "needs"
urlpatterns = [
    path("", listing.coming, name="list"),
    path("flode.atom", listing.feed, name="feed"),
    path("som-passar-oss/", fitting.fitting, name="fitting"),
    path("nytt/", writing.new, name="new"),
    path("forslag/", writing.suggest, name="suggest"),
    path("fran-annons/", notices.from_notice, name="from-notice"),
    path("fran-annons/utkast/", notices.draft_from_notice, name="draft-from-notice"),
    path("fran-annons/traffar/", notices.look_without_draft, name="look"),
    path("sa-jamfors/", weights.weights, name="weights"),
    path("sa-jamfors/andra/", weights.set_weights, name="set-weights"),
    path("bevakningar/", subscriptions.subscriptions, name="subscriptions"),
    path("bevakningar/<int:pk>/avsluta/", subscriptions.end_subscription, name="subscription-end"),
    re_path(r"^(?P<public_id>[2-9b-z]{8})-(?P<slug>[^/]+)/$", need.need, name="need"),
    path("<str:public_id>/andra/", writing.edit, name="edit"),
    path("<str:public_id>/spara/", writing.autosave, name="autosave"),
    path("<str:public_id>/delar/ny/", lots.new_lot, name="lot-new"),
    path("<str:public_id>/delar/<int:number>/", lots.lot, name="lot"),
    path("<str:public_id>/delar/<int:number>/ta-bort/", lots.remove_lot, name="lot-remove"),
    path("<str:public_id>/traffar/", matches.match, name="match"),
    path("<str:public_id>/traffar/igen/", matches.match_again, name="match-again"),
    path("<str:public_id>/traffar.csv", matches.match_csv, name="match-csv"),
    path("<str:public_id>/traffar.xlsx", matches.match_xlsx, name="match-xlsx"),
    path("<str:public_id>/publicera/", need.publish, name="publish"),
    path("<str:public_id>/avsluta/", need.close, name="close"),
]
