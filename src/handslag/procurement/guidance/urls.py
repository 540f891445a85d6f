"""Addresses under /lagguide/."""

from django.urls import path

from handslag.procurement.guidance.views import guide, layer, reserved

app_name = "guidance"
urlpatterns = [
    path("", guide.guide, name="guide"),
    path("vanliga-missforstand/", guide.teachings, name="teachings"),
    path("reserverat/", reserved.ways, name="reserved-ways"),
    path("reserverat/<str:way>/", reserved.reserved, name="reserved"),
    path("beloppsgranser/", layer.amounts, name="amounts"),
    path("beloppsgranser/<str:start>/", layer.enter_amounts, name="enter-amounts"),
    path("riktlinjer/", layer.guidelines, name="guidelines"),
    path("riktlinjer/ny/", layer.new_guideline, name="guideline-new"),
    path("riktlinjer/<str:public_id>/avsluta/", layer.end_guideline, name="guideline-end"),
    path("jurist/", layer.desk, name="desk"),
    path("jurist/<str:public_id>/", layer.question, name="question"),
]
