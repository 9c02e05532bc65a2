"""Screens of a briefing: one message, what it is drawn from, and how. By code, so that a link can name them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import duckdb

from analytics import sentences
from analytics.exhibit import Exhibit, NoFigures, cited_sources, figure_id, source_line
from analytics.exhibits import protection_complaints, remittances, tppo_maps, tppo_taskforce
from analytics.exhibits.destinations import placements_by_destination
from analytics.exhibits.headlines import Headline, headline_exhibit, headlines
from analytics.exhibits.headlines import placements as placements_headline
from analytics.exhibits.placement_time import long_series
from analytics.exhibits.protection_sentences import protection_sentence
from analytics.exhibits.regions import placements_by_province
from analytics.exhibits.screen_parts import ABSENT, BARS, CUTOFFS, FLOWS, LINES, MAP, NUMBERS, Amount, Screen
from analytics.exhibits.screen_profile import profile_screen
from analytics.exhibits.tppo_headline import lead as detected_lead
from analytics.filters import NATION, Filter, region_in_year
from analytics.methods.rates import NoRate
from analytics.names import Names, load_domain
from analytics.numbers import number, percent
from analytics.queries.listings import Listing
from analytics.titles import listing_period

#: What the two maps of trafficking count.
REPORTS, ASSISTED = "laporan polisi menurut Polda", "korban dibantu menurut provinsi asal"
Maker = Callable[[duckdb.DuckDBPyConnection, Names, Filter], Screen]


def _headlines(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    answers = headlines(con, names, chosen)
    known = [answer for answer in answers if answer.year is not None]
    if not known:
        raise NoFigures("Tidak ada angka sampai tahun ini.")
    message = names.say("Tiga angka utama sampai {year}, **masing-masing satu badan**", year=chosen.year)
    exhibit = headline_exhibit(names, chosen, answers)
    return Screen(
        "angka",
        NUMBERS,
        message,
        (replace(exhibit, subtitle=names.say("Tiap angka dengan tahun dan badannya sendiri; tidak dijumlahkan")),),
        amounts=tuple(_amount(answer) for answer in known),
    )


def _amount(answer: Headline) -> Amount:
    notes = " · ".join(note.text.strip("· ") for note in answer.notes).replace(", · ", ", ")
    written = f"{answer.prefix}\u00a0{answer.amount}" if answer.prefix else answer.amount
    return Amount(
        f"{answer.name} {answer.year} · {answer.body}", written, answer.unit, notes, detected=answer.key == "tppo"
    )


def _placed(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    measure: str = "placements",
    key: str = "penempatan-peta",
) -> Exhibit:
    try:
        return placements_by_province(con, names, chosen, measure=measure, key=key)
    except NoRate as error:
        raise NoFigures(error.reason) from error


def _map(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    exhibit = _placed(con, names, chosen)
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    found = sentences.concentration(con, names, listing, exhibit.frame)
    message = found.text if found is not None else sentences.what_is_printed(names, listing)
    line = ""
    if chosen.region != NATION:
        region = region_in_year(chosen.province, listing.period_end.year, load_domain(con))
        own = sentences.about_region(con, names, chosen, region, listing, exhibit.frame)
        message = own[0].text
        line = " ".join(item.text for item in own[1:2])
    return Screen("peta", MAP, message, (exhibit,), line)


def _rates(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    exhibit = _placed(con, names, chosen, "rate")
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    found = sentences.highest_rate(names, listing, exhibit.frame, "")
    if found is None:
        raise NoFigures("Belum ada daftar penempatan menurut provinsi sampai tahun ini.")
    return Screen("laju", MAP, found.text, (exhibit,), names.say("Hanya di antara provinsi yang angkanya terbit."))


def _ranking(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    exhibit = _placed(con, names, chosen, key="penempatan-peringkat")
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    rows = exhibit.frame[exhibit.frame["drawn"].notna()].sort_values("drawn", ascending=False)
    message = names.say(
        "Terbanyak dari **{province}**: {n} penempatan, di antara {printed} provinsi yang tercetak",
        province=rows["name"].iloc[0],
        n=number(rows["drawn"].iloc[0], names.language),
        printed=sentences.number_word(names, len(rows)),
    )
    line = names.say("Yang tidak tercetak bukan nol.") if listing.remainder is None else ""
    return Screen("peringkat", BARS, message, (replace(exhibit, frame=rows),), line)


def _series(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    region = chosen.province or NATION
    try:
        exhibit = long_series(con, names, chosen, region=region)
    except NoFigures:
        if region == NATION:
            raise
        exhibit, region = long_series(con, names, chosen), NATION
    last = exhibit.frame.iloc[-1]
    message = names.say(
        "{place}: **{n} penempatan** pada {year}",
        place=names.region(region),
        n=number(last["obs_value"], names.language),
        year=int(last["year"]),
    )
    if region == NATION:
        notes = placements_headline(con, names, chosen).notes
        message += ", " + " ".join(note.text for note in notes if note.text != names.say("angka nasional"))
    line = names.say("Garis tidak disambung melewati tahun tanpa angka atau perubahan cara hitung.")
    if region == NATION and chosen.region != NATION:
        line = names.say("Setahun penuh tidak tercetak untuk wilayah pilihan; ini angka nasional.")
    return Screen("deret", LINES, message, (exhibit,), line)


def flow_words(names: Names) -> str:
    """How the lines and borders of the map of destinations are read; nothing of it holds for bars."""
    return names.say("Tebal garis menurut kelas jumlah; garis bukan rute. Batas negara bukan pernyataan posisi resmi.")


def _destinations(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    exhibit = placements_by_destination(con, names, chosen)
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    own = exhibit.frame[exhibit.frame["counterpart_area"] == chosen.destination]
    row = (own if len(own) else exhibit.frame).iloc[0]
    values = {
        "name": row["name"],
        "n": number(row["obs_value"], names.language),
        "when": listing_period(names, listing),
    }
    message = names.say(
        "Ke **{name}**: {n} penempatan, {when}" if len(own) else "Terbanyak ke **{name}**: {n} penempatan, {when}",
        **values,
    )
    if row["share"] is not None and row["share"] == row["share"]:
        message += names.say(", {share} dari total", share=percent(row["share"], names.language))
    line = flow_words(names)
    if chosen.region != NATION:
        line = names.say("Angka nasional: menurut tujuan tidak dicetak untuk tiap wilayah.") + " " + line
    return Screen("tujuan", FLOWS, message, (exhibit,), line)


def _remittances(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    found = []
    for measure in (remittances.PERSONAL, remittances.WORKERS):
        try:
            found.append(remittances.series_exhibit(con, names, chosen, measure))
        except NoFigures:
            continue
    if not found:
        raise NoFigures("Rilis ini tidak memuat angka tahunan ukuran ini sampai tahun pilihan.")
    text, _ = remittances.headline(con, names, chosen)
    line = names.say("Dua badan mengukur dua hal: tidak disambung, tidak dijumlahkan, tidak dikurangkan.")
    return Screen("remitansi", LINES, text, tuple(found), line)


def _detected(names: Names) -> str:
    return names.say("Angka TPPO menghitung **kasus yang terdeteksi**, bukan seluruh kejadian")


def _tppo(make: Callable[..., Exhibit], code: str, counted: str) -> Maker:
    """A map of trafficking: national, nothing ranked, no province named by itself."""

    def made(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
        exhibit = make(con, names, chosen)
        line = ""
        if chosen.region != NATION:
            areas, province = set(exhibit.frame["ref_area"]), chosen.province
            own = province if province in areas else region_in_year(province, 2022, load_domain(con))
            line = tppo_maps.area_sentence(names, exhibit, own)
        message = f"{_detected(names)}: {names.say(counted)}"
        return Screen(code, MAP, message, (exhibit,), line, detected=True, place_detected=True)

    return made


def _task_force(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    exhibit = tppo_taskforce.running_totals(con, names, chosen)
    last = exhibit.frame.sort_values("period_end").groupby("indicator").last()
    end = exhibit.frame["period_end"].max()
    now = last[last["period_end"] == end]
    wanted = [code for code in ("victims_rescued", "suspects", "police_reports") if code in now.index]
    words = {
        "victims_rescued": names.say("korban diselamatkan"),
        "suspects": names.say("tersangka"),
        "police_reports": names.say("laporan polisi"),
    }
    said = "; ".join(f"**{number(now.at[code, 'obs_value'], names.language)}** {words[code]}" for code in wanted)
    date = exhibit.frame.loc[exhibit.frame["period_end"] == end, "date"].iloc[0]
    message = names.say("Satgas TPPO Polri sampai {date}: {said}", date=date, said=said)
    return Screen("satgas", CUTOFFS, message, (exhibit,), detected_lead(names), detected=True)


def _protection(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    exhibit = protection_complaints.by_year(con, names, chosen)
    found = protection_sentence(con, names, chosen)
    rows = exhibit.frame.assign(name=exhibit.frame["label"])
    sources = cited_sources(rows, found.source_ids if found is not None else ())
    exhibit = replace(exhibit, frame=rows, source_ids=sources, source_line=source_line(names, sources))
    message = found.text if found is not None else exhibit.title
    return Screen("pelindungan", BARS, message, (exhibit,), exhibit.not_to_conclude)


#: Code, name in the list of the composer, and maker; in the order of a first story.
SCREENS: Mapping[str, tuple[str, Maker]] = {
    "angka": ("Tiga angka utama", _headlines),
    "peta": ("Peta penempatan", _map),
    "peringkat": ("Peringkat provinsi asal", _ranking),
    "laju": ("Penempatan per 100.000 penduduk", _rates),
    "deret": ("Penempatan setahun, deret", _series),
    "tujuan": ("Tujuan penempatan", _destinations),
    "remitansi": ("Remitansi menurut dua badan", _remittances),
    "tppo-polda": ("TPPO: laporan menurut Polda", _tppo(tppo_maps.reports_by_polda, "tppo-polda", REPORTS)),
    "tppo-asal": ("TPPO: korban dibantu menurut asal", _tppo(tppo_maps.assisted_by_origin, "tppo-asal", ASSISTED)),
    "satgas": ("Satgas TPPO", _task_force),
    "pelindungan": ("Pelindungan: pengaduan", _protection),
    "provinsi": ("Satu provinsi", profile_screen),
}
#: Screens with counts of trafficking below the nation: they never come up by themselves in a loop.
LEFT_OUT_OF_A_LOOP = frozenset({"tppo-polda", "tppo-asal"})
#: Which screen shows an exhibit of a page, by the key of the exhibit.
OF_EXHIBIT = {
    "ringkasan-peta": "peta",
    "penempatan-peta": "peta",
    "penempatan-peringkat": "peringkat",
    "penempatan-deret": "deret",
    "penempatan-deret-daerah": "deret",
    "penempatan-tujuan": "tujuan",
    "remitansi-bank-dunia": "remitansi",
    "remitansi-bank-indonesia": "remitansi",
    "tppo-peta-polda": "tppo-polda",
    "tppo-peta-asal": "tppo-asal",
    "tppo-satgas": "satgas",
    "pengaduan": "pelindungan",
}


def screen(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, code: str) -> Screen:
    """The screen of a code.

    Parameters
    ----------
    con, names, chosen
        a release, its names in the reader's language, and the filter that the screen follows.
    code
        one of ``SCREENS``.

    Returns
    -------
    A screen; of kind ``absent`` where the release has no figures for it, with the sentence that says so.

    Raises
    ------
    KeyError
        where the code is none.
    """
    title, make = SCREENS[code]
    try:
        return make(con, names, chosen)
    except NoFigures as missing:
        return Screen(code, ABSENT, names.say(str(missing)), line=names.say(title))


def screen_id(shown: Screen, chosen: Filter) -> str:
    """The id that stands on a screen: that of its figure, else of the screen itself."""
    return shown.exhibit.figure_id if shown.exhibit is not None else figure_id(f"layar-{shown.code}", chosen)
