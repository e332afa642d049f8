"""What columns of tables are called, in the languages in which people write their lists."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from app.importers.imported import ColumnRole

# For each role its names, the surest first. A name may stand under several roles: then the cells
# decide, and the role that comes first here is tried first.
_NAMES: tuple[tuple[ColumnRole, str], ...] = (
    ("lat", """
        latitude, lat, lat deg, latitude deg, lat dd, latitude dd, decimal latitude, latdd, latd,
        geo lat, gps lat, gps latitude, place lat, place latitude, y, y coord, coord y, point y,
        ycoord, location latitude, location lat, geometry lat, latitude wgs84,
        breite, breitengrad, geogr breite, geographische breite, lat n, latitude n, north,
        latitud, latitude nord, latitudine, breedtegraad, szerokosc, szerokosc
        geograficzna, latitud n, bredd, breddegrad, leveysaste, 纬度, 緯度, широта"""),
    ("lon", """
        longitude, lon, lng, long, lon deg, longitude deg, lon dd, longitude dd, long dd, londd,
        decimal longitude, lond, geo lon, geo lng, geo long, gps lon, gps lng, gps long,
        gps longitude, place lon, place lng, place longitude, x, x coord, coord x, point x, xcoord,
        location longitude, location lng, location lon, location long, geometry lng, geometry lon,
        longitude wgs84, lange, laenge, langengrad, laengengrad, geogr lange,
        geographische lange, lon e, longitude e, east, longitud, longitude est,
        longitudine, lengtegraad, dlugosc, dlugosc geograficzna, langd, langdgrad, lengdegrad,
        laengdegrad, pituusaste, 经度, 経度, 經度, долгота"""),
    ("from lat", """
        from lat, from latitude, origin lat, origin latitude, origin lat deg, start lat,
        start latitude, departure lat, departure latitude, dep lat, source lat, src lat, lat from,
        lat origin, lat start, startlat"""),
    ("from lon", """
        from lon, from lng, from long, from longitude, origin lon, origin lng, origin long,
        origin longitude, start lon, start lng, start long, start longitude, departure lon,
        departure lng, departure longitude, dep lon, dep lng, source lon, src lon, src lng,
        lon from, lon origin, lon start, lng start, startlon"""),
    ("to lat", """
        to lat, to latitude, destination lat, destination latitude, dest lat, dest latitude,
        end lat, end latitude, arrival lat, arrival latitude, arr lat, target lat, dst lat, lat to,
        lat destination, lat end, lat dest, endlat"""),
    ("to lon", """
        to lon, to lng, to long, to longitude, destination lon, destination lng, destination long,
        destination longitude, dest lon, dest lng, dest long, dest longitude, end lon, end lng,
        end long, end longitude, arrival lon, arrival lng, arrival longitude, arr lon, arr lng,
        target lon, dst lon, lon to, lon destination, lon end, lon dest, lng end, endlon"""),
    ("coordinates", """
        coordinates, coordinate, coords, coord, lat long, lat lon, lat lng, latlng, latlon,
        latlong, latitude longitude, lat and long, long lat, lon lat, lng lat, longitude latitude,
        geo coordinates, gps coordinates, gps, geo, geolocation, geo location, geopoint, geo point,
        geo point 2d, geom, geometry, wkt, the geom, point, map, map link, map url, maps link,
        google maps, google maps link, google maps url, google map, maps, location, position,
        media, koordinaten, koordinate, gps koordinaten, geokoordinaten, karte, kartenlink,
        standort, coordonnees, coordonnees gps, carte, coordenadas, coordenadas gps, mapa,
        ubicacion, coordinate gps, coordinate geografiche, coordinaten, 坐标, координаты"""),
    ("north or south", "ns, n s, north south, lat hemisphere, lat ref, hemisphere lat, lat dir"),
    ("east or west", "ew, e w, east west, we, lon hemisphere, lon ref, hemisphere lon, lon dir"),
    ("altitude", """
        altitude, elevation, elev, ele, alt, height, altitude m, elevation m, elev m, alt m,
        altitude ft, elevation ft, elev ft, alt ft, hohe,
        hoehe, hohe m, hohe u nn, hohe uber nn, seehohe, meereshohe, altitud, altitude en m,
        quota, hoogte, elevacion, 海拔"""),
    ("route", """
        route, routing, leg, legs, segment, sector, flight route, strecke, flugstrecke, etappe,
        abschnitt, reiseverlauf, trajet, itineraire, etape, ruta, tramo, trayecto, tratta,
        percorso, itinerary, from to, from and to, city pair"""),
    ("from", """
        from, origin, from airport, from city, from iata, from code, from airport code, from place,
        origin iata, origin code, origin airport, origin city, origin airport code, departure
        airport, departure airport code, departure airport iata, departure iata, departure city,
        departure port, departure station, departure location, departure place, departure from,
        departure, dep airport, dep iata, dep city, dep, departs from, depart from, source airport,
        start airport, start location, start place, start city, start station, start point,
        start station name, starting point, embarked, port of departure, start, von, ab,
        abflughafen, abflugort,
        abflug, abfahrtsort, abfahrt, startort, startflughafen, startpunkt, de, depuis, depart,
        ville de depart, aeroport de depart, lieu de depart, gare de depart, desde, origen, salida,
        ciudad de origen, aeropuerto de origen, aeropuerto de salida, da, partenza, origine, origem,
        van, vertrek, z, skad"""),
    ("to", """
        to, destination, destination airport, to airport, to city, to iata, to code,
        to airport code, to place,
        dest, dest iata, dest airport, dest city, destination iata, destination code, destination
        airport code, destination city, arrival airport, arrival airport code, arrival airport
        iata, arrival iata, arrival city, arrival port, arrival station, arrival location, arrival
        place, arrival, arr airport, arr iata, arr city, arr, arrives at, arrive at, end airport,
        end location, end place, end city, end station, end station name, end point,
        port of arrival, nach, an, bis,
        zielflughafen, zielort, ziel, ankunftsort, ankunftsflughafen, ankunft, a, vers, arrivee,
        ville d arrivee, aeroport d arrivee, lieu d arrivee, hasta, destino, llegada, ciudad de
        destino, aeropuerto de destino, aeropuerto de llegada, arrivo, destinazione, naar,
        aankomst, bestemming, do, dokad, end"""),
    ("arrive", """
        arrive, arrival date, date of arrival, arrival, arrived, arrives, arrive date, arr date,
        date arrived, gate arrival actual, landing actual, gate arrival scheduled, landing
        scheduled, arrival time local, arrival datetime, arrival date time, arrival time, sta, ata,
        check in, checkin, check in date, checkin date, from, from date, date from, start date,
        startdate, start time, start, start datetime, started at, started, begin, begin date,
        beginning, first day,
        first night, date start, date begin, visit start, entry date, date of entry, ankunft,
        ankunftsdatum, ankunft datum, ankunft am, anreise, anreisedatum, ankunftstag,
        anreisetag, von, vom, beginn,
        startdatum, anfang, ab, arrivee, date d arrivee, debut, date de debut, du, de, llegada,
        fecha de llegada, fecha llegada, inicio, fecha de inicio, fecha inicio, desde, entrada,
        arrivo, data arrivo, data di arrivo, inizio, data inizio, dal, chegada, data de chegada,
        aankomst, aankomstdatum, przyjazd, poczatek"""),
    ("depart", """
        depart, departure date, date of departure, departure, departed, departs, depart date,
        dep date, date departed, gate departure actual, take off actual, gate departure scheduled,
        take off scheduled, departure time local, departure datetime, departure date time,
        departure time, std, atd, check out, checkout, check out date, checkout date, to, to date,
        date to, until, till, through, end date, enddate, end time, end, end datetime,
        ended at, ended, finish, left,
        finish date, last day, last night, date end, leave, leave date, leaving, visit end, exit
        date, date of exit, abreise, abreisedatum, abreise datum, abreisetag, abfahrt,
        abfahrtsdatum, abflug, bis, bis zum, ende, enddatum, depart, date de depart, fin,
        date de fin, au, jusqu au, salida,
        fecha de salida, fecha salida, fecha de fin, fecha fin, hasta, partenza, data partenza,
        data di partenza, fine, data fine, al, partida, data de partida, vertrek, vertrekdatum,
        wyjazd, koniec"""),
    ("date", """
        date, dates, day, days, visit date, date of visit, visited, date visited, date s, date time,
        datetime, timestamp, when, time, travel date, travel dates, trip date, trip dates, flight
        date, event date, show date, tour date, local date, utc, date local, date utc, display
        date, dates of visit, period, date range, duration, datum, daten, tag, reisedatum,
        reisetag, zeitraum, reisezeit, termin, reisezeitraum, wann, flugdatum, date de visite,
        jour, jours, periode, quand, fecha, fechas, dia, dias, fecha de visita, cuando, data,
        giorno, date di visita, periodo, dag, data wizyty, datum bezoek, 日期, 日付, дата"""),
    ("arrive time", """
        arrive, arrives, arrived, arr time, arrival time, time of arrival, arrive time,
        landing time, check in time, ankunft,
        ankunftszeit, ankunft uhrzeit, ankunft um, heure d arrivee, hora de llegada, hora llegada,
        ora arrivo, ora di arrivo, arrival, arr, arrivee, llegada, start time, an, sta"""),
    ("depart time", """
        depart, departs, departed, leave, leaves, dep time, departure time, time of departure,
        depart time, take off time, takeoff time,
        check out time, abfahrtszeit, abfahrt, abflugzeit, abflug, abfahrt uhrzeit, heure de depart,
        hora de salida, hora salida, ora partenza, ora di partenza, departure, dep, depart, salida,
        end time, ab, std"""),
    ("time", """
        time, local time, time of day, hour, uhrzeit, zeit, heure, horaire, hora, ora, orario,
        tijd, klokslag, godzina, start time, kl, 时间, 時刻"""),
    ("year", "year, jahr, annee, ano, anno, jaar, rok, start year, 年"),
    ("month", "month, monat, mois, mes, mese, maand, miesiac, start month, 月"),
    ("day", "day, tag, jour, dia, giorno, dag, dzien, start day, day of month, 日"),
    ("end year", "end year"),
    ("end month", "end month"),
    ("end day", "end day"),
    ("code", """
        iata, iata code, airport code, iata faa, airport iata, code iata, iata airport code, apt,
        airport, code, flughafencode, flughafen, iata3, aeroport, aeropuerto, location code,
        station code"""),
    ("name", """
        stop, stop name, place, place name, placename, locale, locality, city, town, city town,
        city name, town city, city or town, place visited, places visited, areas visited, area
        visited, area, areas, cities visited, cities, locations, location s, location, location
        name, places, destination, destinations, destination name, port, port of call, ports of
        call, port name, village, municipality, settlement, waypoint, site, site name, station,
        station name, stopover, where, name, name en, official name, full name, poi,
        title, label, headline, airport name, airport, landmark, attraction, address, venue, hotel,
        accommodation, ort, ortsname, orte, stadt, stadte, staedte, halt, ziel, reiseziel,
        reiseziele, ortschaft, gemeinde, hafen, haltepunkt, aufenthaltsort, ubernachtungsort,
        etappenziel, zielort, standort, name des ortes, bezeichnung, titel, sehenswurdigkeit,
        adresse, unterkunft, lieu, lieux, ville, villes, ville etape, localite, commune, etape,
        endroit, nom, nom du lieu, titre, escale, port d escale, site visite, lieux visites,
        hebergement, lugar, lugares, ciudad, ciudades, localidad, poblacion, pueblo, sitio,
        parada, destino, destinos, nombre, titulo, puerto, escala, municipio, direccion, luogo,
        luoghi, citta, localita, tappa, tappe, destinazione, nome, cidade, local, lugar visitado,
        nome do lugar, plaats, plaatsnaam, naam, stad, bestemming, miejsce, miejscowosc, miasto,
        nazwa, by, sted, ort namn, plats, namn, paikka, kaupunki, nimi,
        地点, 地名, 城市, 場所, 都市,
        место, город, название"""),
    ("country", """
        country, country code, countrycode, iso, iso2, iso a2, iso alpha 2, iso3, iso a3, iso code,
        country iso, country iso code, country name, countries, nation, state party, cc, land,
        lander, laender, landercode, landeskurzel, staat, staat land, pays, code pays, pais,
        codigo pais, codigo de pais, paese, nazione, landcode, kraj, maa, 国家, 国, страна"""),
    ("region", """
        region, state, province, state province, state or province, prefecture, county,
        department, admin1, admin, admin name, admin1 name, island, territory, district,
        bundesland, provinz, kanton, landkreis, bezirk, departement, region etat, etat, provincia,
        estado, comunidad, comunidad autonoma, regione, regio, provincie, wojewodztwo, 省, 県"""),
    ("order", """
        no, nr, num, number, order, stop number, stop no, stop nr, stop order, sequence, seq, rank,
        pos, position, index, step, leg no, leg number, row, s no, sr no, serial, sort, sort order,
        visit order, lfd nr, laufende nummer, nummer, reihenfolge, rang, n, numero, ordre, orden,
        ordine, ordem, volgorde, lp, day no, day number, trip day, reisetag, tag, day, jour, dia,
        giorno, dag, stopp, stop"""),
    ("traveller", """
        traveller, traveler, who, visitor, passenger, passenger name, person, traveller name,
        traveler name, reisender, reisende, wer, passagier, voyageur, passager, viajero, pasajero,
        viaggiatore, passeggero, reiziger"""),
    ("meeting", """
        meeting, meetings, met with, meeting with, meetings with, host, hosts, treffen,
        treffen mit, gesprach mit, begegnung, gastgeber, rencontre, rencontre avec, encuentro,
        reunion, reunion con, incontro, incontro con"""),
    ("quote", "quote, quotes, quotation, zitat, citation, cita, citazione, citaat"),
    ("speaker", "speaker, quoted person, said by, sprecher, orateur, orador, oratore"),
    ("source", """
        source, sources, reference, references, ref, refs, quelle, quellen, quellenangabe, beleg,
        fuente, fuentes, fonte, fonti, bron"""),
    ("url", """
        url, link, links, website, web site, web, web page, homepage, www, uri, webseite, internet,
        weblink, site web, lien, liens, enlace, sitio web, pagina web, sito, sito web"""),
    ("fact", """
        description, desc, details, detail, notes, note, remarks, remark, comment, comments,
        text, event, events, activity, activities, what, purpose, summary, highlights, narrative,
        story, body, abstract, reason, occasion, memo, info, information, trip details,
        what we did, sights, sightseeing, what to see, plan, program,
        programme, agenda, schedule, things to do, to do, notes comments, itinerary,
        beschreibung, bemerkung, bemerkungen, anmerkung, anmerkungen, notiz, notizen, kommentar,
        kommentare, hinweis, hinweise, ereignis, ereignisse, aktivitat, aktivitaten, anlass, zweck,
        programm, was, erlebnis, erlebnisse, tagesprogramm, beschreibung des tages, remarques,
        remarque, commentaire, commentaires, evenement, activite, activites, programme du jour,
        objet, motif, descripcion, notas, nota, comentario, comentarios, observaciones, evento,
        eventos, actividad, actividades, motivo, resumen, programa, descrizione, commenti,
        attivita, osservazioni, programma, descricao, observacoes, opmerking, opmerkingen,
        omschrijving, beschrijving, opis, uwagi, 备注, 描述, 説明, 備考, описание,
        примечание"""),
    ("topic", """
        topic, topics, category, categories, tag, tags, type, kind, class, theme, subject, group,
        layer, folder, kategorie, kategorien, thema, themen, art, typ, gruppe, schlagwort,
        schlagworte, categorie, sujet, groupe, categoria, tema, temas, tipo, etiqueta, etiquetas,
        grupo, tipologia, soort"""),
    ("id", """
        id, uid, uuid, identifier, key, record id, stop id, place id, fid, objectid, object id,
        ogc fid, osm id, geonameid, geoname id, kennung, identifiant, identificador,
        identificativo"""),
)  # fmt: skip
# Dates of the record and not of the journey, whatever stands in them.
_NOT_DATES = frozenset(
    """
    created updated modified modification changed exported edited added booked booking issued
    birthday birth born geburtsdatum geboren erstellt geandert gebucht buchung cree modifie
    creado modificado accessed retrieved published inscribed founded last deadline payment paid
    due
    """.split()
)
# Words that give a longer name its role: City you visited first.
_SURE: tuple[tuple[ColumnRole, str], ...] = (
    ("lat", "latitude breitengrad latitud latitudine"),
    ("lon", "longitude langengrad laengengrad longitud longitudine"),
    ("coordinates", "coordinates koordinaten coordenadas coordonnees latlng"),
    ("arrive", "arrival ankunft arrivee llegada"),
    ("depart", "departure abreise abfahrt salida"),
    ("arrive time", "arrival ankunft arrivee llegada"),
    ("depart time", "departure abreise abfahrt salida"),
    ("date", "date dates datum fecha"),
    ("name", "place town city location ort stadt ville lieu ciudad lugar port destination"),
    ("country", "country land pays pais"),
)
# With these, a name is about something else.
_UNSURE = frozenset(
    """
    id code type kind population url link count number no nr size zone rank category status name
    created updated modified booked booking birth born geburt published gate terminal note notes
    description next previous home capital cost price kosten total per
    """.split()
)
_MOST_WORDS = 6
_NUMBER_SIGNS = ("#", "№", "nº", "n°", "no.", "nr.")
_BRACKETS = re.compile(r"[\[(][^\])]*[\])]")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_NO_WORD = re.compile(r"[^\w]+|_")


def _table() -> Mapping[str, tuple[tuple[ColumnRole, int], ...]]:
    found: dict[str, list[tuple[ColumnRole, int]]] = {}
    for role, names in _NAMES:
        for rank, name in enumerate(" ".join(names.split()).split(", ")):
            found.setdefault(name, []).append((role, rank))
    return {name: tuple(roles) for name, roles in found.items()}


_ROLES = _table()


def key(name: str) -> str:
    """The words of a column's name, folded: ``Länge_(Grad)`` is ``lange grad``."""
    plain = name.strip().lower()
    if plain in _NUMBER_SIGNS:
        return "no"
    spaced = _CAMEL.sub(" ", name.strip()).casefold()
    letters = unicodedata.normalize("NFKD", spaced)
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_NO_WORD.sub(" ", folded.replace("ø", "o").replace("ł", "l")).split())


def named_roles(name: str) -> tuple[tuple[ColumnRole, int], ...]:
    """The roles that a name may stand for, each with its rank among the role's names from 0.

    What stands in brackets, such as a unit or a time zone, is tried last without it.
    """
    for attempt in (name, _BRACKETS.sub(" ", name)):
        words = key(attempt)
        found = _ROLES.get(words) or _ROLES.get(words.replace(" ", ""))
        if found:
            return found
        for ending in (" en", " de", " fr", " es", " local", " name", " 1"):
            if words.endswith(ending) and words.removesuffix(ending) in _ROLES:
                return tuple(
                    (role, rank + 100) for role, rank in _ROLES[words.removesuffix(ending)]
                )
    return _of_words(set(key(name).split()))


def _of_words(words: set[str]) -> tuple[tuple[ColumnRole, int], ...]:
    """The roles that a sure word of a longer name gives it."""
    if len(words) > _MOST_WORDS or words & _UNSURE:
        return ()
    return tuple((role, 500) for role, those in _SURE if words.intersection(those.split()))


def is_known(name: str) -> bool:
    """Whether a name is one that columns have."""
    return bool(named_roles(name))


def may_be_date(name: str) -> bool:
    """Whether dates in a column of that name may be those of the journey."""
    return not _NOT_DATES.intersection(key(name).split())
