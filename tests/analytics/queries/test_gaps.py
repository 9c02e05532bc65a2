"""What is missing, by owner."""

from __future__ import annotations

import duckdb

from analytics.queries.gaps import gap_owners, gaps


def test_gaps_of_an_owner_are_some_of_all(con: duckdb.DuckDBPyConnection) -> None:
    every, owners = gaps(con), gap_owners(con).set_index("owner")["gaps"]
    assert len(every) == len(set(every["gap_id"]))
    for owner, n in owners.items():
        own = gaps(con, owner=str(owner))
        assert len(own) == n and own["owner"].str.contains(str(owner), regex=False).all()
    assert every.iloc[0]["owner"].startswith(str(owners.index[0]))
