"""The keys of a briefing: what a keyboard, a clicker and typed letters do, by pressing the buttons of the page."""

from __future__ import annotations

import json

import streamlit as st

#: Pressed in the capture phase, before Streamlit's own keys (``r`` and ``c``) hear of it.
SCRIPT = """<script>(() => {
  if (window.hhStage) return; window.hhStage = true;
  const root = document.documentElement, one = q => document.querySelector(q), on = () => one(".hh-stage");
  const press = key => { const b = one(".st-key-stage_" + key + " button"); if (b) b.click(); return !!b; };
  const steps = { ArrowRight: "next", PageDown: "next", " ": "next", Enter: "next", ArrowDown: "next",
    ArrowLeft: "back", PageUp: "back", Backspace: "back", ArrowUp: "back", Home: "first", End: "last" };
  let letters = "", timer = 0;
  const curtain = () => root.classList.toggle("hh-blank"), note = () => root.classList.toggle("hh-noted");
  const full = () => document.fullscreenElement ? document.exitFullscreen() :
    root.requestFullscreen && root.requestFullscreen().catch(() => {});
  const show = text => { let d = one(".hh-typed");
    if (!d) { d = document.createElement("div"); d.className = "hh-typed";
    d.setAttribute("aria-live", "polite"); document.body.append(d); } d.textContent = text; d.hidden = !text; };
  const single = { b: curtain, n: note, f: full };
  const say = text => { const input = one(".st-key-stage_say input"); if (!input) return;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    setTimeout(() => { for (const type of ["keydown", "keypress", "keyup"]) input.dispatchEvent(new KeyboardEvent(type,
      { key: "Enter", code: "Enter", keyCode: 13, which: 13, bubbles: true })); }, 60); };
  const ended = () => { const own = letters; letters = ""; show("");
    if (own.length === 1 && single[own]) single[own](); };
  window.addEventListener("keydown", event => {
    if (!on() || event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted) return;
    if (event.target.closest && event.target.closest("input,textarea,[contenteditable=true]")) return;
    const key = event.key; let done = true;
    const pick = /^[1-9]$/.test(key) && one(".st-key-stage_pick_" + key + " button");
    if (pick) pick.click();
    else if (steps[key]) { root.classList.remove("hh-blank"); press(steps[key]); }
    else if (key === "." ) curtain();
    else if (key === "0") press("nation");
    else if (key === "Escape") { if (root.classList.contains("hh-blank")) curtain(); else press("leave"); }
    else if (/^[a-zA-Z]$/.test(key)) {
      letters += key.toLowerCase(); clearTimeout(timer);
      if (letters.length === 3) { const own = letters; show(own); letters = ""; say(own);
        setTimeout(() => show(""), 900); }
      else { show(letters); timer = setTimeout(ended, letters.length === 1 ? 600 : 2500); } }
    else done = false;
    if (done) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
  window.addEventListener("click", event => { if (event.isTrusted && event.target.closest &&
    event.target.closest(".st-key-t_stage button") && !document.fullscreenElement) full(); }, true);
  new MutationObserver(() => { root.classList.toggle("hh-on-stage", !!on());
    if (!on()) root.classList.remove("hh-blank", "hh-noted");
  }).observe(document.body, { childList: true, subtree: true });
})()</script>"""


def install() -> None:
    """Listen; once for the life of the browser's page, and only where a stage is shown."""
    st.html(SCRIPT, unsafe_allow_javascript=True)


def focus_free(place: int) -> None:
    """After a step the keys belong to the stage again, not to a button that was clicked."""
    st.html(
        f"<script>/* {json.dumps(place)} */ document.activeElement && document.activeElement.blur();</script>",
        unsafe_allow_javascript=True,
    )
