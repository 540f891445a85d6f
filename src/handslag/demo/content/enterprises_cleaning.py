"""Invented social enterprises that clean and wash: premises, windows, stairwells and laundry."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

CLEANING: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="rent-i-kvarteret",
        name="Rent i kvarteret",
        org_no=invented_org_no(111),
        legal_form="ek_forening",
        summary=(
            "Vi städar trapphus, tvättstugor, föreningslokaler och kontor på Järva och i Västerort. Kunderna "
            "är bostadsbolag, bostadsrättsföreningar och staden. Vi är trettioen anställda som talar arton "
            "språk tillsammans."
        ),
        work_integration=(
            "De flesta av oss fick sitt första jobb i Sverige här. En arbetsledare per sju personer, och "
            "språkträning på betald tid."
        ),
        home_area="0180-jarva",
        delivery_areas=("0180-jarva", "0180-hasselby-vallingby", "0180-bromma", "0183", "0163"),
        contact_role="arbetsledare",
        email="kontor@rent-i-kvarteret.example",
        phone="08-465 004 08",
        website="https://rent-i-kvarteret.example",
        founded_year=2008,
        confirmed_days_ago=18,
        offers=(
            DemoOffer(
                title="Trappstädning",
                description=(
                    "Städning av trapphus, entréer och tvättstugor varje eller varannan vecka. Avvikelser "
                    "rapporteras med bild samma dag."
                ),
                cpv=("90911200", "90911000"),
                smallest_order_sek=2000,
                largest_order_sek=2_400_000,
                lead_time_days=21,
                capacity_sek_per_month=480_000,
            ),
            DemoOffer(
                title="Kontorsstädning",
                description=(
                    "Daglig eller veckovis städning av kontor och föreningslokaler med miljömärkta medel."
                ),
                cpv=("90919200",),
                smallest_order_sek=1500,
                largest_order_sek=900_000,
                lead_time_days=14,
                capacity_sek_per_month=350_000,
            ),
            DemoOffer(
                title="Städning av fritidsgårdar",
                description="Kvälls- eller morgonstädning där många unga rör sig.",
                cpv=("90911200", "90910000"),
                smallest_order_sek=3000,
                largest_order_sek=2_400_000,
                lead_time_days=14,
            ),
        ),
    ),
    DemoEnterprise(
        key="morgonlaget",
        name="Morgonlaget lokalvård",
        org_no=invented_org_no(112),
        legal_form="ab_svb",
        summary=(
            "Morgonlaget städar skolor, förskolor och vårdcentraler i Söderort innan dagen börjar. Vi "
            "arbetar i fasta lag så att samma ansikten kommer varje dag. Företaget har fyrtiotvå anställda."
        ),
        work_integration=(
            "Hos oss arbetar personer med och utan funktionsnedsättning i samma lag. Arbetsledarna är "
            "utbildade handledare och varje runda finns beskriven i bilder."
        ),
        home_area="0180-farsta",
        delivery_areas=(
            "0180-farsta",
            "0180-skarpnack",
            "0180-enskede-arsta-vantor",
            "0180-hagersten-alvsjo",
            "0180-sodermalm",
            "0136",
        ),
        contact_role="kundansvarig",
        email="lokalvard@morgonlaget.example",
        phone="08-465 004 09",
        website="https://morgonlaget.example",
        founded_year=2012,
        confirmed_days_ago=55,
        offers=(
            DemoOffer(
                title="Förskole- och skolstädning",
                description=(
                    "Daglig städning av klassrum, kapprum, toaletter och matsalar, med fast lag och "
                    "egenkontroll varje vecka."
                ),
                cpv=("90919300", "90911200"),
                smallest_order_sek=8000,
                largest_order_sek=2_500_000,
                lead_time_days=45,
                capacity_sek_per_month=900_000,
            ),
            DemoOffer(
                title="Storstädning under skollov",
                description="Golvvård, möbeltvätt och fönster under lov.",
                cpv=("90910000", "90919300"),
                smallest_order_sek=10_000,
                largest_order_sek=400_000,
                lead_time_days=30,
            ),
            DemoOffer(
                title="Lokalvård på vårdmottagning",
                description="Städning efter rutiner för vårdhygien.",
                cpv=("90910000",),
                smallest_order_sek=5000,
                lead_time_days=30,
                capacity_sek_per_month=200_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="blanka-glas",
        name="Blanka Glas fönsterputs",
        org_no=invented_org_no(113),
        legal_form="ek_forening",
        summary=(
            "Vi putsar fönster på kontor, i butiker och i förskolor upp till tredje våningen. Vi arbetar med "
            "rent vatten och stång, så att det går fort och utan stegar. Sex medlemmar och fyra anställda."
        ),
        work_integration=(
            "Föreningen startades av fyra personer som träffades i arbetsträning. I dag lär de upp nya."
        ),
        home_area="0180-sodermalm",
        delivery_areas=("0180", "0182", "0184"),
        email="putsa@blanka-glas.example",
        phone="070-174 06 07",
        website="https://blanka-glas.example",
        founded_year=2015,
        offers=(
            DemoOffer(
                title="Fönsterputs på abonnemang",
                description=(
                    "Puts in- och utvändigt två till sex gånger om året. Fast pris per fönster efter ett "
                    "besök."
                ),
                cpv=("90911300",),
                smallest_order_sek=1200,
                largest_order_sek=400_000,
                lead_time_days=14,
                capacity_sek_per_month=110_000,
            ),
            DemoOffer(
                title="Glaspartier och entréer",
                description="Entréer, glasräcken och skyltfönster varje vecka.",
                cpv=("90911300",),
                delivery_areas=("0180-sodermalm", "0180-norra-innerstaden", "0180-kungsholmen"),
                smallest_order_sek=400,
                largest_order_sek=30_000,
                lead_time_days=5,
            ),
        ),
    ),
    DemoEnterprise(
        key="sista-lasset",
        name="Sista Lasset flyttstäd",
        org_no=invented_org_no(114),
        legal_form="ek_forening",
        summary=(
            "När någon flyttar tömmer vi, städar och lämnar över nycklarna. Vi arbetar mest åt bostadsbolag, "
            "socialtjänst och dödsbon. Vi är tio personer och två lätta lastbilar."
        ),
        work_integration=(
            "Flera av oss har själva väntat länge på en egen bostad och vet hur mycket ett gott bemötande "
            "betyder. En arbetsledare är med på varje uppdrag."
        ),
        home_area="0180-skarpnack",
        delivery_areas=(
            "0180-skarpnack",
            "0180-farsta",
            "0180-enskede-arsta-vantor",
            "0180-sodermalm",
            "0138",
        ),
        contact_role="arbetsledare",
        email="boka@sista-lasset.example",
        phone="08-465 004 10",
        website="https://sista-lasset.example",
        founded_year=2016,
        confirmed_days_ago=72,
        offers=(
            DemoOffer(
                title="Flyttstädning",
                description="Flyttstädning av lägenhet eller lokal med garanti i fjorton dagar.",
                cpv=("90911100",),
                smallest_order_sek=2500,
                largest_order_sek=900_000,
                lead_time_days=5,
                capacity_sek_per_month=130_000,
            ),
            DemoOffer(
                title="Tömning och grovstädning",
                description=(
                    "Vi tömmer lägenheter och förråd, sorterar, skänker vidare det som går och städar "
                    "efteråt."
                ),
                cpv=("90911100", "90513000"),
                smallest_order_sek=4000,
                largest_order_sek=80_000,
                lead_time_days=4,
            ),
        ),
    ),
    DemoEnterprise(
        key="tvatten-pa-hornet",
        name="Tvätten på hörnet",
        org_no=invented_org_no(115),
        legal_form="ek_forening",
        summary=(
            "Vi tvättar arbetskläder, moppar, dukar och handdukar åt kök, förskolor och hotell. Vi hämtar "
            "smutsigt och lämnar rent två gånger i veckan. Arton personer arbetar i tvätteriet i Ulvsunda."
        ),
        work_integration=(
            "Tvätteriet passar den som vill ha ett lugnt och tydligt arbete. Varje maskin har sin egen "
            "instruktion i bilder, och två handledare går i salen."
        ),
        home_area="0180-bromma",
        delivery_areas=(
            "0180-bromma",
            "0180-hasselby-vallingby",
            "0180-kungsholmen",
            "0180-norra-innerstaden",
            "0180-hagersten-alvsjo",
            "0183",
            "0184",
        ),
        contact_role="tvättföreståndare",
        email="inlamning@tvatten-pa-hornet.example",
        phone="08-465 004 11",
        website="https://tvatten-pa-hornet.example",
        founded_year=2010,
        confirmed_days_ago=30,
        offers=(
            DemoOffer(
                title="Tvätt av arbetskläder",
                description="Tvätt, lagning och sortering per person, med namnlapp och räknade plagg.",
                cpv=("98310000", "50830000"),
                smallest_order_sek=1500,
                largest_order_sek=2_500_000,
                lead_time_days=7,
                capacity_sek_per_month=260_000,
            ),
            DemoOffer(
                title="Tvätt av moppar och dukar",
                description="Hämtning, tvätt, mangling och leverans efter fast schema.",
                cpv=("98310000", "98311000"),
                smallest_order_sek=900,
                largest_order_sek=1_200_000,
                lead_time_days=5,
                capacity_sek_per_month=180_000,
            ),
            DemoOffer(
                title="Akuttvätt",
                description="Små partier på ett dygn.",
                cpv=("98310000",),
                delivery_areas=("0180-bromma", "0180-kungsholmen"),
                smallest_order_sek=500,
                largest_order_sek=6000,
                lead_time_days=1,
            ),
        ),
    ),
    DemoEnterprise(
        key="soprumslaget",
        name="Soprumslaget",
        org_no=invented_org_no(116),
        legal_form="ideell_forening",
        summary=(
            "Vi håller soprum, miljöhus och gårdar rena så att grannarna vill sortera rätt. Vi tvättar kärl, "
            "märker upp och plockar skräp längs gång- och cykelvägar. Nio anställda, de flesta från Hässelby "
            "gård."
        ),
        work_integration=(
            "Unga vuxna från stadsdelen får sin första anställning här. En lagbas och en studievägledare "
            "följer dem i upp till två år."
        ),
        home_area="0180-hasselby-vallingby",
        delivery_areas=("0180-hasselby-vallingby", "0180-bromma", "0180-jarva"),
        email="laget@soprumslaget.example",
        phone="08-465 004 12",
        founded_year=2018,
        confirmed_days_ago=110,
        offers=(
            DemoOffer(
                title="Skötsel av soprum och miljöhus",
                description="Städning, sortering, uppmärkning och rapport med bild varje vecka.",
                cpv=("90911200", "90918000"),
                smallest_order_sek=1800,
                largest_order_sek=250_000,
                lead_time_days=10,
                capacity_sek_per_month=120_000,
            ),
            DemoOffer(
                title="Skräpplockning",
                description=(
                    "Plockning längs gångstråk, i parker och kring skolor, dagligen eller inför ett "
                    "evenemang."
                ),
                cpv=("90610000", "90611000"),
                smallest_order_sek=1500,
                largest_order_sek=150_000,
                lead_time_days=5,
            ),
            DemoOffer(
                title="Tvätt av sopkärl",
                description="Tvätt på plats med eget vatten som samlas upp.",
                cpv=("90918000",),
                smallest_order_sek=900,
                lead_time_days=10,
            ),
        ),
    ),
    DemoEnterprise(
        key="friska-golv",
        name="Friska Golv",
        org_no=invented_org_no(117),
        legal_form="ek_forening",
        summary=(
            "Vi slipar, vaxar och djuprengör golv i skolor och samlingslokaler. Verksamheten vilar medan vi "
            "söker en ny arbetsledare. Hör gärna av dig, så berättar vi när vi är igång igen."
        ),
        work_integration="Medlemmarna har lång erfarenhet av golvvård och lär upp en person i taget.",
        home_area="0180-enskede-arsta-vantor",
        delivery_areas=(
            "0180-enskede-arsta-vantor",
            "0180-skarpnack",
            "0180-farsta",
            "0180-hagersten-alvsjo",
        ),
        email="info@friska-golv.example",
        website="https://friska-golv.example",
        founded_year=2006,
        confirmed_days_ago=520,
        status="inactive",
        offers=(
            DemoOffer(
                title="Golvvård",
                description="Slipning, polish och vax av linoleum, plast och sten.",
                cpv=("90910000", "90911200"),
                smallest_order_sek=5000,
                largest_order_sek=150_000,
            ),
        ),
    ),
)
