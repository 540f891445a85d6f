"""Invented social enterprises that make and pack: sewing, carpentry, print, signs and mailing."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoEnterprise, DemoOffer, invented_org_no

WORKSHOP: tuple[DemoEnterprise, ...] = (
    DemoEnterprise(
        key="sy-och-stad",
        name="Sy & Stad",
        org_no=invented_org_no(140),
        legal_form="ek_forening",
        summary=(
            "I ateljén i Rinkeby syr vi gardiner, väskor, scentextil och arbetskläder. Vi lagar också det "
            "som andra slänger. Sexton sömmerskor och en mönsterkonstruktör."
        ),
        work_integration=(
            "Många kunde sy långt innan de kom hit men saknade betyg på det. Hos oss blir kunnandet ett "
            "yrke, med handledning av två skräddare."
        ),
        home_area="0180-jarva",
        delivery_areas=("0180", "0183", "0163"),
        contact_role="ateljéchef",
        email="ateljen@sy-och-stad.example",
        phone="08-465 004 29",
        website="https://sy-och-stad.example",
        founded_year=2013,
        confirmed_days_ago=17,
        offers=(
            DemoOffer(
                title="Lagning av arbetskläder",
                description="Byte av dragkedjor, knappar, reflexer och knän, med hämtning varje vecka.",
                cpv=("50830000",),
                smallest_order_sek=800,
                largest_order_sek=1_000_000,
                lead_time_days=7,
                capacity_sek_per_month=120_000,
            ),
            DemoOffer(
                title="Gardiner och scentextil",
                description="Måttagning, sömnad och upphängning av gardiner, mörkläggning och scentyg.",
                cpv=("39515000", "98393000"),
                smallest_order_sek=2500,
                largest_order_sek=300_000,
                lead_time_days=21,
                capacity_sek_per_month=150_000,
            ),
            DemoOffer(
                title="Väskor av begagnat tyg",
                description="Tygväskor, datorfodral och förkläden av banderoller och restyg, med eget tryck.",
                cpv=("18936000", "18930000"),
                smallest_order_sek=1500,
                largest_order_sek=120_000,
                lead_time_days=21,
            ),
        ),
    ),
    DemoEnterprise(
        key="trampan-vavstuga",
        name="Trampan vävstuga",
        org_no=invented_org_no(141),
        legal_form="ideell_forening",
        summary=(
            "Vi väver mattor, löpare och handdukar på beställning och säljer gåvor ur eget lager. Fjorton "
            "personer arbetar vid vävstolarna i Högdalen."
        ),
        work_integration=(
            "Vävstugan är öppen i korta pass för den som behöver lång tid att komma tillbaka. En vävlärare "
            "och en arbetsterapeut finns på plats."
        ),
        home_area="0180-enskede-arsta-vantor",
        delivery_areas=("01",),
        email="vav@trampan-vavstuga.example",
        phone="08-465 004 30",
        website="https://trampan-vavstuga.example",
        founded_year=2003,
        offers=(
            DemoOffer(
                title="Mattor på beställning",
                description="Vävda mattor av återvunnet material i era mått.",
                cpv=("39531200",),
                smallest_order_sek=1500,
                largest_order_sek=80_000,
                lead_time_days=42,
                capacity_sek_per_month=40_000,
            ),
            DemoOffer(
                title="Gåvor till jubilarer och gäster",
                description="Handdukar, löpare och kuddar, inslagna och klara.",
                cpv=("18530000", "39510000"),
                smallest_order_sek=250,
                largest_order_sek=30_000,
                lead_time_days=5,
            ),
        ),
    ),
    DemoEnterprise(
        key="hyvelspan",
        name="Hyvelspån snickeri",
        org_no=invented_org_no(142),
        legal_form="ab_svb",
        summary=(
            "Vi bygger hyllor, bänkar, receptionsdiskar och odlingslådor i trä. Ritningarna gör vi "
            "tillsammans med dem som ska använda sakerna. Tretton snickare, varav sex lärlingar."
        ),
        work_integration=(
            "Lärlingarna är unga som lär sig bäst med verktyg i handen. De har en mästare vid sin sida och "
            "gesällprovet som mål."
        ),
        home_area="0180-hagersten-alvsjo",
        delivery_areas=("0180", "0126", "0182"),
        contact_role="snickarmästare",
        email="snickeri@hyvelspan.example",
        phone="08-465 004 31",
        website="https://hyvelspan.example",
        founded_year=2011,
        confirmed_days_ago=33,
        offers=(
            DemoOffer(
                title="Platsbyggd inredning",
                description="Hyllor, diskar, kapprum och förvaring för skolor, bibliotek och kontor.",
                cpv=("45421000", "44220000"),
                smallest_order_sek=8000,
                largest_order_sek=800_000,
                lead_time_days=35,
                capacity_sek_per_month=320_000,
            ),
            DemoOffer(
                title="Bänkar och odlingslådor",
                description="Utemöbler i obehandlad lärk, levererade och uppställda.",
                cpv=("39142000", "45421000"),
                smallest_order_sek=2500,
                largest_order_sek=250_000,
                lead_time_days=28,
                capacity_sek_per_month=150_000,
            ),
            DemoOffer(
                title="Reparation av trämöbler",
                description="Limning, slipning och nya delar.",
                cpv=("50850000",),
                smallest_order_sek=600,
                largest_order_sek=60_000,
                lead_time_days=14,
            ),
        ),
    ),
    DemoEnterprise(
        key="packbordet",
        name="Packbordet",
        also_called="Packbordet i Sätra",
        org_no=invented_org_no(143),
        legal_form="ek_forening",
        summary=(
            "Vi packar, märker, monterar och skickar. Det kan vara startpaket till nya elever eller tiotusen "
            "gåvopåsar. Tjugosex personer i ljusa lokaler i Sätra."
        ),
        work_integration=(
            "Arbetet delas i steg så att alla hittar något de är bra på. Tre handledare och en "
            "kvalitetsansvarig kontrollerar varje pall."
        ),
        home_area="0180-skarholmen",
        delivery_areas=("01",),
        contact_role="orderansvarig",
        email="order@packbordet.example",
        phone="08-465 004 32",
        website="https://packbordet.example",
        founded_year=2007,
        confirmed_days_ago=58,
        offers=(
            DemoOffer(
                title="Packning och märkning",
                description="Packning av paket, mappar och påsar från 50 till 20 000 stycken, med leverans.",
                cpv=("79921000", "79920000"),
                smallest_order_sek=1500,
                largest_order_sek=900_000,
                lead_time_days=7,
                capacity_sek_per_month=280_000,
            ),
            DemoOffer(
                title="Montering av småvaror",
                description="Sammansättning, kontroll och förpackning i serie.",
                cpv=("79920000", "98512000"),
                smallest_order_sek=3000,
                largest_order_sek=300_000,
                lead_time_days=14,
            ),
            DemoOffer(
                title="Lager och plock",
                description="Lagring av trycksaker och profilvaror, med plock och utskick samma dag.",
                cpv=("79991000", "63120000"),
                smallest_order_sek=900,
                largest_order_sek=120_000,
                lead_time_days=7,
            ),
        ),
    ),
    DemoEnterprise(
        key="kuvertet",
        name="Kuvertet utskick",
        org_no=invented_org_no(144),
        legal_form="ideell_forening",
        summary=(
            "Vi viker, kuverterar, adresserar och lämnar till post eller bud. Kunderna är föreningar, "
            "myndigheter och museer som fortfarande vet värdet av ett brev. Nio anställda."
        ),
        work_integration=(
            "Här arbetar personer med syn- eller rörelsenedsättning. Maskinerna är anpassade och "
            "arbetsledaren finns alltid i rummet."
        ),
        home_area="0180-norra-innerstaden",
        delivery_areas=("01",),
        contact_role="arbetsledare",
        email="brev@kuvertet.example",
        phone="08-465 004 33",
        website="https://kuvertet.example",
        founded_year=1998,
        offers=(
            DemoOffer(
                title="Utskick från A till Ö",
                description="Adressering, vikning, kuvertering och inlämning av 100 till 15 000 brev.",
                cpv=("79571000", "79570000"),
                smallest_order_sek=900,
                largest_order_sek=400_000,
                lead_time_days=5,
                capacity_sek_per_month=100_000,
            ),
            DemoOffer(
                title="Intern postrunda",
                description="Vi samlar in och delar ut post mellan era hus två gånger om dagen.",
                cpv=("64122000",),
                delivery_areas=("0180-norra-innerstaden", "0180-kungsholmen", "0180-sodermalm"),
                smallest_order_sek=4000,
                largest_order_sek=60_000,
                lead_time_days=30,
            ),
        ),
    ),
    DemoEnterprise(
        key="tvafargstryck",
        name="Tvåfärgstryck",
        also_called="Tvåfärg",
        org_no=invented_org_no(145),
        legal_form="ek_forening",
        summary=(
            "Vårt tryckeri gör broschyrer, affischer, visitkort och häften. Vi trycker på papper med "
            "miljömärke och kör ut med cykel. Åtta tryckare och tre formgivare."
        ),
        work_integration=(
            "Två av tre kom via arbetsträning. Tryckeriet har en mästare i efterbehandling som lär ut "
            "falsning och bindning."
        ),
        home_area="0180-hagersten-alvsjo",
        delivery_areas=("01",),
        contact_role="tryckare",
        email="tryck@tvafargstryck.example",
        phone="08-465 004 34",
        website="https://tvafargstryck.example",
        founded_year=2010,
        confirmed_days_ago=21,
        offers=(
            DemoOffer(
                title="Broschyrer och häften",
                description="Digitaltryck från 25 till 10 000 exemplar, med korrektur och leverans.",
                cpv=("79810000", "79823000"),
                smallest_order_sek=600,
                largest_order_sek=150_000,
                lead_time_days=5,
                capacity_sek_per_month=160_000,
            ),
            DemoOffer(
                title="Affischer och roll-up",
                description="Stora format upp till en gånger två meter.",
                cpv=("79811000", "22462000"),
                smallest_order_sek=300,
                largest_order_sek=40_000,
                lead_time_days=3,
            ),
            DemoOffer(
                title="Bindning och efterbehandling",
                description="Falsning, häftning, limbindning och laminering.",
                cpv=("79971000", "79821000"),
                smallest_order_sek=400,
                largest_order_sek=50_000,
                lead_time_days=5,
            ),
        ),
    ),
    DemoEnterprise(
        key="skyltlaget",
        name="Skyltlaget",
        org_no=invented_org_no(146),
        legal_form="ab_svb",
        summary=(
            "Vi gör skyltar, dekor och taktil märkning. Vi mäter, ritar, tillverkar och sätter upp, och kan "
            "reglerna för kontrast och läsbarhet. Sju anställda."
        ),
        work_integration=(
            "Medarbetare som själva ser dåligt eller använder rullstol provar alla skyltar innan de lämnar "
            "huset."
        ),
        home_area="0180-farsta",
        delivery_areas=("0180", "0136", "0182"),
        contact_role="projektledare",
        email="skylt@skyltlaget.example",
        phone="08-465 004 35",
        website="https://skyltlaget.example",
        founded_year=2017,
        confirmed_days_ago=76,
        offers=(
            DemoOffer(
                title="Skyltar ute och inne",
                description="Vägvisning, dörrskyltar och informationstavlor, med montering.",
                cpv=("34992000", "34928470"),
                smallest_order_sek=800,
                largest_order_sek=350_000,
                lead_time_days=14,
                capacity_sek_per_month=170_000,
            ),
            DemoOffer(
                title="Taktil märkning och kontrast",
                description="Punktskrift, relief och kontrastmarkering av trappor och glas.",
                cpv=("34992000", "34928472"),
                smallest_order_sek=2500,
                largest_order_sek=200_000,
                lead_time_days=21,
            ),
            DemoOffer(
                title="Dekor på bilar och fönster",
                description="Text och bild i folie.",
                cpv=("22462000",),
                smallest_order_sek=900,
                largest_order_sek=60_000,
            ),
        ),
    ),
    DemoEnterprise(
        key="lera-och-glasyr",
        name="Lera & Glasyr",
        org_no=invented_org_no(147),
        legal_form="ek_forening",
        summary=(
            "Vi drejar muggar, skålar och krukor. Ugnen ska bytas och verkstaden har därför stängt till "
            "nästa år. Färdiga varor finns fortfarande att köpa."
        ),
        work_integration="Medlemmarna delar på arbete, ugn och ansvar, och lär upp en ny keramiker i taget.",
        home_area="0180-sodermalm",
        delivery_areas=("0180",),
        email="verkstad@lera-och-glasyr.example",
        website="https://lera-och-glasyr.example",
        founded_year=2002,
        confirmed_days_ago=610,
        status="inactive",
        offers=(
            DemoOffer(
                title="Muggar med eget märke",
                description="Drejade muggar för kaféer och gåvor.",
                cpv=("39221122", "18530000"),
                smallest_order_sek=2000,
                largest_order_sek=40_000,
                lead_time_days=60,
            ),
        ),
    ),
)
