// Runs in every page before its own scripts: remembers when the page last changed for a reader.
// dom: last change of content in the main area; data: a chart took new data; map: last frame a map drew.
(() => {
  const clock = (window.__clock = { act: 0, dom: 0, data: 0, map: 0, firstMap: 0 });
  const seen = new WeakSet();
  const datasets = new WeakMap();
  const counts = records =>
    records.some(r => (r.target.closest ? r.target : r.target.parentElement)?.closest?.('[data-testid="stMain"]'));
  new MutationObserver(records => {
    if (counts(records)) clock.dom = performance.now();
  }).observe(document, { childList: true, characterData: true, subtree: true });
  // The moment the browser hands the reader's click or key to the page.
  for (const kind of ["click", "keydown"])
    document.addEventListener(kind, () => { clock.act = performance.now(); }, true);
  const look = () => {
    for (const plot of document.querySelectorAll(".js-plotly-plot")) {
      if (plot.data && datasets.get(plot) !== plot.data) {
        datasets.set(plot, plot.data);
        clock.data = performance.now();
      }
      const map = plot._fullLayout?.map?._subplot?.map;
      if (!map || seen.has(map)) continue;
      seen.add(map);
      const drawn = () => {
        clock.map = performance.now();
        if (!clock.firstMap && map.loaded() && map.queryRenderedFeatures().length) clock.firstMap = clock.map;
      };
      map.on("render", drawn);
      drawn();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
