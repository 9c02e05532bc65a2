"""Where the name of each province stands on the two maps: in the sea, with a leader to the land."""

from __future__ import annotations

#: code: (longitude, latitude, side that the text is anchored at)
INDONESIA: dict[str, tuple[float, float, str]] = {
    "11": (98.3, 5.9, "left"), "12": (100.5, 4.2, "left"), "13": (98.3, -2.6, "right"),
    "14": (103.2, 2.7, "left"), "15": (105.4, -0.7, "left"), "16": (106.6, -3.9, "left"),
    "17": (100.6, -4.6, "right"), "18": (103.2, -6.9, "right"), "19": (108.4, -1.8, "left"),
    "21": (105.6, 1.7, "left"), "53": (125.2, -10.2, "left"), "61": (107.8, 0.6, "right"),
    "62": (112.0, -4.5, "center"), "63": (116.9, -4.6, "left"), "64": (118.9, 1.2, "left"),
    "65": (118.4, 3.9, "left"), "71": (125.6, 2.4, "left"), "72": (123.6, -2.1, "left"),
    "73": (121.3, -6.9, "left"), "74": (123.6, -5.6, "left"), "75": (122.3, 2.1, "center"),
    "76": (118.2, -2.4, "right"), "81": (130.6, -5.6, "center"), "82": (128.9, 2.7, "left"),
    "91": (139.0, -0.9, "center"), "92": (134.0, -5.0, "center"), "93": (137.2, -9.3, "center"),
    "94": (135.8, -6.3, "right"), "95": (137.4, -7.6, "right"), "96": (130.6, 0.9, "left"),
    "91_old": (138.0, -0.8, "center"), "92_old": (132.4, 0.9, "center"),
}
JAVA: dict[str, tuple[float, float, str]] = {
    "31": (106.75, -5.62, "center"), "32": (107.35, -8.5, "center"), "33": (109.7, -6.05, "center"),
    "34": (110.3, -8.75, "center"), "35": (113.0, -6.12, "center"), "36": (105.75, -7.75, "center"),
    "51": (114.6, -9.0, "center"), "52": (117.2, -7.55, "center"),
}
