"""Invented needs of Demostad, third part: the daily work of districts, schools and departments."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoLot, DemoNeed

DAILY_NEEDS: tuple[DemoNeed, ...] = (
    DemoNeed(
        key="fixartjanst-sodermalm",
        board="sdf-sodermalm",
        title="Fixartjänst hemma hos äldre på Södermalm",
        description=(
            "Den som har fyllt 75 ska kunna få hjälp hemma med att byta lampor, hänga upp gardiner och säkra "
            "mattor, så att ingen behöver klättra på en stol. Förra året fick vi 640 beställningar, de "
            "flesta tog mindre än en timme. Vi vill att samma personer kommer tillbaka, att de visar "
            "legitimation och att besöket blir av inom en vecka. Det här är ett utkast: vi vet ännu inte om "
            "även Gamla stan ska vara med."
        ),
        cpv=("98341140",),
        areas=("0180-sodermalm",),
        starts_in_days=140,
        answers_in_days=45,
        state="draft",
        value_sek=650_000,
        months=24,
    ),
    DemoNeed(
        key="bankar-sodermalm",
        board="sdf-sodermalm",
        title="Målning och lagning av 130 parkbänkar",
        description=(
            "I parkerna på Södermalm står 130 bänkar som har flagnat. De behöver slipas, lagas där plankor "
            "har gått av och målas i samma gröna färg som förut. Arbetet görs på plats och vi stänger inte "
            "av parkerna, så vi vill ha små lag och färg som torkar fort. Svarstiden har gått ut. Vi fick "
            "flera svar och räknar med att handla upp arbetet till våren."
        ),
        cpv=("45442180", "50850000"),
        areas=("0180-sodermalm",),
        starts_in_days=60,
        answers_in_days=-12,
        state="closed",
        value_sek=240_000,
        months=3,
        published_days_ago=48,
    ),
    DemoNeed(
        key="hem-forsta-lagenhet",
        board="socialforvaltningen",
        title="Möbler och husgeråd till en första lägenhet",
        description=(
            "Ungefär 160 personer och familjer om året får en lägenhet genom oss och har då nästan "
            "ingenting. Vi behöver någon som levererar säng, bord, stolar, lampor, porslin och textilier, "
            "ställer dem på plats och tar med sig emballaget. Begagnat är bra, om det är helt och rent. Den "
            "som ska bo där ska få välja själv i så stor utsträckning som möjligt. Leverans inom en vecka "
            "från beställning."
        ),
        cpv=("39140000", "39150000"),
        areas=("0180-hasselby-vallingby", "0180-bromma", "0180-jarva"),
        starts_in_days=95,
        answers_in_days=22,
        state="published",
        value_sek=1_400_000,
        months=24,
        published_days_ago=8,
    ),
    DemoNeed(
        key="husdjur-vid-sjukdom",
        board="socialforvaltningen",
        title="Omsorg om hund och katt när ägaren är på sjukhus",
        description=(
            "Ibland tackar människor nej till vård för att ingen kan ta hand om hunden. Vi vill ha någon att "
            "ringa, dygnet runt, som hämtar djuret hemma och tar hand om det tills ägaren är tillbaka. Det "
            "rör sig om ungefär 70 tillfällen om året, oftast två till fem dygn. Ni behöver ha tillstånd "
            "från länsstyrelsen när det krävs. Vi betalar per dygn."
        ),
        cpv=("98380000",),
        areas=("0180",),
        starts_in_days=70,
        answers_in_days=17,
        state="published",
        value_sek=220_000,
        months=24,
        published_days_ago=6,
    ),
    DemoNeed(
        key="startpaket-kurser",
        board="arbetsmarknadsforvaltningen",
        title="Packning och utskick av 4 000 startpaket",
        description=(
            "Alla som börjar en kurs hos oss ska få ett paket hem: block, penna, busskarta, ett häfte på "
            "lätt svenska och ett personligt brev. Vi levererar innehållet på pall. Ni packar, adresserar "
            "och lämnar till post fyra gånger om året, med tre veckors varsel. Adresserna får bara användas "
            "för utskicket och ska raderas efteråt. Tala gärna om hur ni kontrollerar att rätt brev hamnar i "
            "rätt paket."
        ),
        cpv=("79921000", "79571000"),
        areas=("0180",),
        starts_in_days=85,
        answers_in_days=13,
        state="published",
        value_sek=380_000,
        months=24,
        published_days_ago=9,
    ),
    DemoNeed(
        key="film-gymnasieval",
        board="utbildningsforvaltningen",
        title="Fem korta filmer om att välja gymnasium",
        description=(
            "Vi vill ha fem filmer på två till tre minuter, där elever berättar hur de tänkte när de valde. "
            "Filmerna ska ha svensk text, syntolkning och gå att se i telefonen. Vi tar fram eleverna och "
            "sköter tillstånden, ni gör manus, inspelning och klippning. Inspelning på fem skolor under två "
            "veckor. Filmerna ska vara klara fyra månader efter start."
        ),
        cpv=("92111250", "92112000"),
        areas=("0180",),
        starts_in_days=65,
        answers_in_days=11,
        state="published",
        value_sek=230_000,
        months=4,
        published_days_ago=5,
    ),
    DemoNeed(
        key="malning-klassrum",
        board="demostads-skolhus",
        title="Målning av klassrum under loven",
        description=(
            "Under sommar- och höstlov målar vi om ungefär 90 klassrum om året. Rummen är tomma men tiden är "
            "knapp: varje skola har fyra veckor. Vi vill ha miljömärkt färg och någon som tar hand om spill "
            "och emballage. Skolorna är av olika storlek, och vi delar därför upp arbetet i tre delar så att "
            "fler kan vara med. Lärlingar är välkomna om en yrkesmålare ansvarar."
        ),
        cpv=("45442100", "45442110"),
        areas=("0180",),
        starts_in_days=190,
        answers_in_days=38,
        state="published",
        value_sek=7_900_000,
        months=24,
        published_days_ago=13,
        lots=(
            DemoLot(
                title="Söderort, stora skolor",
                description="Fyra högstadieskolor, sammanlagt 46 klassrum och korridorer om året.",
                cpv=("45442100", "45442110"),
                areas=("0180-farsta", "0180-skarpnack", "0180-enskede-arsta-vantor"),
                value_sek=4_200_000,
            ),
            DemoLot(
                title="Västerort, mellanstora skolor",
                description="Fem skolor, sammanlagt 30 klassrum om året.",
                cpv=("45442100", "45442110"),
                areas=("0180-bromma", "0180-hasselby-vallingby"),
                value_sek=2_600_000,
            ),
            DemoLot(
                title="Innerstaden, små skolor",
                description="Sex små skolor i gamla hus, sammanlagt 14 klassrum om året.",
                cpv=("45442100", "45442110"),
                areas=("0180-sodermalm", "0180-norra-innerstaden", "0180-kungsholmen"),
                value_sek=1_100_000,
            ),
        ),
    ),
    DemoNeed(
        key="klotter-soderort",
        board="trafikkontoret",
        title="Klottersanering av tunnlar och murar i Söderort",
        description=(
            "Klotter i gångtunnlar, på murar och elskåp ska vara borta inom ett dygn från anmälan, och inom "
            "fyra timmar om det är hotfullt. Vi räknar med 2 300 anmälningar om året. Metoden ska vara "
            "skonsam mot betong och tegel, och varje sanering dokumenteras med bild före och efter. "
            "Svarstiden har gått ut och ärendet fortsätter i stadens upphandlingsverktyg."
        ),
        cpv=("90690000",),
        areas=("0180-farsta", "0180-skarpnack", "0180-enskede-arsta-vantor", "0180-hagersten-alvsjo"),
        starts_in_days=30,
        answers_in_days=-20,
        state="closed",
        value_sek=1_400_000,
        months=24,
        published_days_ago=55,
    ),
    DemoNeed(
        key="biblioteksmobler",
        board="kulturforvaltningen",
        title="Hyllor och läsplatser till tre bibliotek",
        description=(
            "Tre mindre bibliotek ska få låga hyllor för barnböcker, läsplatser vid fönstren och var sin ny "
            "disk. Måtten skiljer sig och golven lutar, så vi tror på platsbyggt. Virket ska vara märkt och "
            "ytorna tåla att torkas av varje dag. Vi vill gärna att barn och personal får säga sitt om "
            "ritningarna. Biblioteken har öppet under tiden, så monteringen görs på morgnar och måndagar."
        ),
        cpv=("45421000", "44220000"),
        areas=("0180-jarva", "0180-skarholmen", "0180-farsta"),
        starts_in_days=110,
        answers_in_days=19,
        state="published",
        value_sek=720_000,
        months=6,
        published_days_ago=3,
    ),
    DemoNeed(
        key="odling-aldreboenden",
        board="sdf-farsta",
        title="Odlingslådor och trädgårdsträffar på fem äldreboenden",
        description=(
            "På fem äldreboenden vill vi ha odlingslådor i rätt höjd, örter och blommor som doftar och en "
            "träff i månaden då de boende får vara med. Vi behöver någon som planterar, vattnar under "
            "semestern och tar hand om lådorna inför vintern. Det viktigaste är att den som kommer tycker om "
            "att prata. Marken är tillgänglig och vatten finns på alla gårdar."
        ),
        cpv=("77310000",),
        areas=("0180-farsta",),
        starts_in_days=120,
        answers_in_days=29,
        state="published",
        value_sek=190_000,
        months=24,
        published_days_ago=10,
    ),
    DemoNeed(
        key="lunch-lovverksamhet",
        board="sdf-jarva",
        title="Lunch till lovverksamheten på Järva",
        description=(
            "Under loven har vi öppet för barn i fem lokaler, med 35 till 60 barn i varje. De behöver en "
            "varm lunch, frukt och ett mellanmål. Maten ska gå att äta för den som inte äter fläsk, och vi "
            "har alltid någon med nötallergi. Leverans klockan elva, i kärl som håller värmen. Vi diskar "
            "inte, så ni tar med er kärlen tillbaka."
        ),
        cpv=("55520000", "55523000"),
        areas=("0180-jarva",),
        starts_in_days=55,
        answers_in_days=8,
        state="published",
        value_sek=290_000,
        months=12,
        published_days_ago=4,
    ),
    DemoNeed(
        key="vaggmalningar",
        board="fastighetskontoret",
        title="Konservering av två väggmålningar i Gamla badhuset",
        description=(
            "I badhusets trapphall finns två väggmålningar från 1911 med sprickor och lös färg. Arbetet "
            "kräver konservator med erfarenhet av kalkmåleri och ska ske efter länsstyrelsens villkor. "
            "Ställning finns på plats från start. Vi vet att få kan göra detta och tar gärna emot tips."
        ),
        cpv=("92522200",),
        areas=("0180-kungsholmen",),
        starts_in_days=240,
        answers_in_days=50,
        state="published",
        value_sek=860_000,
        months=10,
        published_days_ago=2,
    ),
    DemoNeed(
        key="utskick-val",
        board="stadsledningskontoret",
        title="Tryckning och utskick av information till alla hushåll, på sju språk",
        description=(
            "Inför folkomröstningen om namnet på den nya bron ska alla hushåll få ett häfte på åtta sidor. "
            "Det trycks på svenska och kan beställas på sex språk till. Vi behöver tryck på miljömärkt "
            "papper, paketering per distributionsområde och en liten upplaga i punktskrift. Utkastet väntar "
            "på att texten blir klar."
        ),
        cpv=("79823000", "79571000"),
        areas=("0180",),
        starts_in_days=170,
        answers_in_days=65,
        state="draft",
        value_sek=1_300_000,
        months=4,
    ),
    DemoNeed(
        key="koksbitraden-aldreboenden",
        board="serviceforvaltningen",
        title="Köksbiträden när ordinarie personal är borta",
        description=(
            "I tolv kök på våra äldreboenden händer det att någon är sjuk på morgonen. Då behöver vi ett "
            "köksbiträde på plats före klockan nio, som kan hygienreglerna och vet hur en diskmaskin "
            "fungerar. Förra året behövde vi hjälp 410 dagar, ofta med någon dags varsel men ibland samma "
            "morgon. Vi vill gärna möta samma personer igen."
        ),
        cpv=("79620000", "55510000"),
        areas=("0180",),
        starts_in_days=105,
        answers_in_days=27,
        state="published",
        value_sek=1_250_000,
        months=24,
        published_days_ago=11,
    ),
)
