"""Invented social enterprises that mend and resell: second-hand, bicycles, furniture and electronics."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

REUSE: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="andra-varvet",
        name="Andra Varvet",
        also_called="Andra Varvet Second hand",
        org_no=invented_org_no(132),
        legal_form="stiftelse",
        summary=(
            "Vi driver två butiker med begagnade kläder, böcker och möbler. Vi hämtar möbler hos kontor och "
            "dödsbon och ser till att det mesta kommer till användning igen. Trettiofyra anställda."
        ),
        work_integration=(
            "I butik, lager och bil finns uppgifter av många slag. Varje avdelning har en handledare, och "
            "det går att byta tills det känns rätt."
        ),
        home_area="0180-sodermalm",
        delivery_areas=("0180", "0182", "0184", "0126"),
        contact_role="butikschef",
        email="hamtning@andra-varvet.example",
        phone="08-465 004 23",
        website="https://andra-varvet.example",
        founded_year=2001,
        confirmed_days_ago=25,
        offers=(
            DemoOffer(
                title="Hämtning av möbler och inredning",
                description="Vi hämtar, sorterar och redovisar vad som såldes, skänktes och återvanns.",
                cpv=("60180000", "90514000"),
                smallest_order_sek=1000,
                largest_order_sek=120_000,
                lead_time_days=5,
                capacity_sek_per_month=160_000,
            ),
            DemoOffer(
                title="Begagnade kontorsmöbler",
                description=(
                    "Skrivbord, stolar, hyllor och mötesbord, rengjorda och kontrollerade, med leverans."
                ),
                cpv=("39130000", "39110000"),
                smallest_order_sek=500,
                largest_order_sek=600_000,
                lead_time_days=10,
                capacity_sek_per_month=200_000,
            ),
            DemoOffer(
                title="Tömning av dödsbo",
                description="Varsam tömning där papper och foton lämnas till anhöriga.",
                cpv=("98392000", "90513000"),
                smallest_order_sek=5000,
                largest_order_sek=70_000,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="fyndladan",
        name="Fyndladan i Vällingby",
        org_no=invented_org_no(133),
        legal_form="ideell_forening",
        summary=(
            "I ladan finns möbler, husgeråd och leksaker. Vi utrustar också hela hem när någon får sin "
            "första lägenhet. Sjutton anställda och många volontärer."
        ),
        work_integration=(
            "Arbetsträning i butik, verkstad och transport, med en personlig plan som följs upp var fjärde "
            "vecka."
        ),
        home_area="0180-hasselby-vallingby",
        delivery_areas=("0180-hasselby-vallingby", "0180-bromma", "0180-jarva", "0123"),
        contact_role="verksamhetschef",
        email="butik@fyndladan.example",
        phone="08-465 004 24",
        website="https://fyndladan.example",
        founded_year=2004,
        offers=(
            DemoOffer(
                title="Utrustning av ett helt hem",
                description=(
                    "Säng, bord, porslin, lampor och textil för en till fem personer, uppackat och monterat "
                    "på plats."
                ),
                cpv=("39140000", "39150000"),
                smallest_order_sek=6000,
                largest_order_sek=1_500_000,
                lead_time_days=4,
                capacity_sek_per_month=240_000,
            ),
            DemoOffer(
                title="Transport och lager av möbler",
                description="Hämtning, kort lagring och utkörning inom Västerort.",
                cpv=("63120000", "60180000"),
                delivery_areas=("0180-hasselby-vallingby", "0180-bromma", "0180-jarva"),
                smallest_order_sek=900,
                largest_order_sek=40_000,
                lead_time_days=4,
            ),
        ),
    ),
    DemoEnterprise(
        key="kedjan-cykel",
        name="Kedjan cykelverkstad",
        also_called="Kedjan",
        org_no=invented_org_no(134),
        legal_form="ek_forening",
        summary=(
            "Vi servar, lagar och bygger om cyklar. Våra största kunder är arbetsplatser med tjänstecyklar "
            "och lådcyklar. Tio mekaniker i verkstaden vid Skanstull."
        ),
        work_integration=(
            "De flesta av mekanikerna har lärt sig yrket hos oss. Utbildningen tar ett år, sker på betald "
            "tid och slutar med ett branschprov."
        ),
        home_area="0180-sodermalm",
        delivery_areas=(
            "0180-sodermalm",
            "0180-norra-innerstaden",
            "0180-kungsholmen",
            "0180-skarpnack",
            "0180-enskede-arsta-vantor",
        ),
        contact_role="verkstadschef",
        email="verkstan@kedjan-cykel.example",
        phone="08-465 004 25",
        website="https://kedjan-cykel.example",
        founded_year=2012,
        confirmed_days_ago=8,
        offers=(
            DemoOffer(
                title="Serviceavtal för tjänstecyklar",
                description=(
                    "Två servicetillfällen om året på plats hos er, lagning inom tre dagar däremellan och "
                    "rapport per cykel."
                ),
                cpv=("50100000", "34430000"),
                smallest_order_sek=2500,
                largest_order_sek=700_000,
                lead_time_days=7,
                capacity_sek_per_month=170_000,
            ),
            DemoOffer(
                title="Lagning av lådcyklar och elcyklar",
                description="Bromsar, drivning, batteribyte och uppdatering av elsystem.",
                cpv=("50100000", "34420000"),
                smallest_order_sek=400,
                largest_order_sek=80_000,
                lead_time_days=4,
            ),
            DemoOffer(
                title="Begagnade cyklar med garanti",
                description="Renoverade cyklar för vuxna och barn, tre månaders garanti.",
                cpv=("34430000", "34431000"),
                smallest_order_sek=1200,
                largest_order_sek=90_000,
                lead_time_days=10,
            ),
        ),
    ),
    DemoEnterprise(
        key="trampverket",
        name="Trampverket",
        org_no=invented_org_no(135),
        legal_form="ideell_forening",
        summary=(
            "I verkstaden på Järva lagar vi cyklar, lånar ut barncyklar och håller cykelkurser. Staden "
            "lämnar upphittade cyklar till oss i stället för att skrota dem. Sex anställda."
        ),
        work_integration=(
            "Unga får sitt första sommarjobb här och några blir kvar. En mekaniker och en fritidsledare "
            "handleder."
        ),
        home_area="0180-jarva",
        delivery_areas=("0180-jarva", "0180-bromma", "0180-hasselby-vallingby", "0183", "0163"),
        contact_role="mekaniker",
        email="trampa@trampverket.example",
        phone="070-174 06 11",
        website="https://trampverket.example",
        founded_year=2018,
        confirmed_days_ago=52,
        offers=(
            DemoOffer(
                title="Cykelservice på plats",
                description=(
                    "Vi kommer med verkstadsvagn och går igenom cyklar på en skola eller arbetsplats."
                ),
                cpv=("50100000",),
                smallest_order_sek=1500,
                largest_order_sek=150_000,
                lead_time_days=10,
                capacity_sek_per_month=55_000,
            ),
            DemoOffer(
                title="Renovering av upphittade cyklar",
                description="Hämtning, sortering, lagning och redovisning per cykel.",
                cpv=("50100000", "34432000"),
                smallest_order_sek=3000,
                lead_time_days=14,
            ),
        ),
    ),
    DemoEnterprise(
        key="stolpe-och-sits",
        name="Stolpe & Sits",
        org_no=invented_org_no(136),
        legal_form="ek_forening",
        summary=(
            "Vi klär om stolar, lagar bord och lackar om skåp så att de håller i femton år till. Skolor, "
            "bibliotek och bostadsbolag skickar hela möblemang till oss. Tolv anställda, tre tapetserare."
        ),
        work_integration=(
            "Här arbetar erfarna hantverkare sida vid sida med unga som vill lära sig. Alla har en egen bänk "
            "och en egen handledare."
        ),
        home_area="0180-farsta",
        delivery_areas=("0180", "0136", "0138"),
        contact_role="tapetserarmästare",
        email="tapetsera@stolpe-och-sits.example",
        phone="08-465 004 26",
        website="https://stolpe-och-sits.example",
        founded_year=2009,
        confirmed_days_ago=84,
        offers=(
            DemoOffer(
                title="Omklädsel av stolar och soffor",
                description=(
                    "Ny stoppning och nytt tyg på stolar, soffor och bänkar, med hämtning och lämning."
                ),
                cpv=("50850000", "98394000"),
                smallest_order_sek=2000,
                largest_order_sek=500_000,
                lead_time_days=21,
                capacity_sek_per_month=180_000,
            ),
            DemoOffer(
                title="Renovering av skolmöbler",
                description="Bord och stolar lagas, slipas, lackas och får nya fötter.",
                cpv=("50850000", "39160000"),
                smallest_order_sek=5000,
                largest_order_sek=1_000_000,
                lead_time_days=28,
                capacity_sek_per_month=220_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="andra-starten-it",
        name="Andra Starten IT",
        org_no=invented_org_no(137),
        legal_form="ab_svb",
        summary=(
            "Vi hämtar datorer, telefoner och skärmar, raderar innehållet med intyg och gör det mesta "
            "brukbart igen. Det som inte går att använda återvinns. Tjugo anställda i Skärholmen."
        ),
        work_integration=(
            "Här arbetar personer med autism och andra som tycker om noggrant arbete. Varje station har "
            "skriftliga steg och en lugn zon finns intill."
        ),
        home_area="0180-skarholmen",
        delivery_areas=("01",),
        contact_role="kundansvarig",
        email="retur@andra-starten-it.example",
        phone="08-465 004 27",
        website="https://andra-starten-it.example",
        founded_year=2016,
        confirmed_days_ago=29,
        offers=(
            DemoOffer(
                title="Hämtning och radering av IT-utrustning",
                description=(
                    "Låsta vagnar, inläsning av serienummer, radering med intyg per enhet och redovisning av "
                    "återbruk."
                ),
                cpv=("90514000", "50312600"),
                smallest_order_sek=3000,
                largest_order_sek=2_000_000,
                lead_time_days=7,
                capacity_sek_per_month=420_000,
            ),
            DemoOffer(
                title="Renoverade datorer",
                description="Bärbara datorer med nytt batteri, ett års garanti och tangentbord på svenska.",
                cpv=("30213100", "30200000"),
                smallest_order_sek=2000,
                largest_order_sek=400_000,
                lead_time_days=10,
                capacity_sek_per_month=200_000,
            ),
            DemoOffer(
                title="Reparation av skolornas surfplattor",
                description="Byte av glas, batteri och kontakter.",
                cpv=("50320000", "50312600"),
                smallest_order_sek=900,
                largest_order_sek=150_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="lodpunkten",
        name="Lödpunkten",
        org_no=invented_org_no(138),
        legal_form="ek_forening",
        summary=(
            "Vi lagar ljudanläggningar, projektorer, köksmaskiner och verktyg. Kan vi inte laga kostar det "
            "inget. Sju medlemmar med lång erfarenhet av elektronik."
        ),
        work_integration=(
            "Flera av oss lämnade ett yrke på grund av sjukdom och arbetar nu så många timmar som kroppen "
            "medger. Vi handleder varandra, och en tekniker har ansvaret."
        ),
        home_area="0180-skarpnack",
        delivery_areas=("0180", "0182"),
        email="reparation@lodpunkten.example",
        phone="070-174 06 12",
        website="https://lodpunkten.example",
        founded_year=2020,
        offers=(
            DemoOffer(
                title="Reparation av ljud och bild",
                description=(
                    "Projektorer, högtalare, hörslingor och förstärkare i skolor och samlingslokaler."
                ),
                cpv=("50340000", "50342000"),
                smallest_order_sek=500,
                largest_order_sek=60_000,
                lead_time_days=7,
                capacity_sek_per_month=70_000,
            ),
            DemoOffer(
                title="Reparation av köksmaskiner",
                description="Kaffebryggare, blandare och mindre storköksmaskiner.",
                cpv=("50882000", "50532000"),
                smallest_order_sek=600,
                largest_order_sek=30_000,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="byggaterbruket",
        name="Byggåterbruket Väst",
        org_no=invented_org_no(139),
        legal_form="ek_forening",
        summary=(
            "Vi monterar ner dörrar, kök, sanitet och belysning före rivning och säljer dem igen. Lagret i "
            "Ulvsunda är öppet för alla. Elva anställda."
        ),
        work_integration=(
            "Demontering är ett bra första byggjobb. Alla får utbildning i säkerhet innan de går ut, och en "
            "snickare leder varje lag."
        ),
        home_area="0180-bromma",
        delivery_areas=("0180", "0183", "0123"),
        contact_role="lageransvarig",
        email="lager@byggaterbruket.example",
        phone="08-465 004 28",
        website="https://byggaterbruket.example",
        founded_year=2019,
        confirmed_days_ago=44,
        offers=(
            DemoOffer(
                title="Varsam demontering",
                description="Inventering, demontering och transport, med förteckning över det som räddats.",
                cpv=("45111300",),
                smallest_order_sek=10_000,
                largest_order_sek=600_000,
                lead_time_days=21,
                capacity_sek_per_month=300_000,
            ),
            DemoOffer(
                title="Begagnade dörrar och kök",
                description="Rengjorda och uppmätta byggvaror med bild i vårt lager.",
                cpv=("44221200", "39141000"),
                smallest_order_sek=500,
                largest_order_sek=120_000,
                lead_time_days=5,
            ),
        ),
    ),
)
