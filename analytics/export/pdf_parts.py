"""One tagged PDF out of parts that were set one by one: pages, tags, contents, outline and names of places joined.

A large document is set in parts so that never all of it is in memory at once. Its frame is the document without what
the parts hold: the first pages, then one page for every page of the parts with nothing on it but the footer, which is
laid over that page. A part begins with a page that holds only the title, for a tagged PDF must begin with a heading of
the first level; that page is dropped.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Page, Pdf, String

#: A link of the frame to a label of a part is set as an address that begins so.
LABEL = "#"
#: The content of a page before and after that of its footer.
BEFORE, AFTER = b"q\n", b"\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq /Footer Do Q\nEMC\n"
Spot = tuple[int, Any, Any]


@dataclass
class Marks:
    """What leads into a tree of tags: the numbers of pages and links, and the names of heads of columns."""

    numbers: dict[int, Any]
    names: dict[bytes, Any]


def places(part: Path) -> tuple[int, dict[str, int]]:
    """How many pages a part gives, and on which of them, from 0, its labelled headings stand."""
    with Pdf.open(part) as pdf:
        return len(pdf.pages) - 1, {label: page - 1 for label, (page, *_) in _named(pdf).items()}


def joined(frame: Path, parts: Sequence[Path], titles: Mapping[str, str], *, pages: int) -> bytes:
    """Put parts into their frame.

    Parameters
    ----------
    frame, parts
        files of tagged PDFs as this module describes them; title, language and standard come from the frame.
    titles
        label of a heading → what a link to it says to those who do not see it.
    pages
        how many pages the parts give together (:func:`places`): the last of the frame, each with a footer.

    Returns
    -------
    The whole; the same bytes for the same parts.
    """
    whole = Pdf.open(frame)
    first = len(whole.pages) - pages
    footers = [page.as_form_xobject() for page in whole.pages[first:]]
    named, marks = _named(whole), _marks_of(whole.Root.StructTreeRoot)
    del whole.pages[first:]
    with whole.open_outline() as outline:
        for number, file in enumerate(parts, start=1):
            with Pdf.open(file) as part:
                offset = len(whole.pages) - 1
                named |= {label: (page + offset, *spot) for label, (page, *spot) in _named(part).items()}
                with part.open_outline() as theirs:
                    _follow(part, theirs.root[0].children, outline.root[0].children, offset)
                _take(whole, part, marks, f"P{number}")
    _over(whole, list(whole.pages)[first:], footers)
    _mark(whole, marks)
    _name(whole, named)
    _lead(whole, titles)
    _identify(whole, [frame, *parts])
    target = BytesIO()
    packed = ObjectStreamMode.generate
    whole.save(target, object_stream_mode=packed, deterministic_id=True, fix_metadata_version=False)
    return target.getvalue()


def _pages(pdf: Pdf) -> dict[tuple[int, int], int]:
    return {page.obj.objgen: place for place, page in enumerate(pdf.pages)}


def _named(pdf: Pdf) -> dict[str, Spot]:
    """Labels of headings and where they stand: page from 0, left, top."""
    if "/Names" not in pdf.Root:
        return {}
    pages, flat = _pages(pdf), list(pdf.Root.Names.Dests.Names)
    return {
        str(label): (pages[spot[0].objgen], spot[2], spot[3]) for label, spot in zip(flat[::2], flat[1::2], strict=True)
    }


def _follow(part: Pdf, items: list[OutlineItem], into: list[OutlineItem], offset: int) -> None:
    """Continue an outline with that of a part."""
    pages = _pages(part)
    for item in items:
        spot: Any = item.destination
        place = pages[spot[0].objgen] + offset
        copy = OutlineItem(item.title, place, "XYZ", left=spot[2], top=spot[3], zoom=0)
        copy.is_closed = item.is_closed
        _follow(part, item.children, copy.children, offset)
        into.append(copy)


def _marks_of(root: Object) -> Marks:
    numbers, names = list(root.ParentTree.Nums), list(root.IDTree.Names) if "/IDTree" in root else []
    return Marks(
        {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)},
        {bytes(key): value for key, value in zip(names[::2], names[1::2], strict=True)},
    )


def _take(whole: Pdf, part: Pdf, marks: Marks, prefix: str) -> None:
    """Append the pages of a part but its first, and its tags but those of that page."""
    root = part.Root.StructTreeRoot
    offset = int(whole.Root.StructTreeRoot.ParentTreeNextKey)
    dropped = int(part.pages[0].obj.StructParents)
    del part.pages[0]
    del root.K[0].K[0]
    _rename(part, prefix)
    for page in part.pages:
        for holder, key in [(page.obj, "/StructParents"), *((one, "/StructParent") for one in page.get("/Annots", []))]:
            if key in holder:
                holder[key] = int(holder[key]) + offset
    whole.pages.extend(part.pages)
    theirs = whole.copy_foreign(root)
    ours = whole.Root.StructTreeRoot
    document = ours.K[0]
    for element in theirs.K[0].K:
        element.P = document
        document.K.append(element)
    more = _marks_of(theirs)
    marks.numbers |= {key + offset: value for key, value in more.numbers.items() if key != dropped}
    marks.names |= {prefix.encode() + name: value for name, value in more.names.items()}
    roles = ours.get("/RoleMap", Dictionary())
    for name, role in theirs.get("/RoleMap", Dictionary()).items():
        roles[name] = role
    ours.RoleMap = roles
    ours.ParentTreeNextKey = offset + int(theirs.ParentTreeNextKey)


def _rename(part: Pdf, prefix: str) -> None:
    """Tell the heads of columns apart from those of other parts.

    What many cells say alike (mostly: of which column they are) is kept once: less memory, and sooner joined.
    """
    shared: dict[bytes, Object] = {}
    for element in part.objects:
        attributes = element.get("/A") if isinstance(element, Dictionary) else None
        if not isinstance(attributes, Array):
            continue
        if "/ID" in element:
            element.ID = String(prefix + str(element.ID))
        said = attributes.unparse()
        if said not in shared:
            for one in attributes:
                if "/Headers" in one:
                    one.Headers = Array([String(prefix + str(head)) for head in one.Headers])
            shared[said] = part.make_indirect(attributes)
        element.A = shared[said]


def _over(whole: Pdf, pages: Sequence[Page], footers: Sequence[Object]) -> None:
    """Lay footers over pages."""
    before, after = whole.make_stream(BEFORE), whole.make_stream(AFTER)
    for page, footer in zip(pages, footers, strict=True):
        page.obj.Contents = Array([before, page.obj.Contents, after])
        resources = Dictionary(dict(page.obj.Resources.items()))
        resources.XObject = Dictionary(Footer=footer)
        page.obj.Resources = resources


def _mark(whole: Pdf, marks: Marks) -> None:
    """Write what leads into the tree of tags, in the order of the keys."""
    root = whole.Root.StructTreeRoot
    numbers = [one for key in sorted(marks.numbers) for one in (key, marks.numbers[key])]
    names = [one for key in sorted(marks.names) for one in (String(key), marks.names[key])]
    root.ParentTree = whole.make_indirect(Dictionary(Nums=Array(numbers)))
    if names:
        root.IDTree = whole.make_indirect(Dictionary(Names=Array(names)))


def _name(whole: Pdf, named: Mapping[str, Spot]) -> None:
    """Write the labels of headings."""
    flat: list[Any] = []
    for label in sorted(named):
        page, left, top = named[label]
        flat += [String(label), Array([whole.pages[page].obj, Name.XYZ, left, top, 0])]
    whole.Root.Names = Dictionary(Dests=Dictionary(Names=Array(flat)))


def _lead(whole: Pdf, titles: Mapping[str, str]) -> None:
    """Lead the links of the frame to the headings of the parts."""
    for page in whole.pages:
        for link in page.get("/Annots", []):
            address = str(link.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(LABEL):
                label = address.removeprefix(LABEL)
                link.Dest, link.Contents = String(label), String(titles[label])
                del link["/A"]


def _identify(whole: Pdf, files: Sequence[Path]) -> None:
    """The name of this very file in its metadata, made of all its parts."""
    digest = hashlib.md5()
    for file in files:
        digest.update(file.read_bytes())
    opening, closing = b"<xmpMM:InstanceID>", b"</xmpMM:InstanceID>"
    before, rest = whole.Root.Metadata.read_bytes().split(opening)
    after = rest.split(closing)[1]
    whole.Root.Metadata.write(before + opening + b64encode(digest.digest()) + closing + after)
