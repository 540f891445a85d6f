"""Invented social enterprises that care for buildings: caretaking, snow, painting and repairs."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

PROPERTY: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="karrtorps-kvartersservice",
        name="Kärrtorps kvartersservice",
        also_called="Kvartersservice",
        org_no=invented_org_no(118),
        legal_form="ek_forening",
        summary=(
            "Vi sköter fastigheter åt bostadsbolag och föreningar: rondering, lampbyten, småfel, gård och "
            "tvättstuga. Vi känner kvarteren och de boende känner oss. Tjugosju personer arbetar här, många "
            "bor i närheten."
        ),
        work_integration=(
            "Den som börjar hos oss går med en erfaren fastighetsskötare tills den själv vill ta egna hus. "
            "Vi betalar certifikat och körkort för skötselmaskiner."
        ),
        home_area="0180-skarpnack",
        delivery_areas=(
            "0180-skarpnack",
            "0180-enskede-arsta-vantor",
            "0180-farsta",
            "0180-sodermalm",
            "0138",
        ),
        contact_role="driftledare",
        email="felanmalan@karrtorps-kvartersservice.example",
        phone="08-465 004 13",
        website="https://karrtorps-kvartersservice.example",
        founded_year=2005,
        confirmed_days_ago=22,
        offers=(
            DemoOffer(
                title="Fastighetsskötsel",
                description=(
                    "Rondering, skötsel av gård och gemensamma rum, småreparationer och felanmälan med svar "
                    "inom en arbetsdag."
                ),
                cpv=("98341130", "50700000"),
                smallest_order_sek=6000,
                largest_order_sek=4_000_000,
                lead_time_days=60,
                capacity_sek_per_month=850_000,
            ),
            DemoOffer(
                title="Vaktmästeri",
                description="Vaktmästare på plats några timmar i veckan eller på heltid.",
                cpv=("98341140",),
                smallest_order_sek=3000,
                largest_order_sek=700_000,
                lead_time_days=14,
            ),
            DemoOffer(
                title="Yttre skötsel",
                description="Gräs, häckar, rabatter, sopning och enklare snöröjning på gårdar.",
                cpv=("77314000", "77310000"),
                smallest_order_sek=4000,
                largest_order_sek=1_200_000,
                lead_time_days=30,
                capacity_sek_per_month=300_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="hjalpredan",
        name="Hjälpredan i Årsta",
        org_no=invented_org_no(119),
        legal_form="ideell_forening",
        summary=(
            "Vi kommer hem till äldre och byter lampor, hänger gardiner och säkrar mattor. Åt förskolor och "
            "boenden skruvar vi ihop möbler och lagar det som gått sönder. Elva anställda, alltid två på "
            "besök."
        ),
        work_integration=(
            "Här arbetar vana händer som vill ha en lugnare takt än bygget. Arbetsledaren planerar dagen "
            "tillsammans med var och en."
        ),
        home_area="0180-enskede-arsta-vantor",
        delivery_areas=(
            "0180-enskede-arsta-vantor",
            "0180-sodermalm",
            "0180-skarpnack",
            "0180-hagersten-alvsjo",
        ),
        contact_role="arbetsledare",
        email="hjalp@hjalpredan.example",
        phone="070-174 06 08",
        website="https://hjalpredan.example",
        founded_year=2011,
        confirmed_days_ago=66,
        offers=(
            DemoOffer(
                title="Fixartjänst i hemmet",
                description=(
                    "Små uppgifter hemma hos äldre, så att ingen behöver klättra på stol. Beställs av "
                    "stadsdelen eller av den enskilda."
                ),
                cpv=("98341140", "98341130"),
                smallest_order_sek=300,
                largest_order_sek=700_000,
                lead_time_days=5,
                capacity_sek_per_month=90_000,
            ),
            DemoOffer(
                title="Montering av möbler",
                description="Uppackning, montering och bortforsling av emballage på förskolor och kontor.",
                cpv=("45421153",),
                smallest_order_sek=1200,
                largest_order_sek=90_000,
                lead_time_days=7,
            ),
            DemoOffer(
                title="Småreparationer",
                description="Dörrar, lås, hyllor, persienner och krokar.",
                cpv=("50700000", "45420000"),
                smallest_order_sek=800,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="snohjulet",
        name="Snöhjulet",
        org_no=invented_org_no(120),
        legal_form="ek_forening",
        summary=(
            "På vintern röjer vi snö för hand och med små maskiner där plogen inte kommer fram: trappor, "
            "gårdar, hållplatser och entréer. På sommaren sopar vi sand och sköter gräs. Vi är tjugo "
            "personer när det snöar och åtta resten av året."
        ),
        work_integration=(
            "Jouren är frivillig och ersättningen delas lika. En lagledare per sex personer, och alla har "
            "lärt sig att lyfta rätt och gå säkert på is."
        ),
        home_area="0180-hagersten-alvsjo",
        delivery_areas=(
            "0180-hagersten-alvsjo",
            "0180-skarholmen",
            "0180-enskede-arsta-vantor",
            "0180-sodermalm",
            "0126",
        ),
        contact_role="jourledare",
        email="jour@snohjulet.example",
        phone="08-465 004 14",
        website="https://snohjulet.example",
        founded_year=2009,
        offers=(
            DemoOffer(
                title="Handskottning av trappor och entréer",
                description=(
                    "Snöröjning och sandning inom fyra timmar efter snöfall, alla dagar mellan klockan fem "
                    "och tjugoett."
                ),
                cpv=("90620000", "90630000"),
                smallest_order_sek=5000,
                largest_order_sek=3_000_000,
                lead_time_days=21,
                capacity_sek_per_month=400_000,
            ),
            DemoOffer(
                title="Sandupptagning och sopning",
                description="Sopning av gårdar, gångvägar och cykelställ på våren.",
                cpv=("90612000", "90610000"),
                smallest_order_sek=2500,
                largest_order_sek=200_000,
                lead_time_days=14,
                capacity_sek_per_month=150_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="kulormaleriet",
        name="Kulörmåleriet",
        org_no=invented_org_no(121),
        legal_form="ab_svb",
        summary=(
            "Vi målar lägenheter, skolsalar, staket och bänkar. Två mästare och elva målare, varav fem går "
            "som lärlingar. Vi använder bara miljömärkt färg."
        ),
        work_integration=(
            "Lärlingsplatserna går till vuxna som vill börja om i ett nytt yrke. De får lön enligt "
            "kollektivavtal från första dagen."
        ),
        home_area="0180-kungsholmen",
        delivery_areas=("0180", "0183", "0184"),
        contact_role="målarmästare",
        email="maleri@kulormaleriet.example",
        phone="08-465 004 15",
        website="https://kulormaleriet.example",
        founded_year=2014,
        confirmed_days_ago=47,
        offers=(
            DemoOffer(
                title="Invändig målning",
                description=(
                    "Målning och tapetsering av lägenheter, klassrum och kontor, även mellan två hyresgäster."
                ),
                cpv=("45442100", "45442110"),
                smallest_order_sek=8000,
                largest_order_sek=1_500_000,
                lead_time_days=21,
                capacity_sek_per_month=500_000,
            ),
            DemoOffer(
                title="Ommålning av bänkar och staket",
                description="Slipning och målning av parkbänkar, staket och lekskulpturer.",
                cpv=("45442180", "45442100"),
                smallest_order_sek=3000,
                largest_order_sek=300_000,
                lead_time_days=14,
            ),
        ),
    ),
    DemoEnterprise(
        key="rena-vaggar",
        name="Rena Väggar klottersanering",
        org_no=invented_org_no(122),
        legal_form="ek_forening",
        summary=(
            "Vi tar bort klotter från fasader, tunnlar, elskåp och skyltar inom ett dygn. Vi arbetar "
            "skonsamt och dokumenterar med bild före och efter. Åtta anställda och två bilar."
        ),
        work_integration=(
            "Våra medarbetare är unga vuxna som får sin första anställning hos oss. Handledaren åker alltid "
            "med i bilen."
        ),
        home_area="0180-farsta",
        delivery_areas=("0180",),
        contact_role="arbetsledare",
        email="sanera@rena-vaggar.example",
        phone="08-465 004 16",
        website="https://rena-vaggar.example",
        founded_year=2017,
        confirmed_days_ago=95,
        offers=(
            DemoOffer(
                title="Klottersanering på larm",
                description="Sanering inom 24 timmar, klotterskydd efteråt om ytan tål det.",
                cpv=("90690000",),
                smallest_order_sek=1200,
                largest_order_sek=1_500_000,
                lead_time_days=1,
                capacity_sek_per_month=220_000,
            ),
            DemoOffer(
                title="Fasadtvätt",
                description="Tvätt av fasader, murar och gångtunnlar på våren.",
                cpv=("45452000",),
                smallest_order_sek=6000,
                largest_order_sek=250_000,
                lead_time_days=21,
            ),
        ),
    ),
    DemoEnterprise(
        key="lekplatslaget",
        name="Lekplatslaget",
        org_no=invented_org_no(123),
        legal_form="ideell_forening",
        summary=(
            "Vi lagar gungor, byter sand, målar lekhus och kontrollerar skruvar på förskolegårdar och i "
            "parker. Barnen får gärna titta på. Fem anställda och en besiktningsman på timmar."
        ),
        work_integration=(
            "Vi anställer föräldrar som vill ha ett arbete nära barnens skola. Handledningen sker på plats "
            "och arbetstiderna följer skoldagen."
        ),
        home_area="0180-jarva",
        delivery_areas=("0180-jarva", "0180-bromma", "0180-hasselby-vallingby", "0180-norra-innerstaden"),
        email="lagning@lekplatslaget.example",
        phone="070-174 06 09",
        website="https://lekplatslaget.example",
        founded_year=2019,
        offers=(
            DemoOffer(
                title="Skötsel av lekplatser",
                description="Månadsvis rondering med protokoll, lagning av småfel och byte av sand.",
                cpv=("50870000",),
                smallest_order_sek=2500,
                largest_order_sek=350_000,
                lead_time_days=14,
                capacity_sek_per_month=130_000,
            ),
            DemoOffer(
                title="Upprustning av förskolegård",
                description="Målning, nya planteringslådor, rabatter och enklare lekhus.",
                cpv=("50870000", "45236210"),
                smallest_order_sek=15_000,
                largest_order_sek=400_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="golv-och-list",
        name="Golv & List i Hässelby",
        org_no=invented_org_no(124),
        legal_form="ab_svb",
        summary=(
            "Vi lade golv och bytte lister i lägenheter och skolor. Företaget avslutades i god ordning och "
            "medarbetarna gick vidare till andra företag i branschen."
        ),
        work_integration="Under åren lärde tjugotre personer sig golvläggaryrket här.",
        home_area="0180-hasselby-vallingby",
        delivery_areas=("0180-hasselby-vallingby", "0180-bromma", "0180-jarva"),
        email="info@golv-och-list.example",
        founded_year=2013,
        confirmed_days_ago=400,
        status="closed",
        closed_days_ago=210,
        offers=(
            DemoOffer(
                title="Golvläggning",
                description="Läggning av linoleum, laminat och trä.",
                cpv=("45432110", "45432111"),
                smallest_order_sek=10_000,
                largest_order_sek=500_000,
            ),
        ),
    ),
)
