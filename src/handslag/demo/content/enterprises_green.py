"""Invented social enterprises that grow things and keep animals: gardens, farm, honey and dogs."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

GREEN: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="humlan-tradgard",
        name="Humlan Trädgård",
        org_no=invented_org_no(125),
        legal_form="ek_forening",
        summary=(
            "Vi anlägger och sköter gårdar, rabatter och odlingslådor åt bostadsbolag, skolor och "
            "äldreboenden. Vi väljer växter som tål torka och som bina gillar. Tjugotvå personer i säsong, "
            "tretton året om."
        ),
        work_integration=(
            "Arbete utomhus i små lag är bra för den som återhämtar sig efter utmattning. Alla lag har en "
            "utbildad trädgårdsmästare och en handledare."
        ),
        home_area="0180-hagersten-alvsjo",
        delivery_areas=(
            "0180-hagersten-alvsjo",
            "0180-skarholmen",
            "0180-enskede-arsta-vantor",
            "0180-sodermalm",
            "0180-farsta",
            "0126",
        ),
        contact_role="trädgårdsmästare",
        email="tradgard@humlan-tradgard.example",
        phone="08-465 004 17",
        website="https://humlan-tradgard.example",
        founded_year=2010,
        confirmed_days_ago=15,
        offers=(
            DemoOffer(
                title="Skötsel av gårdar och rabatter",
                description=(
                    "Rensning, beskärning, gräsklippning och bevattning april till november enligt "
                    "skötselplan."
                ),
                cpv=("77311000", "77310000"),
                smallest_order_sek=5000,
                largest_order_sek=1_500_000,
                lead_time_days=30,
                capacity_sek_per_month=450_000,
            ),
            DemoOffer(
                title="Anläggning av planteringar",
                description="Vi ritar, beställer växter och planterar.",
                cpv=("77310000", "45112710"),
                smallest_order_sek=15_000,
                largest_order_sek=500_000,
                lead_time_days=45,
            ),
            DemoOffer(
                title="Odling på äldreboende",
                description=(
                    "Odlingslådor i rätt höjd, med skötsel och en odlingsträff i månaden tillsammans med de "
                    "boende."
                ),
                cpv=("77310000",),
                smallest_order_sek=3000,
                largest_order_sek=300_000,
                lead_time_days=21,
                capacity_sek_per_month=80_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="odlarlaget",
        name="Odlarlaget i Hässelby",
        org_no=invented_org_no(126),
        legal_form="ek_forening",
        summary=(
            "På tre hektar mark vid Mälaren odlar vi grönsaker, örter och blommor utan bekämpningsmedel. Vi "
            "säljer till kök, kaféer och genom prenumeration. Sex odlare, elva säsongsanställda och två "
            "hästar."
        ),
        work_integration=(
            "Gården är en arbetsplats för den som mår bra av djur, frisk luft och årstidernas gång. Två "
            "handledare delar in dagen i korta pass."
        ),
        home_area="0180-hasselby-vallingby",
        delivery_areas=("0180", "0123", "0125"),
        contact_role="odlingsansvarig",
        email="order@odlarlaget.example",
        phone="08-465 004 18",
        website="https://odlarlaget.example",
        founded_year=2015,
        confirmed_days_ago=38,
        offers=(
            DemoOffer(
                title="Grönsaker till kök",
                description=(
                    "Skördat på morgonen, levererat före lunch. Sallad, rotfrukter, kål, tomater och örter "
                    "från maj till december."
                ),
                cpv=("03221000", "15331100"),
                smallest_order_sek=500,
                largest_order_sek=500_000,
                lead_time_days=2,
                capacity_sek_per_month=120_000,
            ),
            DemoOffer(
                title="Snittblommor",
                description="Blommor i säsong till receptioner, dukningar och begravningar.",
                cpv=("03121200", "77330000"),
                delivery_areas=(
                    "0180-hasselby-vallingby",
                    "0180-bromma",
                    "0180-kungsholmen",
                    "0180-norra-innerstaden",
                ),
                smallest_order_sek=300,
                largest_order_sek=8000,
                lead_time_days=3,
            ),
            DemoOffer(
                title="Studiebesök och skördedag",
                description="En halv dag på gården för skolklasser eller arbetslag, med lunch från åkern.",
                cpv=("92331210",),
                delivery_areas=("0180-hasselby-vallingby",),
                smallest_order_sek=2500,
                largest_order_sek=20_000,
                lead_time_days=21,
            ),
        ),
    ),
    DemoEnterprise(
        key="lovkronan",
        name="Lövkronan parkvård",
        org_no=invented_org_no(127),
        legal_form="ab_svb",
        summary=(
            "Vi sköter parker, häckar och naturmark. Vi har egna maskiner på batteri och arbetar tyst nog "
            "för innergårdar och skolor. Arton anställda, fyra med skogsbakgrund."
        ),
        work_integration=(
            "Hos oss arbetar personer som kommit till Sverige som vuxna och kan jordbruk. Svenska lär man "
            "sig i laget, med maskinerna som lärobok."
        ),
        home_area="0180-bromma",
        delivery_areas=(
            "0180-bromma",
            "0180-hasselby-vallingby",
            "0180-kungsholmen",
            "0180-norra-innerstaden",
            "0180-jarva",
            "0183",
            "0184",
        ),
        contact_role="arbetsledare",
        email="parkvard@lovkronan.example",
        phone="08-465 004 19",
        website="https://lovkronan.example",
        founded_year=2012,
        offers=(
            DemoOffer(
                title="Parkskötsel",
                description="Gräs, buskar, rabatter och städning i parker och på skolgårdar.",
                cpv=("77313000", "77311000"),
                smallest_order_sek=8000,
                largest_order_sek=2_000_000,
                lead_time_days=45,
                capacity_sek_per_month=520_000,
            ),
            DemoOffer(
                title="Häck- och buskklippning",
                description="Klippning, gallring och bortforsling.",
                cpv=("77342000", "77340000"),
                smallest_order_sek=2000,
                largest_order_sek=200_000,
                lead_time_days=14,
            ),
            DemoOffer(
                title="Slyröjning",
                description="Röjning längs gångvägar och siktlinjer.",
                cpv=("77312000", "77231000"),
                smallest_order_sek=4000,
                largest_order_sek=250_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="tassgarden",
        name="Tassgården hunddagis",
        org_no=invented_org_no(128),
        legal_form="ek_forening",
        summary=(
            "Hos oss får trettio hundar en lugn dag med promenader i Nackareservatet. Ägarna är grannar, "
            "pendlare och personal på sjukhus med tidiga pass. Nio anställda."
        ),
        work_integration=(
            "Här arbetar personer som är trygga med djur och vill tillbaka till ett arbete. De har stöd av "
            "en handledare med hundinstruktörsutbildning."
        ),
        home_area="0180-skarpnack",
        delivery_areas=("0180-skarpnack", "0180-enskede-arsta-vantor", "0180-sodermalm", "0180-farsta"),
        contact_role="föreståndare",
        email="valkommen@tassgarden.example",
        phone="08-465 004 20",
        website="https://tassgarden.example",
        founded_year=2016,
        confirmed_days_ago=19,
        offers=(
            DemoOffer(
                title="Hunddagis",
                description=(
                    "Plats på hel- eller deltid, vardagar 6.30 till 18.00. Alla hundar skolas in i lugn takt."
                ),
                cpv=("98380000",),
                delivery_areas=("0180-skarpnack", "0180-enskede-arsta-vantor", "0180-sodermalm"),
                smallest_order_sek=1500,
                largest_order_sek=6000,
                lead_time_days=7,
                capacity_sek_per_month=110_000,
            ),
            DemoOffer(
                title="Hundpromenad för äldre",
                description="Vi hämtar hunden hemma när ägaren inte orkar gå.",
                cpv=("98380000",),
                delivery_areas=("0180-skarpnack",),
                smallest_order_sek=120,
                largest_order_sek=40_000,
                lead_time_days=2,
            ),
        ),
    ),
    DemoEnterprise(
        key="nos-och-koppel",
        name="Nos & Koppel",
        org_no=invented_org_no(129),
        legal_form="ideell_forening",
        summary=(
            "Ett litet hunddagis på Kungsholmen med tolv platser. Vi tar också emot hundar när ägaren ligger "
            "på sjukhus eller är på behandling. Fyra anställda."
        ),
        work_integration=(
            "Platserna på halvtid är till för den som kommer tillbaka efter sjukskrivning. Föreståndaren "
            "handleder."
        ),
        home_area="0180-kungsholmen",
        delivery_areas=("0180-kungsholmen", "0180-norra-innerstaden"),
        contact_role="föreståndare",
        email="dagis@nos-och-koppel.example",
        phone="070-174 06 10",
        website="https://nos-och-koppel.example",
        founded_year=2021,
        confirmed_days_ago=140,
        offers=(
            DemoOffer(
                title="Hunddagis i innerstaden",
                description="Tolv platser, promenad tre gånger om dagen.",
                cpv=("98380000",),
                smallest_order_sek=2000,
                largest_order_sek=6500,
                lead_time_days=14,
                capacity_sek_per_month=45_000,
            ),
            DemoOffer(
                title="Tillfällig omsorg om husdjur",
                description=(
                    "Dygnet runt i upp till tre veckor, efter beställning från socialtjänst eller vård."
                ),
                cpv=("98380000",),
                delivery_areas=("0180",),
                smallest_order_sek=600,
                largest_order_sek=250_000,
                lead_time_days=0,
            ),
        ),
    ),
    DemoEnterprise(
        key="takbiet",
        name="Takbiet",
        org_no=invented_org_no(130),
        legal_form="ek_forening",
        summary=(
            "Vi har bikupor på tak och i parker och säljer honungen med adress på burken. Vi bygger också "
            "insektshotell och ordnar visningar. Fem medlemmar, två av dem biodlare i tredje generationen."
        ),
        work_integration=(
            "Biodling kräver ro och noggrannhet. Det passar den som trivs där det är tyst, och en biodlare "
            "är alltid med vid kuporna."
        ),
        home_area="0180-norra-innerstaden",
        delivery_areas=("0180",),
        contact_role="biodlare",
        email="bigarden@takbiet.example",
        phone="08-465 004 21",
        website="https://takbiet.example",
        founded_year=2018,
        confirmed_days_ago=61,
        offers=(
            DemoOffer(
                title="Bikupor på ert tak",
                description="Vi placerar, sköter och skördar. Ni får honungen och en visning om året.",
                cpv=("77110000", "03142100"),
                smallest_order_sek=9000,
                largest_order_sek=60_000,
                lead_time_days=90,
            ),
            DemoOffer(
                title="Honung som gåva",
                description="Burkar med egen etikett för jubilarer, gäster och deltagare.",
                cpv=("03142100", "18530000"),
                smallest_order_sek=600,
                largest_order_sek=35_000,
                lead_time_days=10,
                capacity_sek_per_month=30_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="krukan-och-kannan",
        name="Krukan & Kannan",
        org_no=invented_org_no(131),
        legal_form="ab_svb",
        summary=(
            "Vi sköter växter på arbetsplatser och ordnar blommor till receptioner. Allt vatten och alla "
            "krukor körs med lastcykel. Sju anställda."
        ),
        work_integration=(
            "Företaget startades av en florist och en arbetsterapeut. De lägger upp arbetet så att varje "
            "runda är lagom lång."
        ),
        home_area="0180-sodermalm",
        delivery_areas=("0180-sodermalm", "0180-norra-innerstaden", "0180-kungsholmen"),
        email="vaxter@krukan-och-kannan.example",
        phone="08-465 004 22",
        website="https://krukan-och-kannan.example",
        founded_year=2020,
        offers=(
            DemoOffer(
                title="Skötsel av kontorsväxter",
                description="Vattning, gödning, beskärning och byte varannan vecka.",
                cpv=("77300000", "77310000"),
                smallest_order_sek=700,
                largest_order_sek=60_000,
                lead_time_days=10,
                capacity_sek_per_month=60_000,
            ),
            DemoOffer(
                title="Blommor till reception och scen",
                description="Veckobukett, dekorationer och kransar.",
                cpv=("77330000",),
                smallest_order_sek=300,
                largest_order_sek=15_000,
                lead_time_days=3,
            ),
        ),
    ),
)
