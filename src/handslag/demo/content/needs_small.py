"""Invented needs of Demostad, fourth part: small purchases of some weeks."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoNeed

SMALL_NEEDS: tuple[DemoNeed, ...] = (
    DemoNeed(
        key="hemtjanstens-cyklar-sodermalm",
        board="sdf-sodermalm",
        title="Cykelservice för hemtjänsten på Södermalm",
        description=(
            "Hemtjänstens 38 tjänstecyklar behöver service före våren: bromsar, växlar, lampor och däck. Vi "
            "vill att det görs på plats vid våra två lokaler på vardagar, med några cyklar åt gången så att "
            "alla kan ta sig till jobbet. Säg gärna vad en vanlig lagning kostar utöver servicen."
        ),
        cpv=("50100000", "34430000"),
        areas=("0180-sodermalm",),
        starts_in_days=75,
        answers_in_days=19,
        state="published",
        value_sek=70_000,
        months=3,
        published_days_ago=3,
    ),
    DemoNeed(
        key="lanecyklar-jarva",
        board="sdf-jarva",
        title="Lagning av lånecyklar på fritidsgårdarna i Järva",
        description=(
            "Fyra fritidsgårdar lånar ut cyklar till unga. Sextio cyklar behöver lagas före sommaren och "
            "sedan ses över en gång i månaden. Vi vill gärna att den som lagar visar hur man gör, så att de "
            "som lånar lär sig laga en punktering själva."
        ),
        cpv=("50100000", "34430000"),
        areas=("0180-jarva",),
        starts_in_days=100,
        answers_in_days=26,
        state="published",
        value_sek=90_000,
        months=6,
        published_days_ago=2,
    ),
    DemoNeed(
        key="frukost-sprakkafe",
        board="kulturforvaltningen",
        title="Frukost och smörgåsar till språkkaféerna",
        description=(
            "Biblioteken har språkkafé varje lördag på Södermalm och i Farsta. Vi behöver smörgåsar, frukt "
            "och kaffe till trettio personer på varje ställe, levererat före klockan tio. Det mesta ska vara "
            "vegetariskt. Vi prövar under våren och bestämmer sedan om vi fortsätter."
        ),
        cpv=("55520000", "15811511"),
        areas=("0180-sodermalm", "0180-farsta"),
        starts_in_days=60,
        answers_in_days=16,
        state="published",
        value_sek=24_000,
        months=4,
        published_days_ago=1,
    ),
)
