"""Invented needs of Demostad, second half: projects, single places and small purchases."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoLot, DemoNeed

PROJECT_NEEDS: tuple[DemoNeed, ...] = (
    DemoNeed(
        key="fonster-forskolor-farsta",
        board="sdf-farsta",
        title="Fönsterputs på arton förskolor i Farsta",
        description=(
            "Arton förskolor i en eller två våningar behöver putsade fönster vår och höst, in- och "
            "utvändigt. Arbetet görs på dagtid och barnen är på gården eller inne, så vi vill veta i förväg "
            "vem som kommer. Inga lyftar behövs. Vi vill ha fast pris per förskola efter ett gemensamt "
            "besök. Svarstiden har gått ut och vi går vidare med en annons."
        ),
        cpv=("90911300",),
        areas=("0180-farsta",),
        starts_in_days=45,
        answers_in_days=-6,
        state="closed",
        value_sek=320_000,
        months=24,
        published_days_ago=40,
    ),
    DemoNeed(
        key="dykare-kajer",
        board="trafikkontoret",
        title="Undervattensbesiktning av kajer och broar med dykare",
        description=(
            "Vi behöver besiktiga 4,2 kilometer kaj och elva brofundament under vattenytan. Arbetet kräver "
            "yrkesdykare med giltigt certifikat, egen båt och vana att dokumentera betong, trä och stål med "
            "film och mått. Sikten är ofta under två meter och strömmen stark. Besiktningen görs mellan maj "
            "och september och rapporten ska innehålla kostnadsbedömda åtgärder. Vi frågar brett eftersom få "
            "svarade förra gången."
        ),
        cpv=("98363000", "71631450"),
        areas=("0180",),
        starts_in_days=180,
        answers_in_days=30,
        state="published",
        value_sek=2_700_000,
        months=12,
        published_days_ago=5,
    ),
    DemoNeed(
        key="provning-webb",
        board="stadsledningskontoret",
        title="Prov av stadens e-tjänster tillsammans med användare",
        description=(
            "Vi vill att personer med olika funktionsnedsättningar provar våra tjugo mest använda e-tjänster "
            "och berättar var det tar stopp. Vi behöver se inspelningar, få fynden i ordning efter hur "
            "mycket de hindrar och hjälp att förklara dem för våra utvecklare. Testarna ska ha betalt. "
            "Omgångarna är fyra per år med fem tjänster i varje. Vi vill också att texterna läses av någon "
            "som har svenska som nytt språk."
        ),
        cpv=("72254000", "79311200"),
        areas=("0180",),
        starts_in_days=80,
        answers_in_days=16,
        state="published",
        value_sek=480_000,
        months=24,
        published_days_ago=9,
    ),
    DemoNeed(
        key="skanning-ritningar",
        board="fastighetskontoret",
        title="Skanning av 38 000 ritningar och driftpärmar",
        description=(
            "I vårt arkiv finns 38 000 ritningar i format upp till A0 och ungefär 900 driftpärmar. De ska "
            "skannas, märkas med fastighet, hus och plan och bli sökbara. Materialet får inte lämna länet "
            "och ska förvaras låst och brandskyddat. Vi räknar med 18 månaders arbete och leverans fastighet "
            "för fastighet. Vi vill veta vad ni klarar i månaden och hur ni kontrollerar kvaliteten. Ett "
            "prov på 200 ritningar betalar vi för."
        ),
        cpv=("79999100", "79995100"),
        areas=("0180",),
        starts_in_days=130,
        answers_in_days=26,
        state="published",
        value_sek=1_500_000,
        months=18,
        published_days_ago=7,
    ),
    DemoNeed(
        key="kafe-kulturhus",
        board="kulturforvaltningen",
        title="Drift av kafé i Kulturhuset Kvarnen",
        description=(
            "Kulturhuset Kvarnen i Farsta öppnar igen efter ombyggnad och vi söker den som vill driva "
            "kaféet. Huset har 400 besökare en vanlig dag, många barnfamiljer och skolklasser. Vi vill ha "
            "enkel, god och billig mat, och ett kafé där man får sitta utan att köpa något. Ni betalar ingen "
            "hyra första året och sedan en del av omsättningen. Vi har inte bestämt formen än och lyssnar "
            "gärna. Säg vad ni behöver för kök, förråd och öppettider."
        ),
        cpv=("55330000",),
        areas=("0180-farsta",),
        starts_in_days=200,
        answers_in_days=35,
        state="published",
        months=48,
        published_days_ago=11,
    ),
    DemoNeed(
        key="arbetsklader-tvatt",
        board="serviceforvaltningen",
        title="Tvätt och lagning av arbetskläder till måltidspersonalen",
        description=(
            "Omkring 1 100 kockar och måltidsbiträden behöver rena och hela kläder varje vecka. I dag slängs "
            "plagg som bara saknar en knapp. Vi vill ha hämtning och lämning på 90 kök, tvätt enligt "
            "livsmedelsbranschens rutiner och lagning i stället för nyköp när det går. Kläderna ägs av "
            "staden och är märkta med namn. Vi överväger att dela upp avtalet i tvätt och lagning. Utkastet "
            "väntar på antal från två stadsdelar."
        ),
        cpv=("98310000", "50830000"),
        areas=("0180",),
        starts_in_days=230,
        answers_in_days=55,
        state="draft",
        value_sek=5_200_000,
        months=36,
        lots=(
            DemoLot(
                title="Tvätt, hämtning och lämning",
                description="Veckotvätt av kockkläder på 90 adresser.",
                cpv=("98310000", "98311000"),
                areas=("0180",),
                value_sek=4_300_000,
            ),
            DemoLot(
                title="Lagning och sömnad",
                description="Lagning av cirka 400 plagg i månaden och byte av märken.",
                cpv=("50830000",),
                areas=("0180",),
                value_sek=900_000,
            ),
        ),
    ),
    DemoNeed(
        key="sommarvandringar",
        board="kulturforvaltningen",
        title="Guidade vandringar på lätt svenska",
        description=(
            "Vi vill bjuda invånare som är nya i staden på vandringar om konst, arbete och vardag. Vi tänker "
            "oss tolv tillfällen under fyra månader på lätt svenska, några även på arabiska och tigrinja. "
            "Grupperna är högst tjugofem personer och någon ska kunna gå sist. Vandringarna börjar vid ett "
            "bibliotek och slutar där man kan sitta ner och prata en stund. Vi lämnar gärna över ruttvalet "
            "till er."
        ),
        cpv=("63514000", "79952100"),
        areas=("0180-sodermalm", "0180-jarva", "0180-skarpnack"),
        starts_in_days=150,
        answers_in_days=20,
        state="published",
        value_sek=150_000,
        months=4,
        published_days_ago=4,
    ),
    DemoNeed(
        key="bilpool-garage",
        board="demostad-parkering",
        title="Tvätt av bilpoolens bilar och städning av garage",
        description=(
            "Vi har 86 poolbilar i nio garage. Bilarna behöver tvättas, dammsugas och kontrolleras varje "
            "vecka, helst på plats och med lite vatten. Garagen behöver sopas varje vecka och våtstädas två "
            "gånger om året. Arbetet sker mellan klockan tio och fjorton, då bilarna är minst använda. Var "
            "och en av delarna kan ges till olika företag. Avvikelser, som skador på bilar, rapporteras med "
            "bild."
        ),
        cpv=("50112300", "90914000"),
        areas=("0180",),
        starts_in_days=100,
        answers_in_days=23,
        state="published",
        value_sek=1_100_000,
        months=24,
        published_days_ago=14,
        lots=(
            DemoLot(
                title="Bilarna",
                description="Veckotvätt av 86 bilar i nio garage.",
                cpv=("50112300", "90917000"),
                areas=("0180",),
                value_sek=700_000,
            ),
            DemoLot(
                title="Garagen",
                description="Sopning och våtstädning av nio garage, sammanlagt 31 000 kvadratmeter.",
                cpv=("90914000", "90911200"),
                areas=("0180",),
                value_sek=400_000,
            ),
        ),
    ),
)
