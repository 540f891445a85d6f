"""Where the rules were read: the keys rules carry, what each is, and its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_UHM = "https://www.upphandlingsmyndigheten.se"
_SFS = "https://github.com/se-lex/sfs/blob/main"


@dataclass(frozen=True, slots=True)
class Source:
    """A document; `address` is empty where it has none on the web."""

    title: str
    address: str = ""


SOURCES: Mapping[str, Source] = {
    "L1": Source(
        "Lagen om offentlig upphandling (2016:1145), t.o.m. SFS 2025:360", f"{_SFS}/2016/sfs-2016-1145.md"
    ),
    "L2": Source(
        "Tillkännagivande om tröskelvärden, SFS 2024:30",
        "https://svenskforfattningssamling.se/sites/default/files/sfs/2024-02/SFS2024-30.pdf",
    ),
    "L3": Source(
        "Lagen om registrering av idéburna organisationer (2022:900)", f"{_SFS}/2022/sfs-2022-900.md"
    ),
    "L4": Source("Lagen om finansiell samordning (2003:1210)", f"{_SFS}/2003/sfs-2003-1210.md"),
    "L5": Source("Kommunallagen (2017:725)", f"{_SFS}/2017/sfs-2017-725.md"),
    "L10": Source("Lagen om upphandlingsstatistik (2019:668)", f"{_SFS}/2019/sfs-2019-668.md"),
    "L12": Source("Lagen om valfrihetssystem (2008:962)", f"{_SFS}/2008/sfs-2008-962.md"),
    "K1": Source(
        "Konkurrensverket: tröskelvärden 2018–2019",
        "https://www.konkurrensverket.se/upphandling/om-lagstiftningen/troskelvarden/"
        "troskelvarden-och-direktupphandlingsgranser-1-januari-201831-december-2019/",
    ),
    "K2": Source(
        "Konkurrensverket: gamla tröskelvärden",
        "https://www.konkurrensverket.se/upphandling/lagar-och-regler/troskelvarden/gamla-troskelvarden/",
    ),
    "S1": Source(
        "SKR: tröskelvärdena höjdes den 1 januari 2022",
        "https://skr.se/skr/ekonomijuridik/juridik/upphandlingjuridik/nyhetsarkivupphandling/"
        "rattsfallupphandlingsomradet/troskelvardenahojsden1januari2022.59867.html",
    ),
    "M1": Source(
        "Public procurement thresholds for 2026–2027",
        "https://www.mondaq.com/ireland/government-contracts-procurement-ppp/1696870/"
        "public-procurement-thresholds-for-2026-2027",
    ),
    "W1": Source("WTO Center: thresholds 2026–2027", "http://web.wtocenter.org.tw/Page/14590/418095"),
    "R1": Source("A public code list that says it was checked in August 2026"),
    "U1": Source(
        "Upphandlingsmyndigheten: reserverad upphandling, CPV-koder",
        f"{_UHM}/frageportalen/2761157/reserverad-upphandling-cpv-koder/",
    ),
    "U2": Source(
        "Upphandlingsmyndigheten: ny möjlighet att reservera för idéburna organisationer",
        f"{_UHM}/nyheter/2022/ny-mojlighet-att-reservera-upphandlingar-for-ideburna-organisationer-fran-arsskiftet/",
    ),
    "U3": Source(
        "Upphandlingsmyndigheten: reserverad upphandling för vissa tjänster enligt bilaga 2",
        f"{_UHM}/regler-och-lagstiftning/hallbarhet-i-upphandlingsreglerna/"
        "reserverad-upphandling-for-vissa-tjanster-enligt-bilaga-2/",
    ),
    "U4": Source(
        "Upphandlingsmyndigheten: tröskelvärden och direktupphandlingsgränser",
        f"{_UHM}/regler-och-lagstiftning/troskelvarden-och-direktupphandlingsgranser",
    ),
    "U4a": Source(
        "Upphandlingsmyndigheten: tröskelvärden (äldre sida)",
        f"{_UHM}/upphandla/om-upphandlingsreglerna/Upphandlingsforfaranden/troskelvarden/",
    ),
    "U5": Source(
        "Upphandling24: tydligare direktupphandling",
        "https://upphandling24.se/valkomnar-tydligare-direktupphandling",
    ),
    "U6": Source(
        "Upphandlingsmyndigheten: uppdelning av kontrakt",
        f"{_UHM}/regler-och-lagstiftning/olika-sorters-avtal-och-kontrakt/uppdelning-av-kontrakt/",
    ),
    "U7": Source(
        "Upphandlingsmyndigheten: värdet av en direktupphandling",
        f"{_UHM}/frageportalen/2540981/vardet-av-en-direktupphandling/",
    ),
    "U8": Source(
        "Upphandlingsmyndigheten: bilaga 2 a, förteckning över välfärdstjänster",
        f"{_UHM}/regler-och-lagstiftning/regler-for-upphandlingar-paborjade-fore-1-februari-2022/"
        "bilaga-2-a-forteckning-over-valfardstjanster/",
    ),
    "U9": Source(
        "Upphandlingsmyndigheten: upphandling av välfärdstjänster",
        f"{_UHM}/regler-och-lagstiftning/regler-for-upphandlingar-paborjade-fore-1-februari-2022/"
        "upphandling-av-valfardstjanster/",
    ),
    "U10": Source(
        "Upphandlingsmyndigheten: dokumentation av direktupphandlingar",
        f"{_UHM}/frageportalen/2592573/dokumentation-av-direktupphandlingar/",
    ),
    "U10b": Source(
        "Upphandlingsmyndigheten: dokumentationskrav vid direktupphandling",
        f"{_UHM}/frageportalen/2422303/dokumentationskrav-direktupphandling",
    ),
    "U12": Source(
        "Upphandlingsmyndigheten: vilka personer avses",
        f"{_UHM}/regler-och-lagstiftning/hallbarhet-i-upphandlingsreglerna/regler-om-reserverad-upphandling/"
        "vilka-personer-avses/",
    ),
    "U13": Source(
        "Upphandlingsmyndigheten: vad innebär reserverad upphandling",
        "https://frageportalen.upphandlingsmyndigheten.se/org/upphandlingsmyndigheten/d/"
        "vad-innebar-reserverad-upphandling/",
    ),
    "U14": Source(
        "Upphandlingsmyndigheten: LOV och idéburna organisationer", f"{_UHM}/frageportalen/2128453/lov-4uwu/"
    ),
    "U15": Source(
        "Upphandlingsmyndigheten: särskilda kontraktsvillkor",
        f"{_UHM}/inkopsprocessen/genomfor-upphandlingen/sarskilda-kontraktsvillkor/",
    ),
    "U16": Source(
        "Upphandlingsmyndigheten: anmälan om identifikationskod",
        f"{_UHM}/om-oss/upphandlingsmyndighetens-forfattningssamling/anmalan-om-identifikationskod/",
    ),
    "U17": Source(
        "Upphandlingsmyndigheten: nya upphandlingsregler",
        f"{_UHM}/frageportalen/2880090/nya-upphandlingsregler-yrhq/",
    ),
    "U18": Source("Upphandlingsmyndigheten: IOP", f"{_UHM}/frageportalen/2457482/iop/"),
    "U19": Source(
        "Upphandlingsmyndigheten: nya regler och takbelopp för statsstöd",
        f"{_UHM}/nyheter/2024/nya-regler-och-takbelopp-for-statsstod/",
    ),
    "J1": Source("Högsta förvaltningsdomstolen, HFD 2021:48", "https://lagen.nu/dom/hfd/2021:48"),
    "J2": Source(
        "SKR: förtydligande avseende reserverade kontrakt",
        "https://skr.se/skr/ekonomijuridik/juridik/upphandlingjuridik/nyhetsarkivupphandling/"
        "rattsfallupphandlingsomradet/fortydligandeavseendereserveradekontrakt.57227.html",
    ),
    "E1": Source(
        "EU-domstolen, C-436/20 (början)",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX%3A62020CJ0436",
    ),
    "B1": Source(
        "Bestek: case C-598/19 CONACEE",
        "https://bestek-procurement.com/case-c-598-19-conacee-reserved-contracts-and-additional-national-criteria-"
        "beyond-those-laid-down-in-article-201-of-directive-2014-24-eu-on-public-procurement/",
    ),
    "UDD": Source(
        "Reserverade upphandlingar enligt LOU (rapport 2021)",
        "https://5dok.org/document/zlgvjg2o-reserverade-upphandlingar-enligt-lagen-om-offentlig-upphandling.html",
    ),
    "JP": Source(
        "JP Infonet: nya regler om upphandling av välfärdstjänster",
        "https://www.jpinfonet.se/kunskap/nyheter4/nya-regler-om-upphandling-av-valfardstjanster/",
    ),
    "I1": Source(
        "Inköpsrådet: nu gäller nya upphandlingsregler",
        "https://inkopsradet.se/nu-galler-nya-upphandlingsregler",
    ),
    "N1": Source(
        "NNAB: gränsen för direktupphandling fördubblas",
        "https://arkiv.nnab.se/gransen-for-direktupphandling-fordubblas/",
    ),
    "BM": Source(
        "Baker McKenzie: highlights within Swedish public procurement 2023/24",
        "https://insightplus.bakermckenzie.com/bm/international-commercial-trade/"
        "sweden-highlights-within-the-public-procurement-world-202324",
    ),
    "P1": Source("Proposition 2023/24:3", "http://data.riksdagen.se/dokument/HB033.html"),
    "P2": Source("Proposition 2016/17:163", "https://lagen.nu/prop/2016/17:163"),
    "P3": Source("Proposition 2024/25:198", "http://data.riksdagen.se/dokument/HC03198.html"),
    "SOU": Source("SOU 2019:56", "https://data.riksdagen.se/dokument/H7B356d2.html"),
    "G1": Source("Regeringens pressmeddelande i oktober 2025 om offentliga affärer"),
    "KK1": Source(
        "Kammarkollegiet: register över idéburna organisationer",
        "https://www.kammarkollegiet.se/vara-tjanster/ideburna-organisationer/register-over-ideburna-organisationer",
    ),
    "KK2": Source(
        "Kammarkollegiet: ansök om att registrera idéburen organisation",
        "https://www.kammarkollegiet.se/vara-tjanster/ideburna-organisationer/"
        "ansok-om-att-registrera-ideburen-organisation",
    ),
    "ST1": Source(
        "Stockholms stad: föreningsstöd från socialförvaltningen",
        "https://foreningsservice.stockholm/stod-till-foreningar-och-kulturaktorer/socialstod/"
        "foreningsstod-fran-socialforvaltningen/",
    ),
    "ST2": Source(
        "Stockholms stad: föreningsstöd på Södermalm",
        "https://foreningsservice.stockholm/stod-till-foreningar-och-kulturaktorer/lokalt-stod/"
        "foreningsstod-pa-sodermalm/",
    ),
    "MF": Source(
        "Mikrofonden och banker kan samverka för den sociala ekonomin",
        "https://mikrofonden.se/mikrofonden-uppsala-lan/"
        "mikrofonden-och-banker-kan-samverka-for-den-sociala-ekonomin/",
    ),
    "IO": Source(
        "Ideburet offentligt partnerskap, Spånga",
        "https://iogtspanga.se/ideburet-offentligt-partnerskap-iop/",
    ),
    "RJ": Source(
        "Region Jönköpings län: ideellt och offentligt partnerskap",
        "https://utveckling.rjl.se/bidrag-och-finansiering/ideellt-och-offentligt-partnerskap-iopnew-page/",
    ),
    "DK": Source("Horten: de minimis 2024"),
    "report": Source("Stockholms stad: rapport om arbetsintegrerande sociala företag, 2021"),
}
