"""Every area's addresses, and the pages shown when something goes wrong."""

from django.urls import include, path

urlpatterns = [
    path("", include("handslag.start.urls")),
    path("arenden/", include("handslag.procurement.cases.urls")),
    path("foretag/", include("handslag.registry.urls")),
    path("granska/", include("handslag.procurement.documents.urls")),
    path("inkop/", include("handslag.procurement.needs.urls")),
    path("lagguide/", include("handslag.procurement.guidance.urls")),
    path("klausuler/", include("handslag.procurement.clauses.urls")),
    path("konto/", include("handslag.accounts.urls")),
    path("kunskap/", include("handslag.reference.urls")),
    path("komponenter/", include("handslag.ui.urls")),
]

handler400 = "handslag.start.views.errors.bad_request"
handler403 = "handslag.start.views.errors.not_allowed"
handler404 = "handslag.start.views.errors.not_found"
handler500 = "handslag.start.views.errors.broken"
