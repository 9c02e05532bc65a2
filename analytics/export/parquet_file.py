"""Parquet: the flat table with its types, title and sources in the file's own record."""

from __future__ import annotations

import json
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from analytics.exhibit import Exhibit
from analytics.export.tables import flat_table, notes
from analytics.names import Names


def parquet_bytes(exhibit: Exhibit, names: Names) -> bytes:
    """The exhibit's table as Parquet.

    Parameters
    ----------
    exhibit, names
        what is handed out, in which language.

    Returns
    -------
    Bytes of a file with the rows and columns of the CSV; the notes stand in its key-value record.
    """
    table = pa.Table.from_pandas(flat_table(exhibit, names), preserve_index=False)
    record = {b"hulu_hilir": json.dumps(notes(exhibit, names), ensure_ascii=False).encode()}
    buffer = BytesIO()
    pq.write_table(
        table.replace_schema_metadata({**(table.schema.metadata or {}), **record}), buffer, compression="zstd"
    )
    return buffer.getvalue()
