"""Addresses under /arenden/."""

from django.urls import path

from handslag.procurement.cases.views import cases, innovation, lots, reserved

app_name = "cases"
urlpatterns = [
    path("", cases.listing, name="list"),
    path("nytt/", cases.new, name="new"),
    path("tilldelningar/", reserved.awards, name="awards"),
    path("tilldelningar/<str:public_id>/ta-bort/", reserved.withdraw_award, name="award-withdraw"),
    path("spara-kontroll/<str:way>/", reserved.keep_check, name="keep-check"),
    path("<str:public_id>/", cases.case, name="case"),
    path("<str:public_id>/andra/", cases.revise, name="revise"),
    path("<str:public_id>/reserverat/<str:way>/", reserved.reserved, name="reserved"),
    path("<str:public_id>/delkontrakt/", lots.lots, name="lots"),
    path("<str:public_id>/delkontrakt/beslut/", lots.decide_lots, name="lots-decide"),
    path("<str:public_id>/innovation/", innovation.path, name="innovation"),
    path("<str:public_id>/innovation/utskrift/", innovation.print_out, name="innovation-print"),
    path("<str:public_id>/innovation/<str:step>/", innovation.step, name="innovation-step"),
    path("<str:public_id>/fraga/", cases.ask, name="ask"),
    path("<str:public_id>/att-gora/<int:pk>/", cases.duty, name="duty"),
]
