"""Store, tables, links."""
