"""Invented people who can sign in to the demo city, one or more in every role."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoPerson

PEOPLE: tuple[DemoPerson, ...] = (
    DemoPerson(
        key="inkopare-sodermalm",
        name="Karin Almdal",
        email="karin.almdal@demostad.example",
        role="purchaser",
        organisation="sdf-sodermalm",
    ),
    DemoPerson(
        key="central-inkopare",
        name="Johan Vretbo",
        email="johan.vretbo@demostad.example",
        role="purchaser",
        organisation="serviceforvaltningen",
    ),
    DemoPerson(
        key="inkopare-bostader",
        name="Leila Sandmark",
        email="leila.sandmark@demostad.example",
        role="purchaser",
        organisation="demostadsbostader",
    ),
    DemoPerson(
        key="inkopare-kultur",
        name="Mats Ekenäng",
        email="mats.ekenang@demostad.example",
        role="purchaser",
        organisation="kulturforvaltningen",
    ),
    DemoPerson(
        key="cateringforetagare",
        name="Amira Lövgard",
        email="amira.lovgard@gryn-och-glod.example",
        role="enterprise_member",
        organisation="gryn-och-glod",
    ),
    DemoPerson(
        key="stadforetagare",
        name="Yusuf Hallsten",
        email="yusuf.hallsten@rent-i-kvarteret.example",
        role="enterprise_member",
        organisation="rent-i-kvarteret",
    ),
    DemoPerson(
        key="cykelforetagare",
        name="Sara Tallvik",
        email="sara.tallvik@kedjan-cykel.example",
        role="enterprise_member",
        organisation="kedjan-cykel",
    ),
    DemoPerson(
        key="leverantor-catering",
        name="Peter Grönhed",
        email="peter.gronhed@bordsgladje.example",
        role="supplier_member",
        organisation="bordsgladje",
    ),
    DemoPerson(
        key="leverantor-fastighet",
        name="Helena Stigbäck",
        email="helena.stigback@stadsteg-fastighet.example",
        role="supplier_member",
        organisation="stadsteg-fastighet",
    ),
    DemoPerson(
        key="samordnare",
        name="Eva Nordhage",
        email="eva.nordhage@demostad.example",
        role="coordinator",
        organisation="arbetsmarknadsforvaltningen",
    ),
    DemoPerson(
        key="administrator",
        name="Tomas Ljungmo",
        email="tomas.ljungmo@demostad.example",
        role="administrator",
        organisation="stadsledningskontoret",
    ),
    DemoPerson(
        key="jurist",
        name="Noor Hagelin",
        email="noor.hagelin@demostad.example",
        role="jurist",
        organisation="stadsledningskontoret",
    ),
)
