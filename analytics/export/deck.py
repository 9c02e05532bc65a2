"""A deck: one message a slide, native charts, maps as pictures; the same frames as the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from io import BytesIO

import duckdb
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Page

from analytics.exhibit import Exhibit, figure_id, source_line
from analytics.exhibits.profile import Profile
from analytics.exhibits.screens import flow_words
from analytics.export import deck_bars, deck_charts, deck_map, deck_tables, paper
from analytics.export.brief_counts import MOST_GAPS
from analytics.export.brief_data import MOST_DUTIES
from analytics.export.deck_parts import (
    HEIGHT,
    MARGIN,
    WIDTH,
    Box,
    Screen,
    Slide,
    clean,
    color,
    footer,
    heading,
    mm,
    run,
    text_box,
)
from analytics.export.own import own_gaps
from analytics.export.tables import source_table
from analytics.export.task import Step, silent
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names

BODY: Box = (MARGIN, 51, WIDTH - 2 * MARGIN, HEIGHT - 51 - 21)
#: Where a slide has no subtitle, a table begins higher.
TALL: Box = (MARGIN, 39, WIDTH - 2 * MARGIN, HEIGHT - 39 - 21)
TITLE_ONLY = 5


def deck_bytes(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    screens: Sequence[Screen],
    *,
    title: str,
    notes: Sequence[str] = (),
    step: Step = silent,
) -> bytes:
    """A deck of screens.

    Parameters
    ----------
    con, names, chosen
        the release, its names in the language of the deck, and the filter.
    screens
        in their order: of a briefing (``analytics.exhibits.screens``) or :class:`~.deck_parts.Slide`.
    title
        of the file.
    notes
        speaker's notes of the screens, beside what each slide's notes say of sources; shorter is allowed.
    step
        is told of each slide.

    Returns
    -------
    A PPTX of one slide a screen. Every chart and picture has an alt text, every footer its figure id.
    """
    deck, release = Presentation(), paper.stamp(con)
    deck.slide_width, deck.slide_height = mm(WIDTH), mm(HEIGHT)
    said = [*notes, *([""] * len(screens))]
    for place, (screen, note) in enumerate(zip(screens, said, strict=False)):
        step(place, len(screens))
        _slide(con, deck, names, chosen, screen, note)
    core = deck.core_properties
    core.title, core.author, core.language = clean(title), "Hulu Hilir", names.language
    core.created = core.modified = release.built_at.replace(tzinfo=None)
    core.last_modified_by, core.revision, core.version = "Hulu Hilir", 1, release.label
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def _slide(con: duckdb.DuckDBPyConnection, deck: Deck, names: Names, chosen: Filter, screen: Screen, note: str) -> None:
    page = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    page.background.fill.solid()
    page.background.fill.fore_color.rgb = color(LIGHT.paper)
    exhibits = screen.exhibits
    subtitle = f"{exhibits[0].title} · {exhibits[0].subtitle}".replace("**", "") if len(exhibits) == 1 else ""
    detected = bool(getattr(screen, "detected", False))
    heading(page, screen.message, subtitle, names.language, detected=detected)
    line = _line(names, screen)
    body = BODY if not line else (*BODY[:3], BODY[3] - 9)
    if line:
        words = text_box(page, (MARGIN, HEIGHT - 29, WIDTH - 2 * MARGIN, 8), name="baris")
        run(words, line, size=12.5, language=names.language, fill=LIGHT.muted)
    _fill(page, names, screen, body)
    ids = " ".join(dict.fromkeys(one.figure_id for one in exhibits)) or getattr(screen, "figure", "")
    ids = ids or figure_id("cerita", chosen)
    footer(page, _sources(names, screen), ids, names.language)
    frame = page.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = clean("\n".join(_notes(con, names, screen, ids, note)))


def _line(names: Names, screen: Screen) -> str:
    """The line under a figure; destinations are bars here, so what is said of the map's lines is left out."""
    words = screen.line.replace("**", "")
    return words.replace(flow_words(names), "").strip() if screen.kind == "flows" else words


def _fill(page: Page, names: Names, screen: Screen, body: Box) -> None:
    rows: tuple[tuple[str, ...], ...] = getattr(screen, "rows", ())
    if rows:
        listed = [list(row) for row in rows]
        left_out = partial(_beyond_page, names)
        beyond = int(getattr(screen, "beyond", 0))
        deck_tables.table(page, listed, names, TALL, alt=screen.message, more=left_out, beyond=beyond)
    elif screen.amounts:
        _amounts(page, names, screen, body)
    elif screen.exhibits:
        left, top, width, height = body
        part = width / len(screen.exhibits)
        for place, exhibit in enumerate(screen.exhibits):
            inner = (left + place * part, top, part, height)
            if len(screen.exhibits) > 1:
                inner = _captioned(page, names, exhibit, inner)
            _draw(page, names, exhibit, screen, inner)


def _beyond_page(names: Names, n: int) -> str:
    return names.say("… {n} baris lainnya di halaman Profil", n=n)


def _beyond_file(names: Names, n: int) -> str:
    return names.say("… {n} baris lainnya di buku kerja", n=n)


def _captioned(page: Page, names: Names, exhibit: Exhibit, box: Box) -> Box:
    """Title and subtitle of one of two charts beside each other; the room that is left below them."""
    left, top, width, height = box
    words = text_box(page, (left, top - 11, width - 6, 11), name="keterangan")
    run(words, exhibit.title, size=12, language=names.language, bold=True)
    text = f"  {exhibit.subtitle}".replace("**", "")
    run(words, text, size=11, language=names.language, fill=LIGHT.muted)
    return left, top + 3, width - 6, height - 3


def _draw(page: Page, names: Names, exhibit: Exhibit, screen: Screen, box: Box) -> None:
    """The native chart that fits the kind and the frame; a table where none does."""
    detected = bool(getattr(screen, "detected", False))
    column = deck_charts.value_column(exhibit)
    if screen.kind == "map" and deck_map.mapped(exhibit):
        deck_map.picture(page, exhibit, names, box)
    elif screen.kind == "cutoffs" and {"indicator", "period_end"} <= set(exhibit.frame.columns):
        deck_charts.cutoffs(page, exhibit, names, box)
    elif screen.kind == "lines" and column is not None and deck_charts.fits_lines(exhibit):
        deck_charts.lines(page, exhibit, names, box)
    elif screen.kind in ("bars", "flows") and column is not None and "name" in exhibit.frame:
        deck_bars.bars(page, exhibit, names, box, detected=detected)
    elif len(exhibit.frame):
        deck_tables.table(
            page, deck_tables.exhibit_rows(exhibit, names), names, box, alt=exhibit.alt,
            more=partial(_beyond_file, names), sizes=deck_tables.FIGURE_SIZES,
        )  # fmt: skip


def _amounts(page: Page, names: Names, screen: Screen, body: Box) -> None:
    left, top, width, _ = body
    part = width / len(screen.amounts)
    for place, item in enumerate(screen.amounts):
        start = left + place * part
        words = text_box(page, (start, top + 8, part - 6, 9), name="ukuran")
        run(words, item.name, size=14, language=names.language, bold=True)
        about = " · ".join(text for text in (getattr(item, "when", ""), getattr(item, "body", "")) if text)
        words = text_box(page, (start, top + 15, part - 6, 7), name="masa dan badan")
        run(words, about, size=12, language=names.language, fill=LIGHT.muted)
        words = text_box(page, (start, top + 22, part - 6, 26), name="angka")
        fill = LIGHT.tppo_line if item.detected else LIGHT.ink
        run(words, item.amount, size=48 if len(item.amount) < 9 else 36, language=names.language, bold=True, fill=fill)
        run(words, f"  {item.unit}", size=14, language=names.language, fill=LIGHT.muted)
        words = text_box(page, (start, top + 50, part - 6, 40), name="catatan")
        for nth, text in enumerate(item.note.split("**")):
            if text:
                run(words, text, size=14, language=names.language, bold=nth % 2 == 1, fill=LIGHT.muted)


def _sources(names: Names, screen: Screen) -> str:
    ids = dict.fromkeys(source for exhibit in screen.exhibits for source in exhibit.source_ids)
    if not ids:
        return str(getattr(screen, "footer", ""))
    line = names.say("Sumber: {line}.", line=source_line(names, ids).rstrip("."))
    warning = next((one.not_to_conclude for one in screen.exhibits if one.not_to_conclude), "")
    return f"{line} {warning}".strip()


def _notes(con: duckdb.DuckDBPyConnection, names: Names, screen: Screen, ids: str, note: str) -> Iterable[str]:
    """What stands under a slide: the speaker's words, the passport of each figure, its sources with addresses."""
    release = paper.stamp(con)
    if note:
        yield note
    yield paper.stamp_words(names, release)
    yield f"{names.say('ID grafik')}: {ids}"
    for exhibit in screen.exhibits:
        yield f"{exhibit.title}. {exhibit.subtitle}".replace("**", "")
        yield from exhibit.caveats
        if exhibit.not_to_conclude:
            yield names.say("Jangan disimpulkan: {text}", text=exhibit.not_to_conclude)
        for row in source_table(con, exhibit).to_dict("records"):
            yield f"{row['source_id']}: {row['publisher']}, {row['title']}. {row['url']}"


def profile_slides(names: Names, chosen: Filter, profile: Profile) -> list[Slide]:
    """The slides of one province: what it can do, its figures, map, charts, trafficking, gaps.

    Returns
    -------
    Slides that hold the own province and the national total only; nothing is ranked by trafficking.
    """
    own, say = chosen.changed(region=profile.province), names.say
    duties = [(duty.who, duty.duty, duty.article) for duty in profile.duties if duty.first][:MOST_DUTIES]
    head = (say("Siapa"), say("Apa"), say("Dasar"))
    line = profile.lead[0].text if profile.lead else ""
    sources = dict.fromkeys(source for fact in profile.facts for source in fact.source_ids)
    passport = say("Sumber: {line}.", line=source_line(names, sources).rstrip("."))
    lawful = say(
        "Kewajiban menurut undang-undang dan peraturan pemerintah yang naskahnya sudah dibaca; kutipan ringkas, "
        "yang berlaku ialah naskahnya"
    )
    first, figure = f"{profile.name}: {say('Yang dapat dikerjakan daerah')}", figure_id("profil", own)
    slides = [
        Slide(
            "table", first, rows=(head, *duties), beyond=len(profile.duties) - len(duties), footer=lawful, figure=figure
        ),
        Slide("numbers", profile.headline.text, line=line, amounts=profile.facts, footer=passport, figure=figure),
    ]
    if isinstance(profile.kabupaten, Exhibit):
        slides.append(Slide("map", profile.kabupaten.title, (profile.kabupaten,)))
    kinds = {"destinations": "bars"}
    for chart in profile.charts:
        slides.append(Slide(kinds.get(chart.kind, "lines"), chart.exhibit.title, (chart.exhibit,)))
    for block in (profile.protection, profile.handled, profile.origin):
        if isinstance(block, Exhibit):
            slides.append(Slide("table", block.title, (block,)))
    listed = own_gaps(names, profile)
    gaps = [(gap.subject, gap.owner, gap.known) for gap in listed if gap.first][:MOST_GAPS]
    head = (say("Yang tidak ada"), say("Pemilik data"), say("Yang diketahui sebagai gantinya"))
    title = say("Yang belum diketahui, dan siapa yang memilikinya")
    slides.append(Slide("table", title, rows=(head, *gaps), beyond=len(listed) - len(gaps), figure=figure))
    return slides
