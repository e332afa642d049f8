"""The names and positions of the seas, compiled by hand because none of the sources has them.

A position is the middle of open water, where a cartographer would put the name, not the centroid.
The width is that of the open water there, in degrees of longitude.
"""

from __future__ import annotations

from typing import Any

from scripts.basemap.languages import LANGUAGES, seas

# rank; name; width; longitude and latitude, for some seas of two positions
_TABLE = """
1; North Pacific Ocean; 50; -141 30; 165 30
1; South Pacific Ocean; 50; -122 -31
1; North Atlantic Ocean; 34; -42 33
1; South Atlantic Ocean; 36; -14 -27
1; Indian Ocean; 42; 79 -21
1; Arctic Ocean; 80; -165 80
1; Southern Ocean; 90; 105 -60.5; -120 -61
2; Mediterranean Sea; 15; 18 34.4
2; Caribbean Sea; 14; -74.5 14.8
2; Arabian Sea; 13; 64.5 15.5
2; Bay of Bengal; 10; 88 14.5
2; South China Sea; 7.5; 114.5 13.3
2; Philippine Sea; 18; 134 19.5
2; Coral Sea; 12; 156 -17.5
2; Tasman Sea; 13; 160.5 -38
2; Bering Sea; 18; -178 58
3; Gulf of Mexico; 11; -91 25.3
3; Sea of Japan; 7; 134.6 40
3; East China Sea; 5; 125 29.6
3; Yellow Sea; 3.6; 123.4 35.6
3; Sea of Okhotsk; 14; 149.5 54
3; Black Sea; 8; 34.5 43.1
3; Baltic Sea; 3.4; 19.4 56.8
3; North Sea; 6; 3.2 56.2
3; Red Sea; 2.6; 38.2 20.2
3; Norwegian Sea; 13; 2.5 67.5
3; Barents Sea; 20; 40 74
3; Kara Sea; 14; 68 74.4
3; Laptev Sea; 18; 126 76
3; East Siberian Sea; 20; 163 73.2
3; Chukchi Sea; 14; -170.5 69.6
3; Beaufort Sea; 18; -139 72.3
3; Greenland Sea; 14; -7 76
3; Labrador Sea; 12; -53 57
3; Baffin Bay; 11; -66.5 73.3
3; Hudson Bay; 11; -85.5 59.5
3; Gulf of Alaska; 13; -145 57.3
3; Gulf of Guinea; 12; 2.5 1.8
3; Great Australian Bight; 11; 130 -34.4
3; Java Sea; 6.5; 111.4 -5.1
3; Caspian Sea; 3.2; 50.9 42.1
3; Weddell Sea; 28; -43 -71.5
3; Ross Sea; 28; -176 -75.2
3; Scotia Sea; 14; -47 -57
3; Sargasso Sea; 14; -62.5 28.5
4; Andaman Sea; 4.2; 95.7 10.6
4; Gulf of Thailand; 3.6; 101.5 9.9
4; Celebes Sea; 5.5; 122 3.4
4; Sulu Sea; 3.8; 120.1 8.3
4; Banda Sea; 6; 127.2 -5.6
4; Timor Sea; 5; 127.4 -11.3
4; Arafura Sea; 6.5; 135.5 -9.6
4; Flores Sea; 4.5; 120 -7.75
4; Molucca Sea; 2; 125.6 0.7
4; Bismarck Sea; 5; 148.3 -4
4; Solomon Sea; 4.6; 153 -8.4
4; Gulf of Carpentaria; 4.2; 138.9 -14.2
4; Gulf of Tonkin; 2.2; 107.8 19.7
4; Bohai Sea; 1.9; 119.6 38.75
4; Persian Gulf; 2.4; 51.4 27.2
4; Gulf of Oman; 2.2; 58.7 24.7
4; Gulf of Aden; 4.6; 48.2 12.3
4; Laccadive Sea; 4; 75 7.9
4; Aegean Sea; 1.5; 25 38.55
4; Adriatic Sea; 1.5; 15.8 42.95
4; Ionian Sea; 3; 18.6 38
4; Tyrrhenian Sea; 3.2; 12.2 39.8
4; Ligurian Sea; 1.7; 9 43.55
4; Balearic Sea; 1.9; 2 40.5
4; Levantine Sea; 4.6; 31.4 33.5
4; Bay of Biscay; 5; -4.7 45.2
4; Celtic Sea; 4; -7.6 50.4
4; Irish Sea; 1.5; -5.1 53.75
4; English Channel; 2.8; -2.4 49.95
4; Gulf of Bothnia; 2; 19.7 62
4; White Sea; 2.2; 38.2 65.5
4; Denmark Strait; 5; -29.5 66.7
4; Davis Strait; 6; -58 66
4; Gulf of Saint Lawrence; 3.2; -61.8 48.3
4; Gulf of California; 1.4; -111.1 26.7
4; Mozambique Channel; 4.6; 41.3 -18.4
4; Amundsen Sea; 20; -112 -71.6
4; Bellingshausen Sea; 16; -82 -70.6
4; Drake Passage; 9; -64.5 -58.6
4; Bass Strait; 2.6; 145.9 -39.8
4; Bay of Campeche; 3; -94 19.9
4; Foxe Basin; 4; -78.3 66.3
5; Sea of Azov; 1.6; 36.7 46.15
5; Sea of Marmara; 1; 28.2 40.7
5; Gulf of Finland; 2.6; 26.6 59.85
5; Gulf of Riga; 0.9; 23.6 57.65
5; Skagerrak; 1.6; 9.2 57.95
5; Kattegat; 0.8; 11.4 56.9
5; Gulf of Sidra; 2.6; 18.6 31.4
5; Gulf of Suez; 0.4; 33 28.9
5; Strait of Hormuz; 0.7; 56.5 26.55
5; Strait of Malacca; 1.6; 99.9 3.8
5; Taiwan Strait; 1.5; 119.6 24.4
5; Luzon Strait; 2.2; 121.3 20
5; Korea Strait; 1.2; 128.9 34.4
5; Makassar Strait; 1.6; 118.1 -2.2
5; Savu Sea; 2.2; 121.9 -9.5
5; Torres Strait; 1.2; 142 -10.3
5; Cook Strait; 0.8; 174.5 -41.1
5; Gulf of Martaban; 1.6; 96.8 16.4
5; Gulf of Mannar; 1.1; 78.7 8.4
5; Bering Strait; 1.2; -168.8 66.1
5; Hudson Strait; 4; -71 62.2
5; James Bay; 2; -80.5 53.2
5; Bristol Bay; 3; -159.8 57.6
5; Gulf of Maine; 2; -68.7 43
5; Florida Strait; 1.8; -81 24
5; Yucatán Channel; 1.6; -85.8 21.6
5; Windward Passage; 0.8; -74 20.2
5; Mona Passage; 0.8; -67.9 18.4
5; Gulf of Honduras; 1; -87.9 16.2
5; Río de la Plata; 1.4; -56.6 -35.1
5; Strait of Gibraltar; 0.5; -5.6 35.95
5; Gulf of Cádiz; 1.6; -7.2 36.6
5; Gulf of Lion; 1.7; 4 42.9
5; Gulf of Genoa; 0.9; 8.9 44.15
5; Strait of Sicily; 1.4; 11.6 37.1
5; Sea of Crete; 1.7; 24.9 35.85
5; Strait of Tartary; 2; 140.9 49.5
5; La Pérouse Strait; 1; 142 45.75
5; Tsugaru Strait; 0.7; 140.6 41.4
5; Seto Inland Sea; 0.6; 133.4 34.15
6; Gulf of Aqaba; 0.3; 34.7 28.8
6; Bab el-Mandeb; 0.3; 43.35 12.65
6; Strait of Dover; 0.5; 1.4 50.95
6; Singapore Strait; 0.3; 104 1.22
6; Sunda Strait; 0.4; 105.7 -6
6; Tokyo Bay; 0.25; 139.8 35.5
6; Hangzhou Bay; 0.7; 121.6 30.4
6; Chesapeake Bay; 0.3; -76.2 37.9
6; Long Island Sound; 0.6; -72.9 41.1
"""


def sea_labels() -> list[dict[str, Any]]:
    """The labels of the seas, by rank."""
    return [_label(line) for line in _TABLE.strip().splitlines()]


def _label(line: str) -> dict[str, Any]:
    rank, name, width, *places = line.split("; ")
    return {
        "name": name,
        "other": {language: seas(language)[name] for language in LANGUAGES},
        "at": [[float(number) for number in place.split()] for place in places],
        "rank": int(rank),
        "width": float(width),
    }
