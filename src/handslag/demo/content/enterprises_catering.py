"""Invented social enterprises that cook: catering, lunch, meals and kitchen hands."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

CATERING: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="gryn-och-glod",
        name="Gryn & Glöd Catering",
        org_no=invented_org_no(101),
        legal_form="ek_forening",
        summary=(
            "Vi lagar mat till möten, konferenser och mottagningar, från tjugo smörgåsar till buffé för "
            "tvåhundra. Allt lagas från grunden i vårt kök vid Hornstull och körs ut med elcykel eller "
            "elbil. Vi är nitton personer, tretton av dem medlemmar i föreningen."
        ),
        work_integration=(
            "Den som vill arbeta igen efter lång sjukskrivning eller tid utan jobb börjar hos oss i sin egen "
            "takt. En kock och en handledare finns i köket hela dagen."
        ),
        home_area="0180-sodermalm",
        delivery_areas=(
            "0180-sodermalm",
            "0180-norra-innerstaden",
            "0180-kungsholmen",
            "0180-enskede-arsta-vantor",
            "0180-skarpnack",
        ),
        contact_role="bokningsansvarig",
        email="bestallning@gryn-och-glod.example",
        phone="08-465 004 00",
        website="https://gryn-och-glod.example",
        founded_year=2014,
        confirmed_days_ago=12,
        offers=(
            DemoOffer(
                title="Lunch och buffé till möten",
                description=(
                    "Varma och kalla lunchbufféer med mycket grönt efter säsong. Vi dukar fram, hämtar "
                    "porslinet och tar hand om resterna. Allergier och önskemål lämnas vid beställningen."
                ),
                cpv=("55520000", "55523000"),
                smallest_order_sek=1800,
                largest_order_sek=600_000,
                lead_time_days=4,
                capacity_sek_per_month=260_000,
            ),
            DemoOffer(
                title="Frukost och smörgåsar",
                description=(
                    "Frukostfrallor, smörgåsar och wraps på fat eller i portion, levererade från klockan sju."
                ),
                cpv=("15811511", "55520000"),
                smallest_order_sek=600,
                largest_order_sek=25_000,
                lead_time_days=2,
                capacity_sek_per_month=80_000,
            ),
            DemoOffer(
                title="Mingel och mottagning",
                description="Plockmat med eller utan serveringspersonal, för 30 till 200 gäster.",
                cpv=("55520000", "55312000"),
                smallest_order_sek=6000,
                largest_order_sek=110_000,
                lead_time_days=10,
            ),
        ),
    ),
    DemoEnterprise(
        key="lyktans-lunchkok",
        name="Lyktans lunchkök",
        also_called="Lyktan",
        org_no=invented_org_no(102),
        legal_form="ideell_forening",
        summary=(
            "I Lyktans restaurang i Husby äter ungefär nittio personer lunch varje vardag. Köket lagar mat "
            "från Östafrika, Mellanöstern och Norrland, och samma mat går att få levererad till möten och "
            "kurser. Vi är sjutton anställda och lika många som arbetstränar."
        ),
        work_integration=(
            "Här lär sig deltagarna köksarbete, hygien och svenska samtidigt. Två kockar och en arbetsledare "
            "handleder, och alla som vill får ett skriftligt intyg."
        ),
        home_area="0180-jarva",
        delivery_areas=("0180-jarva", "0180-hasselby-vallingby", "0183", "0163"),
        contact_role="köksmästare",
        email="koket@lyktans-lunchkok.example",
        phone="08-465 004 01",
        website="https://lyktans-lunchkok.example",
        founded_year=2009,
        confirmed_days_ago=41,
        offers=(
            DemoOffer(
                title="Lunchrestaurang med kuponger",
                description=(
                    "Dagens lunch med sallad, bröd och kaffe i vår restaurang. Fungerar med kuponger eller "
                    "faktura en gång i månaden."
                ),
                cpv=("55310000",),
                delivery_areas=("0180-jarva",),
                smallest_order_sek=100,
                largest_order_sek=30_000,
                lead_time_days=0,
            ),
            DemoOffer(
                title="Catering från världens kök",
                description=(
                    "Grytor, paj, ris, sallader och bröd till möten och kurser, vegetariskt som grund. Minst "
                    "tio portioner."
                ),
                cpv=("55520000", "55523000"),
                smallest_order_sek=1200,
                largest_order_sek=300_000,
                lead_time_days=3,
                capacity_sek_per_month=120_000,
            ),
            DemoOffer(
                title="Smörgåsbrickor",
                description="Fyllda bröd och fruktfat till avdelningsmöten.",
                cpv=("15811511",),
                smallest_order_sek=500,
                lead_time_days=2,
            ),
        ),
    ),
    DemoEnterprise(
        key="diskbanken",
        name="Diskbänken köksservice",
        org_no=invented_org_no(103),
        legal_form="ab_svb",
        summary=(
            "Vi hyr ut personal till kök: diskare, kallskänkor, köksbiträden och servering. Kunderna är "
            "skolor, äldreboenden och arrangörer som behöver folk en dag eller en termin. Vi är tjugofyra "
            "anställda."
        ),
        work_integration=(
            "Många av oss kom hit efter flera år utan arbete, och nu lär vi upp andra. Varje lag åker ut med "
            "en lagledare som kan köket."
        ),
        home_area="0180-kungsholmen",
        delivery_areas=("0180", "0184", "0183"),
        contact_role="bemanningsledare",
        email="bemanning@diskbanken.example",
        phone="08-465 004 02",
        website="https://diskbanken.example",
        founded_year=2018,
        confirmed_days_ago=88,
        offers=(
            DemoOffer(
                title="Köksbiträde och disk",
                description=(
                    "Ett eller flera biträden till ert kök. Är de fler än tre följer en lagledare med. Alla "
                    "har utbildning i livsmedelshygien."
                ),
                cpv=("79620000", "55510000"),
                smallest_order_sek=2500,
                largest_order_sek=1_400_000,
                lead_time_days=2,
                capacity_sek_per_month=300_000,
            ),
            DemoOffer(
                title="Serveringspersonal till evenemang",
                description="Servering, dukning och avdukning vid mottagningar, julbord och sammankomster.",
                cpv=("55312000",),
                smallest_order_sek=4000,
                largest_order_sek=80_000,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="grona-kastrullen",
        name="Gröna kastrullen",
        org_no=invented_org_no(104),
        legal_form="ek_forening",
        summary=(
            "Vi lagar vegetarisk mat till vardagsluncher och matlådor. Råvarorna kommer till stor del från "
            "odlare på Södertörn och från butiker som annars hade kastat dem. Elva personer arbetar i köket "
            "vid Telefonplan."
        ),
        work_integration=(
            "Köket är en arbetsplats för unga vuxna med autism eller adhd. Scheman, recept och arbetsplatser "
            "är gjorda för att vara tydliga."
        ),
        home_area="0180-hagersten-alvsjo",
        delivery_areas=(
            "0180-hagersten-alvsjo",
            "0180-skarholmen",
            "0180-sodermalm",
            "0180-enskede-arsta-vantor",
            "0126",
        ),
        contact_role="kökschef",
        email="mat@grona-kastrullen.example",
        phone="070-174 06 05",
        website="https://grona-kastrullen.example",
        founded_year=2016,
        confirmed_days_ago=150,
        offers=(
            DemoOffer(
                title="Matlådor i returglas",
                description=(
                    "Vegetariska lunchlådor till kontor och kurser, minst åtta lådor. Vi hämtar glasen vid "
                    "nästa leverans."
                ),
                cpv=("55521200", "55520000"),
                smallest_order_sek=800,
                largest_order_sek=20_000,
                lead_time_days=2,
                capacity_sek_per_month=90_000,
            ),
            DemoOffer(
                title="Vegetarisk buffé",
                description="Säsongens buffé för 15 till 80 personer, veganskt om ni vill.",
                cpv=("55520000",),
                smallest_order_sek=2400,
                largest_order_sek=150_000,
                lead_time_days=5,
            ),
        ),
    ),
    DemoEnterprise(
        key="matlagret-vallingby",
        name="Matlagret Vällingby",
        org_no=invented_org_no(105),
        legal_form="ek_forening",
        summary=(
            "Vi lagar och kör ut färdiga måltider till äldre som bor hemma och till små verksamheter utan "
            "eget kök. Maten lagas samma morgon och körs i våra två elbilar. Vi är fjorton som delar på "
            "arbetet."
        ),
        work_integration=(
            "Medlemmarna äger företaget tillsammans. Nya kollegor går bredvid en van medlem de första tre "
            "månaderna."
        ),
        home_area="0180-hasselby-vallingby",
        delivery_areas=("0180-hasselby-vallingby", "0180-bromma", "0180-jarva", "0123", "0125"),
        contact_role="ordförande",
        email="kontor@matlagret-vallingby.example",
        phone="08-465 004 03",
        website="https://matlagret-vallingby.example",
        founded_year=2011,
        offers=(
            DemoOffer(
                title="Måltider hem till äldre",
                description=(
                    "Varm eller kyld lunch till dörren alla vardagar, med ett vänligt ord och en signal till "
                    "hemtjänsten om något verkar fel."
                ),
                cpv=("55521100", "55521200"),
                delivery_areas=("0180-hasselby-vallingby", "0180-bromma"),
                smallest_order_sek=5000,
                largest_order_sek=2_500_000,
                lead_time_days=14,
                capacity_sek_per_month=210_000,
            ),
            DemoOffer(
                title="Lunch till dagverksamhet",
                description="Varm mat i kantiner till dagverksamheter och träffar för daglediga.",
                cpv=("55523000", "55521200"),
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="kylhyllan",
        name="Kylhyllan räddar mat",
        org_no=invented_org_no(106),
        legal_form="ideell_forening",
        summary=(
            "Vi hämtar god mat som butiker inte kan sälja och gör den till soppor, sylt och frukost. Maten "
            "säljs till stadens mötesplatser och i vår egen butik i Bredäng. Vi är åtta anställda och många "
            "som hjälper till."
        ),
        work_integration=(
            "Kvinnor som länge arbetat i hemmet får här sin första anställning i Sverige. Språkstöd finns på "
            "plats två dagar i veckan."
        ),
        home_area="0180-skarholmen",
        delivery_areas=("0180-skarholmen", "0180-hagersten-alvsjo", "0126", "0127"),
        email="hej@kylhyllan.example",
        phone="070-174 06 06",
        website="https://kylhyllan.example",
        founded_year=2020,
        confirmed_days_ago=27,
        offers=(
            DemoOffer(
                title="Soppa och bröd till möten",
                description=(
                    "Två soppor, bröd och pålägg för 15 till 60 personer, i termosar som håller värmen i "
                    "fyra timmar."
                ),
                cpv=("55520000",),
                smallest_order_sek=1300,
                largest_order_sek=9000,
                lead_time_days=4,
                capacity_sek_per_month=40_000,
            ),
            DemoOffer(
                title="Frukostbuffé på plats",
                description="Vi dukar upp frukost hos er med gröt, bröd, frukt och eget mos.",
                cpv=("55520000", "55321000"),
                smallest_order_sek=1500,
                lead_time_days=5,
            ),
            DemoOffer(
                title="Sylt och mos i storpack",
                description="Äppelmos, plommonsylt och saft i hinkar och glas till förskolor och kaféer.",
                cpv=("15332200", "15332250"),
                smallest_order_sek=400,
                largest_order_sek=15_000,
                lead_time_days=3,
            ),
        ),
    ),
)
