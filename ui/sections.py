"""A page's sections: chosen in one quiet row of tabs, mirrored in the address."""

from __future__ import annotations

import streamlit as st

from ui import store
from ui.context import Context


def sections(ctx: Context, choices: dict[str, str], default: str) -> str:
    """Draw the row and return the chosen section's code.

    Parameters
    ----------
    choices
        code and title, in reading order.
    """
    chosen = store.option("bagian", choices, default)
    with st.container(key="sections", horizontal=True):
        for code, title in choices.items():
            st.button(
                title,
                key=f"section_{code}",
                type="primary" if code == chosen else "tertiary",
                on_click=store.set_option,
                args=("bagian", code),
            )
    return chosen


def measure(ctx: Context, choices: dict[str, str], default: str, *, key: str = "ukuran") -> str:
    """A switch among measures of one figure; returns its code. Draw it with :func:`measure_control`."""
    return store.option(key, choices, default)


def measure_control(
    ctx: Context, choices: dict[str, str], chosen: str, *, key: str = "ukuran", label: str = ""
) -> None:
    """The switch itself, at the right end of a figure's title."""
    widget = f"m_{key}"
    st.session_state[widget] = chosen

    def write() -> None:
        if st.session_state.get(widget):
            store.set_option(key, st.session_state[widget])

    st.segmented_control(
        label or ctx.names.say("Ukuran"),
        list(choices),
        key=widget,
        format_func=choices.get,  # type: ignore[arg-type]
        on_change=write,
        label_visibility="collapsed",
        required=True,
    )
