"""Invented needs of Demostad, first half: larger agreements and what a whole city orders."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoLot, DemoNeed

FRAMEWORK_NEEDS: tuple[DemoNeed, ...] = (
    DemoNeed(
        key="catering-sodermalm",
        board="sdf-sodermalm",
        title="Catering till möten och träffar på Södermalm",
        description=(
            "Vi ordnar ungefär hundratjugo möten om året i Medborgarhuset och i våra träffpunkter, med 10 "
            "till 80 personer varje gång. Vi behöver frukost, lunch och fika som levereras i tid, dukas fram "
            "och hämtas igen. Maten ska till stor del vara vegetarisk och allergier ska gå att lita på. En "
            "beställning är oftast mellan 1 500 och 15 000 kronor. Vi vill kunna beställa med fyra dagars "
            "varsel och få en faktura i månaden. Berätta gärna hur ni tar hand om rester och porslin."
        ),
        cpv=("55520000", "15811511"),
        areas=("0180-sodermalm",),
        starts_in_days=75,
        answers_in_days=24,
        state="published",
        value_sek=450_000,
        months=24,
        published_days_ago=3,
    ),
    DemoNeed(
        key="stad-fritidsgardar-jarva",
        board="sdf-jarva",
        title="Städning av sex fritidsgårdar på Järva",
        description=(
            "Våra sex fritidsgårdar har öppet eftermiddag och kväll och ska vara städade när personalen "
            "kommer klockan tio. Det handlar om golv, toaletter, kök och entréer, sammanlagt cirka 2 900 "
            "kvadratmeter. Två gånger om året behövs golvvård och fönster. Vi vill ha samma personer på "
            "varje gård så långt det går, för de unga känner igen dem. Miljömärkta medel är ett krav. "
            "Lokalerna kan ni se när som helst efter överenskommelse."
        ),
        cpv=("90911200", "90910000"),
        areas=("0180-jarva",),
        starts_in_days=120,
        answers_in_days=18,
        state="published",
        value_sek=1_900_000,
        months=24,
        published_days_ago=10,
    ),
    DemoNeed(
        key="fastighetsskotsel-bostader",
        board="demostadsbostader",
        title="Fastighetsskötsel och gårdar i fyra områden",
        description=(
            "Vi söker er som kan sköta våra hus och gårdar i fyra områden: rondering, småfel, gemensamma rum "
            "och utemiljö. Varje område kan lämnas till olika företag och det går bra att svara på ett, "
            "flera eller alla. Vi värdesätter att ni finns nära, känner husen och svarar samma dag. Ungefär "
            "var tionde arbetstimme vill vi ska utföras av personer som är på väg in i arbetslivet, och vi "
            "vill höra hur ni i så fall skulle ordna handledningen. Teknisk jour, hissar och värme ingår "
            "inte. Områdena är olika stora, så läs gärna varje del för sig."
        ),
        cpv=("98341130", "77314000"),
        areas=("0180-jarva", "0180-farsta", "0180-skarholmen", "0180-skarpnack"),
        starts_in_days=210,
        answers_in_days=32,
        state="published",
        value_sek=18_000_000,
        months=48,
        published_days_ago=6,
        lots=(
            DemoLot(
                title="Järva, 620 lägenheter",
                description=(
                    "Fastighetsskötsel, gård och soprum i Husby och Rinkeby. Sex miljöhus ska rondas varje "
                    "vecka."
                ),
                cpv=("98341130", "90911200", "77314000"),
                areas=("0180-jarva",),
                value_sek=6_200_000,
            ),
            DemoLot(
                title="Farsta, 410 lägenheter",
                description=(
                    "Fastighetsskötsel och gård i Hökarängen, med många äldre hyresgäster som gärna ringer."
                ),
                cpv=("98341130", "77314000"),
                areas=("0180-farsta",),
                value_sek=4_300_000,
            ),
            DemoLot(
                title="Skärholmen, 380 lägenheter",
                description="Fastighetsskötsel och gård i Bredäng, inklusive tre lekplatser.",
                cpv=("98341130", "50870000", "77314000"),
                areas=("0180-skarholmen",),
                value_sek=4_100_000,
            ),
            DemoLot(
                title="Skarpnäck, 300 lägenheter",
                description="Fastighetsskötsel och gård i Kärrtorp, med tvättstugor och föreningslokal.",
                cpv=("98341130", "77314000"),
                areas=("0180-skarpnack",),
                value_sek=3_400_000,
            ),
        ),
    ),
    DemoNeed(
        key="tjanstecyklar",
        board="serviceforvaltningen",
        title="Service av tjänstecyklar och lådcyklar",
        description=(
            "Staden har 340 tjänstecyklar och 46 lådcyklar på trettio arbetsplatser. Vi behöver två "
            "servicetillfällen om året på plats, snabb lagning däremellan och en enkel lista som visar vad "
            "varje cykel kostat. De flesta lådcyklarna har elmotor. Hemtjänsten behöver sina cyklar tillbaka "
            "inom tre dagar. Vi funderar på att dela upp avtalet efter stadsdel, så säg gärna hur många "
            "cyklar ni klarar i månaden."
        ),
        cpv=("50100000", "34430000"),
        areas=("0180",),
        starts_in_days=90,
        answers_in_days=21,
        state="published",
        value_sek=600_000,
        months=24,
        published_days_ago=12,
    ),
    DemoNeed(
        key="fika-kulturnatt",
        board="kulturforvaltningen",
        title="Fika till volontärerna på Kulturnatten",
        description=(
            "På Kulturnatten arbetar 140 volontärer i tre hus från klockan fyra till midnatt. Vi vill bjuda "
            "på kaffe, te, bulle, frukt och en matig smörgås. Hälften äter vegetariskt och några tål inte "
            "gluten. Leverans till tre adresser på Södermalm och i Norra innerstaden, mellan klockan tre och "
            "fyra. Vi betalar mot faktura."
        ),
        cpv=("55520000", "15811511"),
        areas=("0180-sodermalm", "0180-norra-innerstaden"),
        starts_in_days=40,
        answers_in_days=9,
        state="published",
        value_sek=18_000,
        published_days_ago=2,
    ),
    DemoNeed(
        key="skolflytt",
        board="utbildningsforvaltningen",
        title="Flytt av två skolor och omhändertagande av möbler",
        description=(
            "Två grundskolor flyttar till tillfälliga lokaler under somrarna de kommande två åren. "
            "Sammanlagt rör det sig om 64 klassrum, två bibliotek och fyra lärarrum. Vi vill att så många "
            "möbler som möjligt lagas och används igen, och att resten redovisas. Flytten ska ske mellan "
            "skolavslutningen och den 5 augusti. Delarna kan vinnas av olika företag, men de måste kunna "
            "samarbeta om en gemensam tidplan. Packlådor står vi för."
        ),
        cpv=("98392000", "50850000"),
        areas=("0180",),
        starts_in_days=160,
        answers_in_days=28,
        state="published",
        value_sek=3_200_000,
        months=24,
        published_days_ago=8,
        lots=(
            DemoLot(
                title="Packning och flytt",
                description="Packning av klassrum, transport inom staden och uppställning enligt ritning.",
                cpv=("98392000", "60180000"),
                areas=("0180",),
                value_sek=1_900_000,
            ),
            DemoLot(
                title="Magasinering",
                description="Förvaring av 300 kubikmeter inventarier i upp till tio månader, torrt och låst.",
                cpv=("63122000", "63120000"),
                areas=("0180",),
                value_sek=500_000,
            ),
            DemoLot(
                title="Lagning av bord och stolar",
                description="Cirka 700 elevbord och 900 stolar slipas, lackas och får nya fötter.",
                cpv=("50850000", "39160000"),
                areas=("0180",),
                value_sek=800_000,
            ),
        ),
    ),
    DemoNeed(
        key="it-retur-skolor",
        board="serviceforvaltningen",
        title="Hämtning, radering och återbruk av skolornas datorer",
        description=(
            "Varje sommar byter skolorna cirka 6 000 datorer och surfplattor. Vi behöver någon som hämtar "
            "dem låst, raderar innehållet med intyg per enhet och ser till att det mesta används igen. En "
            "del av enheterna vill vi få tillbaka renoverade till föreningslivet. Vi vill också veta hur "
            "mycket ni hinner i månaden, eftersom nästan allt kommer på sex veckor. Texten är ett utkast och "
            "vi väntar på skolornas uppgifter om mängder."
        ),
        cpv=("90514000", "50312600"),
        areas=("0180",),
        starts_in_days=250,
        answers_in_days=60,
        state="draft",
        value_sek=2_400_000,
        months=36,
    ),
    DemoNeed(
        key="sno-trappor",
        board="trafikkontoret",
        title="Handskottning av trappor och hållplatser",
        description=(
            "På 212 platser kommer plogen inte fram: trappor, ramper, hållplatser och smala gångvägar. Där "
            "behövs folk med skyffel, sand och små maskiner inom fyra timmar från att det slutat snöa. "
            "Uppdraget gäller 15 november till 15 april. Varje plats har ett kort med bild, och utförd runda "
            "rapporteras i telefonen. Vi delar in staden i tre delar för att även mindre företag ska kunna "
            "vara med. Ersättningen är en fast del för beredskap och en del per runda."
        ),
        cpv=("90620000", "90630000"),
        areas=(
            "0180-sodermalm",
            "0180-norra-innerstaden",
            "0180-kungsholmen",
            "0180-hagersten-alvsjo",
            "0180-skarholmen",
            "0180-farsta",
            "0180-skarpnack",
            "0180-enskede-arsta-vantor",
        ),
        starts_in_days=300,
        answers_in_days=40,
        state="published",
        value_sek=9_000_000,
        months=48,
        published_days_ago=15,
        lots=(
            DemoLot(
                title="Innerstaden, 74 platser",
                description="Södermalm, Norra innerstaden och Kungsholmen. Många långa trappor.",
                cpv=("90620000", "90630000"),
                areas=("0180-sodermalm", "0180-norra-innerstaden", "0180-kungsholmen"),
                value_sek=3_600_000,
            ),
            DemoLot(
                title="Sydväst, 66 platser",
                description="Hägersten-Älvsjö och Skärholmen.",
                cpv=("90620000", "90630000"),
                areas=("0180-hagersten-alvsjo", "0180-skarholmen"),
                value_sek=2_600_000,
            ),
            DemoLot(
                title="Sydost, 72 platser",
                description="Farsta, Skarpnäck och Enskede-Årsta-Vantör.",
                cpv=("90620000", "90630000"),
                areas=("0180-farsta", "0180-skarpnack", "0180-enskede-arsta-vantor"),
                value_sek=2_800_000,
            ),
        ),
    ),
)
