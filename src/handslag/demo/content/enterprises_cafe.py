"""Invented social enterprises that bake and pour coffee: bakeries, fika, cafés and roasting."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

CAFE: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="fikakorgen-farsta",
        name="Fikakorgen i Farsta",
        org_no=invented_org_no(107),
        legal_form="ek_forening",
        summary=(
            "Vi bakar kanelbullar, mjuka kakor och småkakor och packar dem i korgar till möten, "
            "personaldagar och invigningar. Kaffe och te följer med i termos. Tolv personer arbetar i "
            "bageriet i Hökarängen."
        ),
        work_integration=(
            "Hos oss arbetar personer som behöver korta pass för att må bra. Ingen börjar före klockan nio "
            "och en handledare bakar alltid med."
        ),
        home_area="0180-farsta",
        delivery_areas=("0180-farsta", "0180-skarpnack", "0180-enskede-arsta-vantor", "0136", "0138"),
        contact_role="bagare",
        email="fika@fikakorgen-farsta.example",
        phone="08-465 004 04",
        website="https://fikakorgen-farsta.example",
        founded_year=2013,
        confirmed_days_ago=9,
        offers=(
            DemoOffer(
                title="Fikakorg till möte",
                description=(
                    "Bullar, en mjuk kaka, småkakor, frukt, kaffe och te för 8 till 120 personer. "
                    "Glutenfritt och veganskt går bra."
                ),
                cpv=("55520000", "15812200"),
                smallest_order_sek=450,
                largest_order_sek=120_000,
                lead_time_days=2,
                capacity_sek_per_month=70_000,
            ),
            DemoOffer(
                title="Tårta och bakverk",
                description="Tårtor och bakverk för avtackningar och firanden.",
                cpv=("15812100",),
                smallest_order_sek=350,
                largest_order_sek=8000,
                lead_time_days=4,
            ),
            DemoOffer(
                title="Kaffebord på plats",
                description="Vi dukar, serverar och städar efter oss vid invigningar och öppna hus.",
                cpv=("55312000", "55520000"),
                smallest_order_sek=2500,
                largest_order_sek=30_000,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="arsta-vedugn",
        name="Årsta vedugn",
        org_no=invented_org_no(108),
        legal_form="ab_svb",
        summary=(
            "Vi bakar surdegsbröd, frallor och knäcke i vedugn. Brödet körs ut före sju till förskolor, "
            "kaféer och butiker i hela staden. Vi är nio bagare och sju som lär sig yrket."
        ),
        work_integration=(
            "Platserna går till personer som avtjänat ett straff och vill lära sig ett yrke. Varje lärling "
            "har en bagare som sin egen handledare i minst ett år."
        ),
        home_area="0180-enskede-arsta-vantor",
        delivery_areas=("0180", "0184", "0182"),
        contact_role="orderansvarig",
        email="order@arsta-vedugn.example",
        phone="08-465 004 05",
        website="https://arsta-vedugn.example",
        founded_year=2017,
        confirmed_days_ago=63,
        offers=(
            DemoOffer(
                title="Bröd till förskola och skola",
                description=(
                    "Matbröd och frallor med lågt salt och mycket fullkorn, levererat i backar före klockan "
                    "sju."
                ),
                cpv=("15811100", "15811000"),
                smallest_order_sek=300,
                largest_order_sek=1_500_000,
                lead_time_days=1,
                capacity_sek_per_month=190_000,
            ),
            DemoOffer(
                title="Bröd till kafé och butik",
                description="Limpor, frallor, bullar och knäcke på återkommande beställning.",
                cpv=("15811100", "15812100"),
                smallest_order_sek=400,
                lead_time_days=1,
            ),
        ),
    ),
    DemoEnterprise(
        key="kafe-tradgardsgrinden",
        name="Kafé Trädgårdsgrinden",
        org_no=invented_org_no(109),
        legal_form="stiftelse",
        summary=(
            "Vi driver kaféer i andras hus: i dag i ett bibliotek och i ett litet museum. Gästerna får "
            "hembakat, soppa och en stund i lugn och ro. Stiftelsen har sexton anställda."
        ),
        work_integration=(
            "Många av oss har egen erfarenhet av psykisk ohälsa. Arbetspassen är korta, bemanningen är "
            "dubbel och en verksamhetsledare finns alltid på plats."
        ),
        home_area="0180-norra-innerstaden",
        delivery_areas=("0180-norra-innerstaden", "0180-kungsholmen", "0180-sodermalm"),
        contact_role="verksamhetsledare",
        email="kafe@kafe-tradgardsgrinden.example",
        phone="08-465 004 06",
        website="https://kafe-tradgardsgrinden.example",
        founded_year=2007,
        confirmed_days_ago=200,
        offers=(
            DemoOffer(
                title="Drift av kafé i era lokaler",
                description=(
                    "Vi tar hand om hela kaféet: bemanning, sortiment, kassa och egenkontroll. Passar "
                    "museer, bibliotek och kulturhus med upp till 200 gäster om dagen."
                ),
                cpv=("55330000", "55300000"),
                largest_order_sek=3_000_000,
                lead_time_days=60,
            ),
            DemoOffer(
                title="Servering vid vernissage",
                description=(
                    "Kaffe, kaka och enkel mat vid vernissager och föreläsningar i våra hus eller hos er."
                ),
                cpv=("55312000", "55520000"),
                smallest_order_sek=1500,
                largest_order_sek=25_000,
                lead_time_days=6,
                capacity_sek_per_month=50_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="kornetten-kaffe",
        name="Kornetten kaffe",
        org_no=invented_org_no(110),
        legal_form="ek_forening",
        summary=(
            "Vi rostar kaffe i Bagarmossen och säljer det till arbetsplatser och kaféer. Vår kaffevagn "
            "kommer också till invigningar och mässor. Sju medlemmar äger rosteriet."
        ),
        work_integration=(
            "Rosteriet är en arbetsplats för den som bygger en ny vardag efter behandling. Rostmästaren och "
            "en kamratstödjare handleder."
        ),
        home_area="0180-skarpnack",
        delivery_areas=("01",),
        contact_role="rostmästare",
        email="rosteri@kornetten-kaffe.example",
        phone="08-465 004 07",
        website="https://kornetten-kaffe.example",
        founded_year=2019,
        confirmed_days_ago=34,
        offers=(
            DemoOffer(
                title="Kontorskaffe på abonnemang",
                description=(
                    "Nyrostat kaffe i hela bönor eller malet, varannan vecka. Vi räknar ut mängden efter hur "
                    "många ni är."
                ),
                cpv=("15861100", "15861000"),
                smallest_order_sek=700,
                largest_order_sek=700_000,
                lead_time_days=3,
                capacity_sek_per_month=150_000,
            ),
            DemoOffer(
                title="Kaffevagn till evenemang",
                description="Kaffevagn med barista och porslinskoppar för 50 till 400 gäster.",
                cpv=("55330000", "55520000"),
                delivery_areas=("0180",),
                smallest_order_sek=4500,
                largest_order_sek=24_000,
                lead_time_days=10,
            ),
        ),
    ),
)
