"""Addresses under /foretag/."""

from django.urls import path, re_path

from handslag.registry.views import directory, editing, importing, registering

app_name = "registry"
urlpatterns = [
    path("", directory.directory, name="directory"),
    path("nytt/", registering.new, name="new"),
    path("las-in/", importing.upload, name="import"),
    path("las-in/mall.xlsx", importing.template_file, {"kind": "xlsx"}, name="import-template-xlsx"),
    path("las-in/mall.csv", importing.template_file, {"kind": "csv"}, name="import-template-csv"),
    path("las-in/<str:public_id>/", importing.sheet, name="sheet"),
    path("las-in/<str:public_id>/verkstall/", importing.apply_sheet, name="sheet-apply"),
    path("las-in/<str:public_id>/avvisade.xlsx", importing.refused_rows, name="sheet-refused"),
    re_path(r"^(?P<public_id>[2-9b-z]{8})-(?P<slug>[^/]+)/$", directory.enterprise, name="enterprise"),
    path("erbjudanden/<str:public_id>/", editing.offer, name="offer"),
    path("erbjudanden/<str:public_id>/avsluta/", editing.close_offer, name="offer-close"),
    path("<str:public_id>/andra/", editing.edit, name="edit"),
    path("<str:public_id>/bekrafta/", editing.confirm, name="confirm"),
    path("<str:public_id>/status/", editing.set_status, name="status"),
    path("<str:public_id>/erbjudanden/ny/", editing.new_offer, name="offer-new"),
]
