"""Invented social enterprises that move things and welcome people: transport, guides, events."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

VISITS: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="bara-och-bo",
        name="Bära & Bo flytt",
        org_no=invented_org_no(154),
        legal_form="ek_forening",
        summary=(
            "Vi flyttar skolor, kontor och hem. Vi packar, bär, monterar och tar hand om det som inte ska "
            "med. Tjugotre personer och fem lastbilar, två på el."
        ),
        work_integration=(
            "Bärandet delas efter ork, och packning och planering är lika viktigt. Alla har utbildning i "
            "lyft och en arbetsledare per bil."
        ),
        home_area="0180-jarva",
        delivery_areas=("0180", "0183", "0163", "0123"),
        contact_role="flyttledare",
        email="flytt@bara-och-bo.example",
        phone="08-465 004 40",
        website="https://bara-och-bo.example",
        founded_year=2009,
        confirmed_days_ago=14,
        offers=(
            DemoOffer(
                title="Kontors- och skolflytt",
                description=(
                    "Planering, packning, transport och uppställning enligt ritning, även kväll och helg."
                ),
                cpv=("98392000", "60180000"),
                smallest_order_sek=4000,
                largest_order_sek=2_500_000,
                lead_time_days=14,
                capacity_sek_per_month=550_000,
            ),
            DemoOffer(
                title="Flytt åt enskilda",
                description="Flytt inom länet på uppdrag av stadsdel eller bostadsbolag.",
                cpv=("98392000",),
                smallest_order_sek=2500,
                largest_order_sek=30_000,
                lead_time_days=5,
            ),
            DemoOffer(
                title="Magasinering",
                description="Torra och larmade förråd i Spånga.",
                cpv=("63122000", "63120000"),
                smallest_order_sek=600,
                largest_order_sek=500_000,
                lead_time_days=3,
            ),
        ),
    ),
    DemoEnterprise(
        key="ekerpilen",
        name="Ekerpilen cykelbud",
        org_no=invented_org_no(155),
        legal_form="ek_forening",
        summary=(
            "Vi kör bud med cykel och lådcykel i innerstaden och närförorterna. Brev, mat, blommor och paket "
            "upp till hundra kilo. Fjorton cyklister."
        ),
        work_integration=(
            "Att cykla är arbete, frisk luft och frihet. Passen går att få korta eller långa, och en "
            "trafikledare lägger turerna tillsammans med cyklisterna."
        ),
        home_area="0180-norra-innerstaden",
        delivery_areas=(
            "0180-norra-innerstaden",
            "0180-kungsholmen",
            "0180-sodermalm",
            "0180-hagersten-alvsjo",
            "0180-enskede-arsta-vantor",
            "0180-bromma",
        ),
        contact_role="trafikledare",
        email="bud@ekerpilen.example",
        phone="08-465 004 41",
        website="https://ekerpilen.example",
        founded_year=2016,
        confirmed_days_ago=6,
        offers=(
            DemoOffer(
                title="Bud samma dag",
                description="Hämtning inom en timme i innerstaden, leverans före kvällen.",
                cpv=("64120000", "64121200"),
                smallest_order_sek=120,
                largest_order_sek=20_000,
                lead_time_days=0,
                capacity_sek_per_month=150_000,
            ),
            DemoOffer(
                title="Fasta rundor",
                description="Daglig körning mellan kontor, kök eller bibliotek.",
                cpv=("64120000", "64122000"),
                smallest_order_sek=2500,
                largest_order_sek=700_000,
                lead_time_days=10,
                capacity_sek_per_month=120_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="torrdocken",
        name="Torrdocken bilvård",
        org_no=invented_org_no(156),
        legal_form="ab_svb",
        summary=(
            "Vi tvättar och rekonditionerar bilar för hand med mycket lite vatten. Vi kommer till ert garage "
            "eller tar emot i vår hall i Skärholmen. Elva anställda."
        ),
        work_integration=(
            "Yrket går att lära sig på några månader. Hallchefen handleder, och den som vill får hjälp "
            "vidare till bilbranschen."
        ),
        home_area="0180-skarholmen",
        delivery_areas=(
            "0180-skarholmen",
            "0180-hagersten-alvsjo",
            "0180-enskede-arsta-vantor",
            "0180-sodermalm",
            "0126",
            "0127",
        ),
        contact_role="hallchef",
        email="tvatt@torrdocken.example",
        phone="08-465 004 42",
        website="https://torrdocken.example",
        founded_year=2013,
        confirmed_days_ago=90,
        offers=(
            DemoOffer(
                title="Tvätt av bilpool",
                description=(
                    "Utvändig tvätt, dammsugning och kontroll av vätskor i ert garage, varje vecka eller "
                    "månad."
                ),
                cpv=("50112300", "90917000"),
                smallest_order_sek=1500,
                largest_order_sek=900_000,
                lead_time_days=7,
                capacity_sek_per_month=160_000,
            ),
            DemoOffer(
                title="Rekonditionering",
                description="Invändig djuptvätt, lack och luktsanering.",
                cpv=("50112300",),
                delivery_areas=("0180-skarholmen", "0180-hagersten-alvsjo"),
                smallest_order_sek=1200,
                largest_order_sek=40_000,
                lead_time_days=5,
            ),
        ),
    ),
    DemoEnterprise(
        key="gathornet-guider",
        name="Gathörnet guider",
        also_called="Gathörnet",
        org_no=invented_org_no(157),
        legal_form="ideell_forening",
        summary=(
            "Vi visar staden så som få har sett den: nattens yrken, miljonprogrammets konst, hemlöshetens "
            "historia, platser för tystnad. Tio guider som berättar ur egna liv. Grupper från fem till "
            "fyrtio."
        ),
        work_integration=(
            "Guiderna har egen erfarenhet av hemlöshet, flykt eller fattigdom. De skriver sina egna turer, "
            "har lön för varje visning och stöd av en producent."
        ),
        home_area="0180-sodermalm",
        delivery_areas=(
            "0180-sodermalm",
            "0180-norra-innerstaden",
            "0180-kungsholmen",
            "0180-jarva",
            "0180-skarpnack",
        ),
        contact_role="producent",
        email="boka@gathornet-guider.example",
        phone="08-465 004 43",
        website="https://gathornet-guider.example",
        founded_year=2014,
        confirmed_days_ago=36,
        offers=(
            DemoOffer(
                title="Stadsvandring",
                description="En till två timmar på svenska, engelska, arabiska eller spanska.",
                cpv=("63514000",),
                smallest_order_sek=1800,
                largest_order_sek=200_000,
                lead_time_days=5,
                capacity_sek_per_month=60_000,
            ),
            DemoOffer(
                title="Skräddarsydd visning",
                description="En egen rutt för gäster, nyanställda eller forskare.",
                cpv=("63514000", "79952100"),
                smallest_order_sek=4500,
                largest_order_sek=30_000,
                lead_time_days=14,
            ),
        ),
    ),
    DemoEnterprise(
        key="huset-vid-dammen",
        name="Huset vid dammen",
        org_no=invented_org_no(158),
        legal_form="stiftelse",
        summary=(
            "Vi driver ett konferenshus i trä vid en liten damm, femton minuter från Gullmarsplan. Fyra rum "
            "för sex till sextio personer, mat från eget kök och god teknik. Femton anställda."
        ),
        work_integration=(
            "Köket, trädgården och receptionen är arbetsplatser för den som är på väg tillbaka efter "
            "sjukdom. En husföreståndare och två handledare håller ihop dagen."
        ),
        home_area="0180-skarpnack",
        delivery_areas=("0180-skarpnack", "0180-enskede-arsta-vantor", "0180-farsta", "0180-sodermalm"),
        contact_role="husföreståndare",
        email="konferens@huset-vid-dammen.example",
        phone="08-465 004 44",
        website="https://huset-vid-dammen.example",
        founded_year=2006,
        offers=(
            DemoOffer(
                title="Konferensdag",
                description="Lokal, teknik, frukost, lunch och fika till ett pris per person.",
                cpv=("55120000", "55520000"),
                delivery_areas=("0180-skarpnack",),
                smallest_order_sek=4500,
                largest_order_sek=60_000,
                lead_time_days=7,
                capacity_sek_per_month=190_000,
            ),
            DemoOffer(
                title="Lokal för möten",
                description="Rum per halvdag eller kväll, med kaffe.",
                cpv=("55120000",),
                delivery_areas=("0180-skarpnack",),
                smallest_order_sek=900,
                largest_order_sek=12_000,
                lead_time_days=2,
            ),
            DemoOffer(
                title="Planeringsdag med ledning",
                description="En processledare leder er dag i huset eller hos er.",
                cpv=("79951000",),
                smallest_order_sek=9000,
                largest_order_sek=35_000,
                lead_time_days=21,
            ),
        ),
    ),
    DemoEnterprise(
        key="valkomstlaget",
        name="Välkomstlaget",
        org_no=invented_org_no(159),
        legal_form="ek_forening",
        summary=(
            "Vi är värdar vid mässor, invigningar, val och öppna hus. Vi tar emot, registrerar, visar vägen "
            "och möter dem som behöver lite mer tid. Nitton värdar som tillsammans talar tjugo språk."
        ),
        work_integration=(
            "Uppdragen är korta och täta, vilket passar den som vill börja arbeta lite i taget. En "
            "värdledare är med från start till mål."
        ),
        home_area="0180-norra-innerstaden",
        delivery_areas=("0180", "0184", "0182"),
        contact_role="värdledare",
        email="vardar@valkomstlaget.example",
        phone="08-465 004 45",
        website="https://valkomstlaget.example",
        founded_year=2018,
        confirmed_days_ago=20,
        offers=(
            DemoOffer(
                title="Värdar till evenemang",
                description="Två till trettio värdar med värdledare, utbildade i bemötande och utrymning.",
                cpv=("79952000", "79992000"),
                smallest_order_sek=4500,
                largest_order_sek=500_000,
                lead_time_days=10,
                capacity_sek_per_month=220_000,
            ),
            DemoOffer(
                title="Receptionist",
                description="Reception några timmar eller några månader.",
                cpv=("79992000",),
                smallest_order_sek=2000,
                largest_order_sek=250_000,
                lead_time_days=7,
                capacity_sek_per_month=120_000,
            ),
            DemoOffer(
                title="Ledsagning vid besök",
                description="Sällskap till gäster som ser dåligt eller använder rullstol.",
                cpv=("79992000", "63513000"),
                smallest_order_sek=600,
                largest_order_sek=20_000,
                lead_time_days=4,
            ),
        ),
    ),
    DemoEnterprise(
        key="stolar-och-scen",
        name="Stolar & Scen",
        org_no=invented_org_no(160),
        legal_form="ek_forening",
        summary=(
            "Vi hyr ut och ställer upp stolar, bord, tält, scen och ljud till torgdagar, val och "
            "skolavslutningar. Nio personer och två bilar."
        ),
        work_integration=(
            "Hos oss blir den som har varit länge utan arbete en del av ett lag som märks. Riggledaren lär "
            "ut säkra lyft och el."
        ),
        home_area="0180-farsta",
        delivery_areas=(
            "0180-farsta",
            "0180-enskede-arsta-vantor",
            "0180-skarpnack",
            "0180-sodermalm",
            "0180-hagersten-alvsjo",
            "0136",
        ),
        email="rigg@stolar-och-scen.example",
        phone="08-465 004 46",
        website="https://stolar-och-scen.example",
        founded_year=2011,
        confirmed_days_ago=130,
        offers=(
            DemoOffer(
                title="Uppställning av möbler och tält",
                description="Leverans, uppställning och nedtagning, upp till 600 sittplatser.",
                cpv=("79952000", "39522530"),
                smallest_order_sek=3000,
                largest_order_sek=120_000,
                lead_time_days=10,
                capacity_sek_per_month=110_000,
            ),
            DemoOffer(
                title="Scen och ljud",
                description="Liten scen, högtalare, hörslinga och tekniker.",
                cpv=("92370000", "79953000"),
                smallest_order_sek=5000,
                largest_order_sek=60_000,
                lead_time_days=14,
            ),
        ),
    ),
)
