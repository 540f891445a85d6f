"""Invented social enterprises that work with words, pictures and data: film, tests, archives."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

OFFICE: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="provlaget",
        name="Provlaget",
        org_no=invented_org_no(148),
        legal_form="ab_svb",
        summary=(
            "Vi provar webbplatser, appar och blanketter med dem som annars har svårast att använda dem. Ni "
            "får filmer från proven, en lista med det viktigaste först och hjälp att rätta. Femton testare "
            "med olika funktionsnedsättningar och tre experter på tillgänglighet."
        ),
        work_integration=(
            "Testarna är anställda och har lön för sin kunskap. Varje testare har en testledare som planerar "
            "pass och pauser."
        ),
        home_area="0180-norra-innerstaden",
        delivery_areas=("01",),
        contact_role="testledare",
        email="test@provlaget.example",
        phone="08-465 004 36",
        website="https://provlaget.example",
        founded_year=2017,
        confirmed_days_ago=11,
        offers=(
            DemoOffer(
                title="Användartest med funktionsnedsättning",
                description=(
                    "Fem till tio testare går igenom en tjänst med skärmläsare, förstoring, talstyrning "
                    "eller kognitivt stöd. Rapport inom tre veckor."
                ),
                cpv=("72254000", "79311200"),
                smallest_order_sek=25_000,
                largest_order_sek=600_000,
                lead_time_days=14,
                capacity_sek_per_month=350_000,
            ),
            DemoOffer(
                title="Granskning mot riktlinjerna för webben",
                description=(
                    "Granskning mot kraven i lagen om digital offentlig service, med kodexempel för varje "
                    "fel."
                ),
                cpv=("72254000",),
                smallest_order_sek=18_000,
                largest_order_sek=250_000,
                lead_time_days=14,
                capacity_sek_per_month=250_000,
            ),
            DemoOffer(
                title="Provning av blanketter och brev",
                description="Läsprov med tio läsare och förslag på ny text.",
                cpv=("79311200", "79822500"),
                smallest_order_sek=8000,
                largest_order_sek=60_000,
                lead_time_days=10,
            ),
        ),
    ),
    DemoEnterprise(
        key="ljusa-rutor",
        name="Ljusa Rutor film",
        org_no=invented_org_no(149),
        legal_form="ek_forening",
        summary=(
            "Vi gör informationsfilm, korta intervjuer och direktsändningar. Textning ingår alltid, "
            "syntolkning om ni vill. Åtta filmare och klippare, fem av dem medlemmar."
        ),
        work_integration=(
            "De flesta kom hit som unga med ett stort intresse och fick sitt första filmjobb. En producent "
            "leder varje uppdrag, och en äldre filmare handleder bakom kameran."
        ),
        home_area="0180-sodermalm",
        delivery_areas=("01",),
        contact_role="producent",
        email="film@ljusa-rutor.example",
        phone="08-465 004 37",
        website="https://ljusa-rutor.example",
        founded_year=2015,
        confirmed_days_ago=40,
        offers=(
            DemoOffer(
                title="Informationsfilm",
                description="Manus, inspelning, klippning och textning av filmer på en till fem minuter.",
                cpv=("92111250", "92111260"),
                smallest_order_sek=15_000,
                largest_order_sek=900_000,
                lead_time_days=21,
                capacity_sek_per_month=200_000,
            ),
            DemoOffer(
                title="Direktsändning",
                description="Sändning av möten och samtal med två eller tre kameror.",
                cpv=("92111000", "92370000"),
                smallest_order_sek=9000,
                largest_order_sek=60_000,
                lead_time_days=14,
            ),
            DemoOffer(
                title="Foto",
                description="Porträtt, miljöer och evenemang, med bilder inom tre dagar.",
                cpv=("79961000",),
                smallest_order_sek=3500,
                largest_order_sek=40_000,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="ord-for-ord",
        name="Ord för Ord",
        org_no=invented_org_no(150),
        legal_form="ideell_forening",
        summary=(
            "Vi textar film, skriver ut intervjuer och gör protokoll av inspelningar. Texten läses alltid av "
            "två personer. Tolv skrivare, de flesta arbetar hemifrån."
        ),
        work_integration=(
            "Arbetet passar den som behöver lugn, fasta rutiner och möjlighet att vila. En redaktör finns "
            "att fråga hela dagen."
        ),
        home_area="0180-enskede-arsta-vantor",
        delivery_areas=("01",),
        contact_role="redaktör",
        email="text@ord-for-ord.example",
        phone="070-174 06 13",
        website="https://ord-for-ord.example",
        founded_year=2018,
        offers=(
            DemoOffer(
                title="Textning av film",
                description="Svensk textning för personer med hörselnedsättning, även av engelskt tal.",
                cpv=("92112000",),
                smallest_order_sek=900,
                largest_order_sek=200_000,
                lead_time_days=4,
                capacity_sek_per_month=70_000,
            ),
            DemoOffer(
                title="Utskrift av ljud",
                description=(
                    "Intervjuer och möten, ordagrant eller i läsbar form. Alla skriver under en "
                    "sekretessförbindelse."
                ),
                cpv=("79551000", "79552000"),
                smallest_order_sek=700,
                largest_order_sek=90_000,
                lead_time_days=5,
                capacity_sek_per_month=80_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="arkivbaten",
        name="Arkivbåten",
        org_no=invented_org_no(151),
        legal_form="ek_forening",
        summary=(
            "Vi skannar ritningar, akter och fotografier och gör dem sökbara. Materialet hämtas i plomberade "
            "lådor och ligger i larmat arkiv. Tjugoen anställda."
        ),
        work_integration=(
            "Noggrannhet är vår styrka. Många här har autism, och var och en arbetar i egen takt vid en egen "
            "plats. Två handledare finns i salen."
        ),
        home_area="0180-kungsholmen",
        delivery_areas=("01",),
        contact_role="arkivansvarig",
        email="arkiv@arkivbaten.example",
        phone="08-465 004 38",
        website="https://arkivbaten.example",
        founded_year=2012,
        confirmed_days_ago=26,
        offers=(
            DemoOffer(
                title="Skanning av handlingar och ritningar",
                description="Skanning upp till A0, märkning efter er arkivplan och kontroll av varje sida.",
                cpv=("79999100", "79995100"),
                smallest_order_sek=5000,
                largest_order_sek=2_000_000,
                lead_time_days=21,
                capacity_sek_per_month=450_000,
            ),
            DemoOffer(
                title="Ordna och förteckna arkiv",
                description="Rensning, omläggning i arkivboxar och förteckning på plats hos er.",
                cpv=("92512000", "79995100"),
                smallest_order_sek=8000,
                largest_order_sek=500_000,
                lead_time_days=21,
            ),
            DemoOffer(
                title="Bilder och film till digital form",
                description="Dia, negativ, smalfilm och kassetter.",
                cpv=("79963000", "79999100"),
                smallest_order_sek=600,
                largest_order_sek=120_000,
                lead_time_days=14,
                capacity_sek_per_month=60_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="formverket-tre",
        name="Formverket Tre",
        org_no=invented_org_no(152),
        legal_form="ab_svb",
        summary=(
            "Vi gör broschyrer, rapporter, kartor och presentationer. Vi skriver också om texter till lätt "
            "svenska och låter läsare prova dem. Sex formgivare och två skribenter."
        ),
        work_integration=(
            "Hos oss får den som varit utmattad ett arbete med marginal. Vi lovar inget vi inte hinner, och "
            "en gemensam projektledare fördelar arbetet."
        ),
        home_area="0180-hagersten-alvsjo",
        delivery_areas=("01",),
        email="form@formverket-tre.example",
        phone="08-465 004 39",
        website="https://formverket-tre.example",
        founded_year=2019,
        confirmed_days_ago=69,
        offers=(
            DemoOffer(
                title="Grafisk form",
                description=(
                    "Rapporter, affischer, årsredovisningar och mallar, klara för tryck och tillgängliga på "
                    "skärm."
                ),
                cpv=("79822500",),
                smallest_order_sek=4000,
                largest_order_sek=250_000,
                lead_time_days=10,
                capacity_sek_per_month=180_000,
            ),
            DemoOffer(
                title="Lätt svenska",
                description="Bearbetning av texter och läsprov med en läsargrupp.",
                cpv=("79822500", "92312211"),
                smallest_order_sek=2500,
                largest_order_sek=120_000,
                lead_time_days=10,
            ),
        ),
    ),
    DemoEnterprise(
        key="siffror-i-ordning",
        name="Siffror i ordning",
        org_no=invented_org_no(153),
        legal_form="ek_forening",
        summary=(
            "Vi matar in enkäter, inventerar lager och kontrollerar leverantörsfakturor mot beställning. Tio "
            "personer på kontoret i Vällingby."
        ),
        work_integration=(
            "Medarbetarna har arbetat på kontor förr och vill tillbaka i egen takt. En ekonom granskar och "
            "handleder."
        ),
        home_area="0180-hasselby-vallingby",
        delivery_areas=("01",),
        contact_role="ekonom",
        email="kontoret@siffror-i-ordning.example",
        website="https://siffror-i-ordning.example",
        founded_year=2014,
        offers=(
            DemoOffer(
                title="Inmatning av enkäter och blanketter",
                description="Dubbel inmatning och kontroll, leverans som kalkylblad.",
                cpv=("72312000",),
                smallest_order_sek=1500,
                largest_order_sek=90_000,
                lead_time_days=5,
                capacity_sek_per_month=60_000,
            ),
            DemoOffer(
                title="Inventering",
                description="Räkning och märkning av inventarier, böcker eller lager, kväll eller helg.",
                cpv=("79991000", "79995200"),
                smallest_order_sek=4000,
                largest_order_sek=120_000,
            ),
        ),
    ),
)
