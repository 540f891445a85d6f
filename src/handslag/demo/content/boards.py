"""The invented departments and companies of Demostad that buy."""

from __future__ import annotations

from handslag.demo.content.shapes import DemoBoard, invented_org_no

BOARDS: tuple[DemoBoard, ...] = (
    DemoBoard(
        key="stadsledningskontoret",
        name="Demostads stadsledningskontor",
        kind="board",
        org_no=invented_org_no(301),
    ),
    DemoBoard(
        key="arbetsmarknadsforvaltningen",
        name="Demostads arbetsmarknadsförvaltning",
        kind="board",
        org_no=invented_org_no(302),
    ),
    DemoBoard(
        key="socialforvaltningen",
        name="Demostads socialförvaltning",
        kind="board",
        org_no=invented_org_no(303),
    ),
    DemoBoard(
        key="utbildningsforvaltningen",
        name="Demostads utbildningsförvaltning",
        kind="board",
        org_no=invented_org_no(304),
    ),
    DemoBoard(
        key="serviceforvaltningen",
        name="Demostads serviceförvaltning",
        kind="board",
        org_no=invented_org_no(305),
    ),
    DemoBoard(
        key="fastighetskontoret",
        name="Demostads fastighetskontor",
        kind="board",
        org_no=invented_org_no(306),
    ),
    DemoBoard(
        key="kulturforvaltningen",
        name="Demostads kulturförvaltning",
        kind="board",
        org_no=invented_org_no(307),
    ),
    DemoBoard(
        key="trafikkontoret",
        name="Demostads trafikkontor",
        kind="board",
        org_no=invented_org_no(308),
    ),
    DemoBoard(
        key="sdf-sodermalm",
        name="Södermalms stadsdelsförvaltning, Demostad",
        kind="board",
        org_no=invented_org_no(309),
    ),
    DemoBoard(
        key="sdf-jarva",
        name="Järva stadsdelsförvaltning, Demostad",
        kind="board",
        org_no=invented_org_no(310),
    ),
    DemoBoard(
        key="sdf-farsta",
        name="Farsta stadsdelsförvaltning, Demostad",
        kind="board",
        org_no=invented_org_no(311),
    ),
    DemoBoard(
        key="demostadsbostader",
        name="Demostadsbostäder AB",
        kind="company",
        org_no=invented_org_no(312),
    ),
    DemoBoard(
        key="demostads-skolhus",
        name="Demostads Skolhus AB",
        kind="company",
        org_no=invented_org_no(313),
    ),
    DemoBoard(
        key="demostad-parkering",
        name="Demostad Parkering AB",
        kind="company",
        org_no=invented_org_no(314),
    ),
)
