<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddButton</name>
    <message>
        <source>Add a stop…</source>
        <translation>Station hinzufügen…</translation>
    </message>
    <message>
        <source>Add a stop</source>
        <translation>Station hinzufügen</translation>
    </message>
    <message>
        <source>Add a stop ({keys})</source>
        <translation>Station hinzufügen ({keys})</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>Enter adds it after the selected stop · Esc closes</source>
        <translation>Eingabetaste fügt sie nach der gewählten Station ein · Esc schließt</translation>
    </message>
    <message>
        <source>Place of the new stop</source>
        <translation>Ort der neuen Station</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name des Ortes</translation>
    </message>
</context>
<context>
    <name>AddingPage</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Add the text that the tour rests on</source>
        <translation>Den Text hinzufügen, auf dem die Reise beruht</translation>
    </message>
    <message>
        <source>Paste the article here (Ctrl+V), drop a file, or choose one: text, Markdown, HTML, Word or PDF. Nothing is fetched from the network.</source>
        <translation>Den Artikel hier einfügen (Strg+V), eine Datei ablegen oder wählen: Text, Markdown, HTML, Word oder PDF. Aus dem Netz wird nichts geholt.</translation>
    </message>
    <message>
        <source>The text of this source is not in the file. Paste it (Ctrl+V), drop it or choose it: if it is the text that was cited, its passages are marked.</source>
        <translation>Der Text dieser Quelle ist nicht in der Datei. Fügen Sie ihn ein (Strg+V), legen Sie ihn ab, oder wählen Sie ihn: Ist es der zitierte Text, werden seine Stellen markiert.</translation>
    </message>
    <message>
        <source>Check “{title}” against a text</source>
        <translation>„{title}“ mit einem Text vergleichen</translation>
    </message>
    <message>
        <source>Paste the article as it is today (Ctrl+V), drop it or choose its file. Nothing is changed until you say so.</source>
        <translation>Den Artikel in heutiger Fassung einfügen (Strg+V), ablegen oder als Datei wählen. Nichts wird geändert, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>There is no text to paste: copy the text of the article first.</source>
        <translation>Es gibt keinen Text zum Einfügen: Kopieren Sie zuerst den Text des Artikels.</translation>
    </message>
</context>
<context>
    <name>AlsoMentioned</name>
    <message>
        <source>Also mentioned</source>
        <translation>Auch erwähnt</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>Gründe ausblenden</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Gründe zeigen</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Print Colours on the Map</source>
        <translation>Karte in Druck&amp;farben</translation>
    </message>
    <message>
        <source>&amp;Reduce Motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
</context>
<context>
    <name>BasemapMenu</name>
    <message>
        <source>&amp;Basemap</source>
        <translation>&amp;Basiskarte</translation>
    </message>
    <message>
        <source>B&amp;undled Map</source>
        <translation>&amp;Mitgelieferte Karte</translation>
    </message>
    <message>
        <source>{name}, Online from {host}</source>
        <translation>{name}, online von {host}</translation>
    </message>
    <message>
        <source>MBTiles File</source>
        <translation>MBTiles-Datei</translation>
    </message>
    <message>
        <source>&amp;Open MBTiles File…</source>
        <translation>MBTiles-Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Online basemap</source>
        <translation>Online-Basiskarte</translation>
    </message>
    <message>
        <source>Load map images from {host}?</source>
        <translation>Kartenbilder von {host} laden?</translation>
    </message>
    <message>
        <source>That server, and no other, will be asked while this basemap is on. It learns your address on the internet and which part of the world you look at, but nothing of the tour. The bundled map comes back at the next start, or when you choose it.</source>
        <translation>Solange diese Basiskarte eingeschaltet ist, wird dieser Server gefragt und kein anderer. Er erfährt Ihre Internetadresse und welchen Teil der Welt Sie betrachten, aber nichts über die Reise. Die mitgelieferte Karte kehrt beim nächsten Start zurück oder sobald Sie sie wählen.</translation>
    </message>
    <message>
        <source>Load from the Internet</source>
        <translation>Aus dem Internet laden</translation>
    </message>
    <message>
        <source>Open a basemap</source>
        <translation>Basiskarte öffnen</translation>
    </message>
    <message>
        <source>Basemaps (*.mbtiles);;All files (*)</source>
        <translation>Basiskarten (*.mbtiles);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation>{file} wird geöffnet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Basemaps</name>
    <message>
        <source>{file} takes too long to read; choose another file</source>
        <translation>{file} zu lesen dauert zu lange; eine andere Datei wählen</translation>
    </message>
</context>
<context>
    <name>CitedItemModel</name>
    <message>
        <source>Stop</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Belegt durch</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command or a stop</source>
        <translation>Befehl oder Station eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Go to {number} {name}</source>
        <translation>Gehe zu {number} {name}</translation>
    </message>
    <message>
        <source>No command and no stop has “{text}” in its name.</source>
        <translation>Kein Befehl und keine Station hat „{text}“ im Namen.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>No place of this name is known here.</source>
        <translation>Hier ist kein Ort dieses Namens bekannt.</translation>
    </message>
    <message>
        <source>Countries of this tour first</source>
        <translation>Länder dieser Reise zuerst</translation>
    </message>
    <message>
        <source>Search online… asks first</source>
        <translation>Online suchen… fragt zuerst</translation>
    </message>
    <message>
        <source>Search online</source>
        <translation>Online suchen</translation>
    </message>
    <message>
        <source>“{words}” would be sent to {host}. Tour Atlas asks this once, until you quit it.</source>
        <translation>„{words}“ würde an {host} gesendet. Tour Atlas fragt das einmal, bis zum Beenden.</translation>
    </message>
    <message>
        <source>Enter searches there, Escape stays offline.</source>
        <translation>Eingabetaste sucht dort, Esc bleibt offline.</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>{host} wird gefragt …</translation>
    </message>
    <message>
        <source>{host} knows no place of this name.</source>
        <translation>{host} kennt keinen Ort dieses Namens.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Ort</numerusform>
            <numerusform>%n Orte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>The file of this tour is gone: it was renamed, moved or deleted. The tour is still here, and Save writes it again.</source>
        <translation>Die Datei dieser Reise ist weg: umbenannt, verschoben oder gelöscht. Die Reise ist noch hier, und „Speichern“ schreibt sie neu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>The file on the disk and your tour</source>
        <translation>Die Datei auf der Platte und Ihre Reise</translation>
    </message>
    <message>
        <source>The file on the disk is no tour. The next Save replaces it.</source>
        <translation>Die Datei auf der Platte ist keine Reise. Das nächste Speichern ersetzt sie.</translation>
    </message>
    <message>
        <source>The file was read again. Undo brings your changes back.</source>
        <translation>Die Datei wurde neu gelesen. „Rückgängig“ holt Ihre Änderungen zurück.</translation>
    </message>
</context>
<context>
    <name>DialogProgress</name>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writing the pictures …</source>
        <translation>Bilder werden geschrieben …</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>DraftFlow</name>
    <message>
        <source>This text takes too long to read: divide it.</source>
        <translation>Dieser Text braucht zu lange: Teilen Sie ihn.</translation>
    </message>
    <message>
        <source>Make the Tour</source>
        <translation>Reise anlegen</translation>
    </message>
</context>
<context>
    <name>DraftFoot</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>ankreuzen</translation>
    </message>
    <message>
        <source>accept, next</source>
        <translation>annehmen, weiter</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>next open</source>
        <translation>nächste offene</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;Make the tour</source>
        <translation>&amp;Reise anlegen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>The others stay as faint suggestions in the text.</source>
        <translation>Die übrigen bleiben als blasse Vorschläge im Text.</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>not stated</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>such as 5 Nov 2025</source>
        <translation>etwa 5. Nov. 2025</translation>
    </message>
    <message>
        <source>Another text…</source>
        <translation>Anderer Text …</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>Tag der Veröffentlichung</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Proposals of the text</source>
        <translation>Vorschläge aus dem Text</translation>
    </message>
    <message>
        <source>Looking for stops, quotations, meetings and agreements…</source>
        <translation>Stationen, Zitate, Treffen und Vereinbarungen werden gesucht …</translation>
    </message>
    <message>
        <source>Nothing was found that could be proposed.</source>
        <translation>Es wurde nichts gefunden, was sich vorschlagen ließe.</translation>
    </message>
    <message>
        <source>{words} dismissed</source>
        <translation>{words} verworfen</translation>
    </message>
</context>
<context>
    <name>DraftText</name>
    <message>
        <source>Text with its proposals</source>
        <translation>Text mit den Vorschlägen</translation>
    </message>
</context>
<context>
    <name>EditableCard</name>
    <message>
        <source>Edit {item}</source>
        <translation>{item} bearbeiten</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>Bearbeiten (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>ErrorsDialog</name>
    <message>
        <source>{file} does not open</source>
        <translation>{file} lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Keep the Text</source>
        <translation>Text behalten</translation>
    </message>
    <message>
        <source>Withhold the Text</source>
        <translation>Text zurückhalten</translation>
    </message>
    <message>
        <source>This text is a source of the tour already.</source>
        <translation>Dieser Text ist schon eine Quelle der Reise.</translation>
    </message>
    <message>
        <source>Add a Source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Source added with %n paragraph(s).</source>
        <translation>
            <numerusform>Quelle mit %n Absatz hinzugefügt.</numerusform>
            <numerusform>Quelle mit %n Absätzen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Add the Text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>This is not the text that was cited: check the source against it instead, in View &gt; Sources.</source>
        <translation>Das ist nicht der zitierte Text: Vergleichen Sie die Quelle mit ihm, unter Ansicht &gt; Quellen.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the route</source>
        <translation>Route exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>{name} exists. Replace it?</source>
        <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Where to make the folder of pictures</source>
        <translation>Wo der Ordner mit den Bildern entstehen soll</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Route also as a trac&amp;k</source>
        <translation>Route auc&amp;h als Track</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Poster with itinerary</source>
        <translation>Plakat mit Reiseplan</translation>
    </message>
    <message>
        <source>{number} dpi</source>
        <translation>{number} dpi</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Whole route</source>
        <translation>Ganze Route</translation>
    </message>
    <message>
        <source>As the map shows it</source>
        <translation>Wie in der Karte zu sehen</translation>
    </message>
    <message>
        <source>One for each stop</source>
        <translation>Eins für jede Station</translation>
    </message>
    <message>
        <source>The selected stop</source>
        <translation>Die gewählte Station</translation>
    </message>
    <message>
        <source>The selected stop, {name}</source>
        <translation>Die gewählte Station, {name}</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Layout:</source>
        <translation>La&amp;yout:</translation>
    </message>
    <message>
        <source>&amp;View:</source>
        <translation>&amp;Ausschnitt:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Pi&amp;xels:</source>
        <translation>Pi&amp;xel:</translation>
    </message>
    <message>
        <source>Resolut&amp;ion:</source>
        <translation>Auf&amp;lösung:</translation>
    </message>
    <message>
        <source>Text si&amp;ze:</source>
        <translation>&amp;Textgröße:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>Far&amp;ben:</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>&amp;Qualität:</translation>
    </message>
    <message>
        <source>&amp;Between cells:</source>
        <translation>&amp;Zwischen Zellen:</translation>
    </message>
    <message>
        <source>Width and height in pixels</source>
        <translation>Breite und Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Drawing the preview …</source>
        <translation>Vorschau wird gezeichnet …</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Anfang der Datei</translation>
    </message>
    <message>
        <source>A compressed file, which has no preview.</source>
        <translation>Eine gepackte Datei, für die es keine Vorschau gibt.</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} Pixel</translation>
    </message>
    <message>
        <source>{size} mm on paper at {dpi} dpi</source>
        <translation>{size} mm auf Papier bei {dpi} dpi</translation>
    </message>
    <message>
        <source>{size} mm on paper</source>
        <translation>{size} mm auf Papier</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>etwa {size}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filters in force</source>
        <translation>Aktive Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter {name}</source>
        <translation>Filter aufheben: {name}</translation>
    </message>
</context>
<context>
    <name>FilterDays</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The tour states no days</source>
        <translation>Die Reise nennt keine Tage</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>T&amp;opics</source>
        <translation>&amp;Themen</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Clear &amp;all</source>
        <translation>Alle auf&amp;heben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FilterFacet</name>
    <message>
        <source>Type to narrow</source>
        <translation>Tippen zum Eingrenzen</translation>
    </message>
    <message>
        <source>Narrow the list: {facet}</source>
        <translation>Liste eingrenzen: {facet}</translation>
    </message>
    <message>
        <source>None in this tour</source>
        <translation>Keine auf dieser Reise</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt dazu</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Start the tour</source>
        <translation>Die Reise beginnen</translation>
    </message>
    <message>
        <source>Read stop {number}</source>
        <translation>Station {number} lesen</translation>
    </message>
    <message>
        <source>Add the first stop: type its name, click on the map, or select a place in a source text and press P.</source>
        <translation>Fügen Sie die erste Station hinzu: den Namen tippen, auf die Karte klicken oder einen Ort in einem Quellentext markieren und P drücken.</translation>
    </message>
    <message>
        <source>Add a stop by its name (Ctrl+K)</source>
        <translation>Station nach ihrem Namen hinzufügen (Strg+K)</translation>
    </message>
    <message>
        <source>Add a source text</source>
        <translation>Quellentext hinzufügen</translation>
    </message>
    <message>
        <source>Turn editing on (F2) to add the first stop.</source>
        <translation>Schalten Sie das Bearbeiten ein (F2), um die erste Station hinzuzufügen.</translation>
    </message>
    <message>
        <source>Edit the tour</source>
        <translation>Reise bearbeiten</translation>
    </message>
    <message>
        <source>Open another tour</source>
        <translation>Andere Reise öffnen</translation>
    </message>
    <message>
        <source>How a tour is made</source>
        <translation>Wie eine Reise entsteht</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Dashed: order inferred.</source>
        <translation>Gestrichelt: Reihenfolge erschlossen.</translation>
    </message>
</context>
<context>
    <name>FormLinks</name>
    <message>
        <source>closes, begins the next meeting</source>
        <translation>schließt, beginnt das nächste Treffen</translation>
    </message>
    <message>
        <source>closes, begins the next quotation</source>
        <translation>schließt, beginnt das nächste Zitat</translation>
    </message>
    <message>
        <source>closes, begins the next agreement</source>
        <translation>schließt, beginnt die nächste Vereinbarung</translation>
    </message>
    <message>
        <source>closes, begins the next fact</source>
        <translation>schließt, beginnt den nächsten Fakt</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>schließt</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Other sources</source>
        <translation>Andere Quellen</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>More about this source</source>
        <translation>Mehr zu dieser Quelle</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>{cited} of %n paragraph(s) cited</source>
        <translation>
            <numerusform>{cited} von %n Absatz belegt etwas</numerusform>
            <numerusform>{cited} von %n Absätzen belegen etwas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n noch nicht</numerusform>
            <numerusform>%n noch nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>No tour is open</source>
        <translation>Keine Reise geöffnet</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Pasted table</source>
        <translation>Eingefügte Tabelle</translation>
    </message>
    <message>
        <source>{file} takes too long to read: divide it.</source>
        <translation>{file} zu lesen dauert zu lange: Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>This is the tour that {file} carries. Save it to keep your changes.</source>
        <translation>Das ist die Reise, die in {file} steckt. Speichern Sie sie, um Ihre Änderungen zu behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) of {file} imported.</source>
        <translation>
            <numerusform>%n Station aus {file} importiert.</numerusform>
            <numerusform>%n Stationen aus {file} importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Weggelassen: {what}.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add to This One</source>
        <translation>Zu dieser hinzufügen</translation>
    </message>
    <message>
        <source>New Tour</source>
        <translation>Neue Reise</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Weggelassen: {what}.</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nichts wird weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>Noch %n Frage</numerusform>
            <numerusform>Noch %n Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet “{name}”</source>
        <translation>Blatt „{name}“</translation>
    </message>
    <message>
        <source>header in row {row}</source>
        <translation>Überschrift in Zeile {row}</translation>
    </message>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>%n Reise</numerusform>
            <numerusform>%n Reisen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSlot</name>
    <message>
        <source>The clipboard holds no text: copy a table, an article or a file first.</source>
        <translation>Die Zwischenablage enthält keinen Text: Kopieren Sie zuerst eine Tabelle, einen Artikel oder eine Datei.</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Write this too; Esc once more discards the item.</source>
        <translation>Auch das ausfüllen; noch einmal Esc verwirft den Eintrag.</translation>
    </message>
    <message>
        <source>Add a {kind} to {stop}</source>
        <translation>{kind} zu {stop} hinzufügen</translation>
    </message>
    <message>
        <source>Delete this item</source>
        <translation>Diesen Eintrag löschen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Schauplatz</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <source>“{name}”, which is no country</source>
        <translation>„{name}“, kein Land</translation>
    </message>
    <message>
        <source>a country, or another name</source>
        <translation>ein Land oder ein anderer Name</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>New topic “{name}”</source>
        <translation>Neues Thema „{name}“</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>At stop</source>
        <translation>An der Station</translation>
    </message>
    <message>
        <source>No stop has that name. Choose one of the list.</source>
        <translation>Keine Station heißt so. Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>Delete {item}</source>
        <translation>{item} löschen</translation>
    </message>
    <message>
        <source>Move {item} to {stop}</source>
        <translation>{item} nach {stop} verschieben</translation>
    </message>
</context>
<context>
    <name>ItemSection</name>
    <message>
        <source>Add: {kind}</source>
        <translation>Hinzufügen: {kind}</translation>
    </message>
</context>
<context>
    <name>ItineraryEditor</name>
    <message>
        <source>{stop} is the first stop</source>
        <translation>{stop} ist die erste Station</translation>
    </message>
    <message>
        <source>{stop} is the last stop</source>
        <translation>{stop} ist die letzte Station</translation>
    </message>
    <message>
        <source>Move {stop} to Stop {number}</source>
        <translation>{stop} zur Station {number} machen</translation>
    </message>
    <message>
        <source>{stop} is now stop {number} of {count}</source>
        <translation>{stop} ist jetzt Station {number} von {count}</translation>
    </message>
    <message>
        <source>Remove {stop}</source>
        <translation>{stop} löschen</translation>
    </message>
    <message>
        <source>{stop} removed.</source>
        <translation>{stop} gelöscht.</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Add {stop}</source>
        <translation>{stop} hinzufügen</translation>
    </message>
    <message>
        <source>{stop} added as stop {number}.</source>
        <translation>{stop} als Station {number} hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>KeyStrip</name>
    <message>
        <source>Keys of the source text</source>
        <translation>Tasten des Quellentextes</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
</context>
<context>
    <name>KeyWork</name>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Go to the passage of an item first, with Tab.</source>
        <translation>Gehen Sie zuerst mit Tab zur Stelle eines Eintrags.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>{boundary} of the passage: ← → move it by word.</source>
        <translation>{boundary} der Stelle: ← → verschieben um ein Wort.</translation>
    </message>
    <message>
        <source>Shift: by letter · Enter ends it</source>
        <translation>Umschalt: um einen Buchstaben · Eingabetaste beendet</translation>
    </message>
    <message>
        <source>Enter ends it</source>
        <translation>Eingabetaste beendet</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of the Source Text</source>
        <translation>Tasten des Quellentextes</translation>
    </message>
    <message>
        <source>Press the new key in a field. Without a selection, a key takes the quotation, the sentence, the name or the date around the caret.</source>
        <translation>Drücken Sie in einem Feld die neue Taste. Ohne Auswahl nimmt eine Taste das Zitat, den Satz, den Namen oder das Datum um die Schreibmarke.</translation>
    </message>
    <message>
        <source>&amp;Usual Keys</source>
        <translation>Ü&amp;bliche Tasten</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>The language changes when Tour Atlas is next started.</source>
        <translation>Die Sprache wechselt, wenn Sie Tour Atlas das nächste Mal starten.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
</context>
<context>
    <name>MapEditing</name>
    <message>
        <source>Add a stop here</source>
        <translation>Hier eine Station hinzufügen</translation>
    </message>
    <message>
        <source>Insert a stop between {start} and {end}</source>
        <translation>Station zwischen {start} und {end} einfügen</translation>
    </message>
    <message>
        <source>Click to insert a stop</source>
        <translation>Klick fügt eine Station ein</translation>
    </message>
    <message>
        <source>Place {stop} here</source>
        <translation>{stop} hierher setzen</translation>
    </message>
    <message>
        <source>Enter adds it · Esc closes</source>
        <translation>Eingabetaste fügt sie hinzu · Esc schließt</translation>
    </message>
    <message>
        <source>Release to move · Esc puts it back</source>
        <translation>Loslassen verschiebt · Esc setzt zurück</translation>
    </message>
    <message>
        <source>Stop {number}</source>
        <translation>Station {number}</translation>
    </message>
    <message>
        <source>Add {stop}</source>
        <translation>{stop} hinzufügen</translation>
    </message>
    <message>
        <source>{stop} added as stop {number}.</source>
        <translation>{stop} als Station {number} hinzugefügt.</translation>
    </message>
    <message>
        <source>Place {stop}</source>
        <translation>{stop} setzen</translation>
    </message>
    <message>
        <source>{stop} placed.</source>
        <translation>{stop} gesetzt.</translation>
    </message>
    <message>
        <source>Move {stop}</source>
        <translation>{stop} verschieben</translation>
    </message>
    <message>
        <source>{stop} moved by {distance}: {near}.</source>
        <translation>{stop} um {distance} verschoben: {near}.</translation>
    </message>
    <message>
        <source>Remove {stop}</source>
        <translation>{stop} löschen</translation>
    </message>
    <message>
        <source>{stop} removed.</source>
        <translation>{stop} gelöscht.</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the tour</source>
        <translation>Karte der Reise</translation>
    </message>
    <message>
        <source>A part of the map could not be loaded: {file}. The rest can be used.</source>
        <translation>Ein Teil der Karte konnte nicht geladen werden: {file}. Der Rest ist benutzbar.</translation>
    </message>
    <message>
        <source>The map could not be drawn: {reason}</source>
        <translation>Die Karte konnte nicht gezeichnet werden: {reason}</translation>
    </message>
    <message>
        <source>its process ended again and again</source>
        <translation>ihr Prozess ist wieder und wieder abgebrochen</translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Remove a condition of the filter, or show everything.</source>
        <translation>Nehmen Sie eine Bedingung aus dem Filter, oder zeigen Sie alles.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NewTextPage</name>
    <message>
        <source>New from a text</source>
        <translation>Neu aus einem Text</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Paste the text here, or drop a file: .txt, .md, .html, .docx or .pdf</source>
        <translation>Den Text hier einfügen oder eine Datei ablegen: .txt, .md, .html, .docx oder .pdf</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Begin &amp;without proposals</source>
        <translation>Ohne &amp;Vorschläge beginnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Strg+Umschalt+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no text yet. Paste one, or choose a file.</source>
        <translation>Noch ist kein Text da. Fügen Sie einen ein, oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>Texts ({patterns});;All files (*)</source>
        <translation>Texte ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} lässt sich nicht lesen: {reason}.</translation>
    </message>
</context>
<context>
    <name>OpensAgain</name>
    <message>
        <source>Opens a&amp;gain in Tour Atlas</source>
        <translation>Öffnet si&amp;ch wieder in Tour Atlas</translation>
    </message>
    <message>
        <source>Source texts as &amp;well</source>
        <translation>Auch die &amp;vollen Quellentexte</translation>
    </message>
    <message>
        <source>The whole tour travels in the file: {what}.</source>
        <translation>Die ganze Reise steckt in der Datei: {what}.</translation>
    </message>
    <message>
        <source>The whole tour travels in every file: {what}.</source>
        <translation>Die ganze Reise steckt in jeder Datei: {what}.</translation>
    </message>
    <message>
        <source>The tour travels in the file, without source texts: {what}.</source>
        <translation>Die Reise steckt in der Datei, ohne Quelltexte: {what}.</translation>
    </message>
    <message>
        <source>The file is the tour itself: {what}.</source>
        <translation>Die Datei ist die Reise selbst: {what}.</translation>
    </message>
    <message>
        <source>The file holds only what it shows.</source>
        <translation>Die Datei enthält nur, was sie zeigt.</translation>
    </message>
    <message>
        <source>{format} cannot carry the whole tour. PNG, PDF, SVG and HTML can.</source>
        <translation>{format} kann nicht die ganze Reise enthalten. PNG, PDF, SVG und HTML können es.</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>PassageDialog</name>
    <message>
        <source>Source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>Passage in the source</source>
        <translation>Stelle in der Quelle</translation>
    </message>
    <message>
        <source>Found by its number. Headings in the text would shift the count.</source>
        <translation>Nach ihrer Nummer gefunden. Überschriften im Text würden die Zählung verschieben.</translation>
    </message>
    <message>
        <source>&amp;Open Address</source>
        <translation>Adresse ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;Citation</source>
        <translation>&amp;Quellenangabe kopieren</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name, role, country or stop</source>
        <translation>Name, Funktion, Land oder Station</translation>
    </message>
    <message>
        <source>Look for people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>Where they are met or quoted</source>
        <translation>Wo sie getroffen oder zitiert werden</translation>
    </message>
    <message>
        <source>&amp;Filter by This Person</source>
        <translation>&amp;Nach dieser Person filtern</translation>
    </message>
    <message>
        <source>&amp;New Person</source>
        <translation>Neue &amp;Person</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Add {person}</source>
        <translation>{person} hinzufügen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Zitiert</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stationen</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Not a country. Write its name, or its code, such as JP.</source>
        <translation>Kein Land. Schreiben Sie seinen Namen oder sein Kürzel, etwa JP.</translation>
    </message>
    <message>
        <source>The same person as</source>
        <translation>Dieselbe Person wie</translation>
    </message>
    <message>
        <source>No person of this tour has that name.</source>
        <translation>Keine Person dieser Reise heißt so.</translation>
    </message>
    <message>
        <source>merges the two into that one</source>
        <translation>führt beide zu dieser zusammen</translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation>Diese Person löschen</translation>
    </message>
    <message>
        <source>Merge {gone} into {kept}</source>
        <translation>{gone} mit {kept} zusammenführen</translation>
    </message>
    <message>
        <source>Delete {person}</source>
        <translation>{person} löschen</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z undoes it</source>
        <translation>Gelöscht. Strg+Z macht es rückgängig</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Completes the names of places. Down and Up move in the list, Enter takes a place, Escape closes the list.</source>
        <translation>Ergänzt Ortsnamen. Pfeil ab und auf führen durch die Liste, die Eingabetaste nimmt einen Ort, Esc schließt die Liste.</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Ort suchen</translation>
    </message>
</context>
<context>
    <name>PlacePopup</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Search There</source>
        <translation>Dort suchen</translation>
    </message>
    <message>
        <source>Stay Offline</source>
        <translation>Offline bleiben</translation>
    </message>
</context>
<context>
    <name>PlacingList</name>
    <message>
        <source>Places that were found by name</source>
        <translation>Orte, die nach dem Namen gefunden wurden</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) without a place</source>
        <translation>
            <numerusform>%n Station ohne Ort</numerusform>
            <numerusform>%n Stationen ohne Ort</numerusform>
        </translation>
    </message>
    <message>
        <source>All places are in the file.</source>
        <translation>Alle Orte stehen in der Datei.</translation>
    </message>
    <message>
        <source>{some} of {all} placed</source>
        <translation>{some} von {all} gefunden</translation>
    </message>
    <message>
        <source>By name, each marked inferred with the reason</source>
        <translation>Nach dem Namen, jeweils als erschlossen markiert, mit Begründung</translation>
    </message>
    <message>
        <source>Several places have this name.</source>
        <translation>Mehrere Orte heißen so.</translation>
    </message>
    <message>
        <source>Not found: the stop has no place.</source>
        <translation>Nicht gefunden: Die Station hat keinen Ort.</translation>
    </message>
    <message>
        <source>Which {name} is meant</source>
        <translation>Welches {name} gemeint ist</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>PresetStrip</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>PreviewCanvas</name>
    <message>
        <source>Preview of the picture</source>
        <translation>Vorschau des Bildes</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print the route</source>
        <translation>Route drucken</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>{number} mm</source>
        <translation>{number} mm</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>The sheet is laid out anew for each paper. Its contents are those of the last export.</source>
        <translation>Das Blatt wird für jedes Papier neu angeordnet. Sein Inhalt ist der des letzten Exports.</translation>
    </message>
    <message>
        <source>No printer is set up on this system.</source>
        <translation>Auf diesem System ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Tour File &amp;Format…</source>
        <translation>&amp;Format der Reisedatei…</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>Alle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>ProposalDelegate</name>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Give all quotations of ¶ {number} to this speaker (A)</source>
        <translation>Alle Zitate aus ¶ {number} dieser Person zuschreiben (A)</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>Show the itinerary</source>
        <translation>Reiseplan zeigen</translation>
    </message>
    <message>
        <source>Show the numbers only</source>
        <translation>Nur die Nummern zeigen</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Selected stop</source>
        <translation>Gewählte Station</translation>
    </message>
    <message>
        <source>No tour is open</source>
        <translation>Keine Reise geöffnet</translation>
    </message>
    <message>
        <source>Open a tour with File &gt; Open.</source>
        <translation>Eine Reise öffnen Sie mit Datei &gt; Öffnen.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear the List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>Recheck</name>
    <message numerus="yes">
        <source>Move %n Citation(s)</source>
        <translation>
            <numerusform>%n Beleg verschieben</numerusform>
            <numerusform>%n Belege verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Take Today’s Words</source>
        <translation>Heutigen Wortlaut übernehmen</translation>
    </message>
    <message>
        <source>This citation has changed: it was checked again.</source>
        <translation>Dieser Beleg hat sich geändert: Er wurde neu geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s) taken over.</source>
        <translation>
            <numerusform>%n Beleg übernommen.</numerusform>
            <numerusform>%n Belege übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Kept as cited.</source>
        <translation>Wie zitiert behalten.</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>Markieren Sie zuerst einige Wörter.</translation>
    </message>
</context>
<context>
    <name>RecheckPage</name>
    <message>
        <source>Citations of the source</source>
        <translation>Belege aus der Quelle</translation>
    </message>
    <message>
        <source>&amp;Take today’s words</source>
        <translation>&amp;Heutigen Wortlaut übernehmen</translation>
    </message>
    <message>
        <source>&amp;Keep as cited</source>
        <translation>&amp;Wie zitiert behalten</translation>
    </message>
    <message>
        <source>&amp;Find by hand</source>
        <translation>&amp;Selbst suchen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>The text that was cited ↔ {name}</source>
        <translation>Der zitierte Text ↔ {name}</translation>
    </message>
    <message>
        <source>The text that was cited ↔ the text of today</source>
        <translation>Der zitierte Text ↔ der heutige Text</translation>
    </message>
    <message>
        <source>CHECK AGAINST A TEXT</source>
        <translation>MIT EINEM TEXT VERGLEICHEN</translation>
    </message>
    <message>
        <source>&amp;Move all {count}</source>
        <translation>&amp;Alle {count} verschieben</translation>
    </message>
    <message>
        <source>Select the words in today’s text, then press Enter. Esc leaves them as cited.</source>
        <translation>Markieren Sie die Wörter im heutigen Text, und drücken Sie die Eingabetaste. Esc lässt sie, wie sie zitiert sind.</translation>
    </message>
    <message>
        <source>Nothing is changed until you say so. Each answer is one step of Undo.</source>
        <translation>Nichts wird geändert, bevor Sie es sagen. Jede Antwort lässt sich einzeln rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>the disk does not answer</source>
        <translation>die Platte antwortet nicht</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Another window has restored these changes.</source>
        <translation>Ein anderes Fenster hat diese Änderungen wiederhergestellt.</translation>
    </message>
    <message>
        <source>These changes cannot be restored, and their file is kept. {reason}</source>
        <translation>Diese Änderungen lassen sich nicht wiederherstellen; ihre Datei bleibt erhalten. {reason}</translation>
    </message>
    <message>
        <source>Restore Unsaved Changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>The changes were restored as a new tour, because of its file: {reason}</source>
        <translation>Die Änderungen wurden als neue Reise wiederhergestellt, wegen der Datei: {reason}</translation>
    </message>
    <message>
        <source>The file has changed since. Undo shows it without the changes that were restored.</source>
        <translation>Die Datei hat sich seither geändert. „Rückgängig“ zeigt sie ohne die wiederhergestellten Änderungen.</translation>
    </message>
    <message>
        <source>The file and what was not saved</source>
        <translation>Die Datei und was nicht gespeichert war</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>RoleHeader</name>
    <message>
        <source>What {column} is</source>
        <translation>Was {column} ist</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Save the tour</source>
        <translation>Reise speichern</translation>
    </message>
    <message>
        <source>Tour Atlas tour</source>
        <translation>Reise von Tour Atlas</translation>
    </message>
    <message>
        <source>Save them before the tour is closed?</source>
        <translation>Vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>&amp;Don’t Save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find in this tour</source>
        <translation>In dieser Reise suchen</translation>
    </message>
    <message>
        <source>Down and Up move in the hits, Enter goes to one, Escape clears.</source>
        <translation>Die Pfeiltasten führen durch die Treffer, die Eingabetaste zur Fundstelle; Esc leert das Feld.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Leeren (Esc)</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Not in this text</source>
        <translation>Nicht in diesem Text</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Map, itinerary and timeline</source>
        <translation>Karte, Reiseplan und Zeitleiste</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quellentext</translation>
    </message>
</context>
<context>
    <name>SignsSheet</name>
    <message>
        <source>What the signs mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Pu&amp;blisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Dat&amp;e</source>
        <translation>Dat&amp;um</translation>
    </message>
    <message>
        <source>The text tra&amp;vels in the file</source>
        <translation>Der Text reist in der Datei &amp;mit</translation>
    </message>
    <message>
        <source>The text &amp;stays with me; the file has its hash</source>
        <translation>Der Text &amp;bleibt bei mir; die Datei hat seine Prüfsumme</translation>
    </message>
    <message>
        <source>Change a Source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>The same source as</source>
        <translation>Dieselbe Quelle wie</translation>
    </message>
    <message>
        <source>No source of this tour has that title.</source>
        <translation>Keine Quelle dieser Reise hat diesen Titel.</translation>
    </message>
    <message>
        <source>merges the two into that one</source>
        <translation>führt beide zu dieser zusammen</translation>
    </message>
    <message>
        <source>Delete this source</source>
        <translation>Diese Quelle löschen</translation>
    </message>
    <message>
        <source>Merge {gone} into {kept}</source>
        <translation>{gone} mit {kept} zusammenführen</translation>
    </message>
    <message>
        <source>Delete {source}</source>
        <translation>{source} löschen</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z undoes it</source>
        <translation>Gelöscht. Strg+Z macht es rückgängig</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>{kind}, {stop}: {words}</source>
        <translation>{kind}, {stop}: {words}</translation>
    </message>
</context>
<context>
    <name>SourceTextView</name>
    <message>
        <source>Source text: {title}</source>
        <translation>Quellentext: {title}</translation>
    </message>
</context>
<context>
    <name>SourceTexts</name>
    <message>
        <source>Show the &amp;Text</source>
        <translation>&amp;Text zeigen</translation>
    </message>
    <message>
        <source>&amp;Check against a Text…</source>
        <translation>Mit einem Text &amp;vergleichen…</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Items that rest on this source</source>
        <translation>Einträge, die auf dieser Quelle beruhen</translation>
    </message>
    <message>
        <source>Items that rest on one source alone</source>
        <translation>Einträge, die auf nur einer Quelle beruhen</translation>
    </message>
    <message>
        <source>Items without any source</source>
        <translation>Einträge ohne Quelle</translation>
    </message>
    <message>
        <source>&amp;New Source</source>
        <translation>Neue &amp;Quelle</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>&amp;All sources ({count})</source>
        <translation>&amp;Alle Quellen ({count})</translation>
    </message>
    <message>
        <source>&amp;One source alone ({count})</source>
        <translation>&amp;Nur eine Quelle ({count})</translation>
    </message>
    <message>
        <source>&amp;Unsourced ({count})</source>
        <translation>&amp;Ohne Quelle ({count})</translation>
    </message>
    <message>
        <source>{items}, {alone} on it alone</source>
        <translation>{items}, {alone} nur mit dieser Quelle</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>The tour names no sources.</source>
        <translation>Die Reise nennt keine Quellen.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Problems ({keys})</source>
        <translation>Probleme ({keys})</translation>
    </message>
    <message>
        <source>Not autosaved: {reason}.</source>
        <translation>Nicht gesichert: {reason}.</translation>
    </message>
    <message>
        <source>Save the tour to keep your changes</source>
        <translation>Speichern Sie die Reise, um Ihre Änderungen zu behalten</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Noch nichts zu speichern</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Not autosaved</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Autosaved {time}</source>
        <translation>Gesichert {time}</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>StopEditor</name>
    <message>
        <source>Moved to {stop}</source>
        <translation>Nach {stop} verschoben</translation>
    </message>
    <message>
        <source>Delete {item}</source>
        <translation>{item} löschen</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z undoes it</source>
        <translation>Gelöscht. Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Delete this stop</source>
        <translation>Diese Station löschen</translation>
    </message>
    <message>
        <source>Previous stop</source>
        <translation>Vorherige Station</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>Nächste Station</translation>
    </message>
    <message>
        <source>Stop {number} of {count}</source>
        <translation>Station {number} von {count}</translation>
    </message>
    <message>
        <source>Delete {stop}</source>
        <translation>{stop} löschen</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>Breite, Länge</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Not a country. Write its name, or its code, such as JP.</source>
        <translation>Kein Land. Schreiben Sie seinen Namen oder sein Kürzel, etwa JP.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Altitude in metres</source>
        <translation>Höhe in Metern</translation>
    </message>
    <message>
        <source>Why this place</source>
        <translation>Warum dieser Ort</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Depart</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Why these dates</source>
        <translation>Warum diese Daten</translation>
    </message>
    <message>
        <source>Order of travel</source>
        <translation>Reihenfolge der Reise</translation>
    </message>
    <message>
        <source>Why in this order</source>
        <translation>Warum in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Place {stop} at {place}</source>
        <translation>{stop} nach {place} setzen</translation>
    </message>
    <message>
        <source>Write where it is: latitude and longitude, 36.96, 127.03.</source>
        <translation>Schreiben Sie, wo das ist: Breite und Länge, 36.96, 127.03.</translation>
    </message>
</context>
<context>
    <name>StopHeader</name>
    <message>
        <source>Stop {number} of {count}</source>
        <translation>Station {number} von {count}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>Gründe ausblenden</translation>
    </message>
    <message>
        <source>Hide note</source>
        <translation>Anmerkung ausblenden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Select a stop on the map or in the list to edit it.</source>
        <translation>Wählen Sie eine Station auf der Karte oder in der Liste, um sie zu bearbeiten.</translation>
    </message>
</context>
<context>
    <name>StopReading</name>
    <message>
        <source>The tour tells nothing about this stop.</source>
        <translation>Die Reise erzählt nichts über diese Station.</translation>
    </message>
</context>
<context>
    <name>StopRows</name>
    <message>
        <source>Itinerary</source>
        <translation>Reiseplan</translation>
    </message>
</context>
<context>
    <name>StoryBar</name>
    <message>
        <source>Story</source>
        <translation>Erzählung</translation>
    </message>
    <message>
        <source>Previous stop</source>
        <translation>Vorherige Station</translation>
    </message>
    <message>
        <source>Play the tour</source>
        <translation>Reise abspielen</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>Nächste Station</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Pause the story</source>
        <translation>Erzählung anhalten</translation>
    </message>
    <message>
        <source>Play the tour as a story</source>
        <translation>Reise als Erzählung abspielen</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>Geschwindigkeit {speed}</translation>
    </message>
    <message>
        <source>Stop {number} of {count}</source>
        <translation>Station {number} von {count}</translation>
    </message>
</context>
<context>
    <name>StoryProgress</name>
    <message>
        <source>Progress of the story</source>
        <translation>Fortschritt der Erzählung</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>%n suggestion(s) in this text.</source>
        <translation>
            <numerusform>%n Vorschlag in diesem Text.</numerusform>
            <numerusform>%n Vorschläge in diesem Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} goes to the next one</source>
        <translation>{key} geht zum nächsten</translation>
    </message>
    <message>
        <source>There are no suggestions in this text.</source>
        <translation>In diesem Text gibt es keine Vorschläge.</translation>
    </message>
    <message>
        <source>Enter takes it · Backspace dismisses it</source>
        <translation>die Eingabetaste übernimmt ihn · die Rücktaste verwirft ihn</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it</source>
        <translation>Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Suggestion dismissed.</source>
        <translation>Vorschlag verworfen.</translation>
    </message>
    <message>
        <source>The dismissed suggestions are back.</source>
        <translation>Die verworfenen Vorschläge sind wieder da.</translation>
    </message>
    <message>
        <source>No suggestion was dismissed in this text.</source>
        <translation>In diesem Text wurde kein Vorschlag verworfen.</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>Beginning of the table</source>
        <translation>Anfang der Tabelle</translation>
    </message>
</context>
<context>
    <name>TextFields</name>
    <message>
        <source>such as 5 Nov 2025</source>
        <translation>etwa 5. Nov. 2025</translation>
    </message>
    <message>
        <source>such as en or de</source>
        <translation>etwa en oder de</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>&amp;Title of the text</source>
        <translation>&amp;Titel des Textes</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>P&amp;ublished</source>
        <translation>&amp;Erschienen</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>Die Reise</translation>
    </message>
    <message>
        <source>Tit&amp;le of the tour</source>
        <translation>Tite&amp;l der Reise</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
</context>
<context>
    <name>TileLayer</name>
    <message>
        <source>The basemap could not be shown: {reason}. The bundled map shows.</source>
        <translation>Die Basiskarte ließ sich nicht zeigen: {reason}. Es erscheint die mitgelieferte Karte.</translation>
    </message>
    <message>
        <source>Some map images did not come: {reason}. The bundled map shows there.</source>
        <translation>Einige Kartenbilder sind nicht angekommen: {reason}. Dort ist die mitgelieferte Karte zu sehen.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TodayTexts</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>As cited</source>
        <translation>Wie zitiert</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Today’s text</source>
        <translation>Der heutige Text</translation>
    </message>
    <message>
        <source>The text as cited</source>
        <translation>Der Text wie zitiert</translation>
    </message>
    <message numerus="yes">
        <source>{name} · %n paragraph(s)</source>
        <translation>
            <numerusform>{name} · %n Absatz</numerusform>
            <numerusform>{name} · %n Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n Absatz</numerusform>
            <numerusform>%n Absätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>More buttons</source>
        <translation>Weitere Schaltflächen</translation>
    </message>
</context>
<context>
    <name>TourForm</name>
    <message>
        <source>The tour</source>
        <translation>Die Reise</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Wer reist</translation>
    </message>
    <message>
        <source>Language of its texts</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>en, de, ja …</source>
        <translation>en, de, ja …</translation>
    </message>
    <message>
        <source>the tour</source>
        <translation>die Reise</translation>
    </message>
</context>
<context>
    <name>TourList</name>
    <message>
        <source>Tours of the file</source>
        <translation>Reisen in der Datei</translation>
    </message>
</context>
<context>
    <name>TourLock</name>
    <message>
        <source>This tour is open in another window, so it is read-only here. Save As keeps your changes in another file.</source>
        <translation>Diese Reise ist in einem anderen Fenster geöffnet und lässt sich hier nur lesen. „Speichern unter“ hält Ihre Änderungen in einer anderen Datei fest.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TourOpener</name>
    <message>
        <source>Open a tour</source>
        <translation>Reise öffnen</translation>
    </message>
    <message>
        <source>Tours and texts ({patterns});;All files (*)</source>
        <translation>Reisen und Texte ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file has changed and was read again.</source>
        <translation>Die Datei hat sich geändert und wurde neu gelesen.</translation>
    </message>
    <message>
        <source>Show Warnings…</source>
        <translation>Warnungen zeigen…</translation>
    </message>
    <message>
        <source>Show Problems…</source>
        <translation>Probleme zeigen…</translation>
    </message>
</context>
<context>
    <name>VerdictDelegate</name>
    <message>
        <source>Kept as cited</source>
        <translation>Wie zitiert behalten</translation>
    </message>
    <message>
        <source>Cited:</source>
        <translation>Zitiert:</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Open as a Copy</source>
        <translation>Als Kopie öffnen</translation>
    </message>
    <message>
        <source>{time} and now</source>
        <translation>{time} und jetzt</translation>
    </message>
    <message>
        <source>Go Back to {time}</source>
        <translation>Zurück zu {time}</translation>
    </message>
    <message>
        <source>You are looking at {time}. Nothing is changed until you go back to it.</source>
        <translation>Sie sehen den Stand: {time}. Nichts wird geändert, bevor Sie zu ihm zurückgehen.</translation>
    </message>
</context>
<context>
    <name>WarningsDialog</name>
    <message>
        <source>The tour can be read, shown, exported and saved all the same. Enter goes to a problem.</source>
        <translation>Die Reise lässt sich trotzdem lesen, zeigen, exportieren und speichern. Die Eingabetaste führt zu einem Problem.</translation>
    </message>
    <message>
        <source>Nothing about this tour is doubtful.</source>
        <translation>An dieser Reise ist nichts zweifelhaft.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Back to {title}</source>
        <translation>Zurück zu {title}</translation>
    </message>
    <message>
        <source>New from a text</source>
        <translation>Neu aus einem Text</translation>
    </message>
    <message>
        <source>Paste or drop an article, and mark what it says about each stop.</source>
        <translation>Einen Artikel einfügen oder ablegen und markieren, was er über jede Station sagt.</translation>
    </message>
    <message>
        <source>New on the map</source>
        <translation>Neu auf der Karte</translation>
    </message>
    <message>
        <source>Click places in order, or type their names.</source>
        <translation>Orte der Reihe nach anklicken oder ihre Namen tippen.</translation>
    </message>
    <message>
        <source>Import or open…</source>
        <translation>Importieren oder öffnen…</translation>
    </message>
    <message>
        <source>A tour file, or a text to begin with.</source>
        <translation>Eine Reisedatei oder einen Text für den Anfang.</translation>
    </message>
    <message>
        <source>Begin a tour</source>
        <translation>Eine Reise beginnen</translation>
    </message>
    <message>
        <source>Or drop a file or a text anywhere in this window.</source>
        <translation>Oder eine Datei oder einen Text irgendwo in diesem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Tours to read</source>
        <translation>Reisen zum Lesen</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Tour Atlas needs no network.</source>
        <translation>Alles bleibt auf diesem Computer. Tour Atlas braucht kein Netz.</translation>
    </message>
    <message>
        <source>{file} was taken off the list</source>
        <translation>{file} steht nicht mehr in der Liste</translation>
    </message>
</context>
<context>
    <name>_ToursModel</name>
    <message>
        <source>Tour</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stationen</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Tour Atlas</source>
        <translation>Über Tour Atlas</translation>
    </message>
    <message>
        <source>Copy for a Bug Report</source>
        <translation>Für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Version {number} · MIT licence</source>
        <translation>Version {number} · MIT-Lizenz</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation>Grundkarte</translation>
    </message>
    <message>
        <source>Cities and countries</source>
        <translation>Städte und Länder</translation>
    </message>
    <message>
        <source>Names in other languages</source>
        <translation>Namen in anderen Sprachen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Entfernungen</translation>
    </message>
    <message>
        <source>Online search of places</source>
        <translation>Online-Suche nach Orten</translation>
    </message>
    <message>
        <source>Window and web view</source>
        <translation>Fenster und Webansicht</translation>
    </message>
    <message>
        <source>Tour of 1872</source>
        <translation>Reise von 1872</translation>
    </message>
</context>
<context>
    <name>cited_items</name>
    <message>
        <source>Unsourced</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <source>1 source alone</source>
        <translation>Nur 1 Quelle</translation>
    </message>
</context>
<context>
    <name>citing</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Quotation with Attribution</source>
        <translation>&amp;Zitat mit Nachweis kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Text with Source</source>
        <translation>&amp;Text mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Citation</source>
        <translation>&amp;Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Selected Text</source>
        <translation>&amp;Markierten Text kopieren</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;from the Clipboard</source>
        <translation>Aus der Z&amp;wischenablage öffnen</translation>
    </message>
    <message>
        <source>Proble&amp;ms…</source>
        <translation>Proble&amp;me…</translation>
    </message>
    <message>
        <source>Bundled: &amp;The Tour of Asia, 2025</source>
        <translation>Mitgeliefert: &amp;Asienreise, 2025</translation>
    </message>
    <message>
        <source>Bundled: Around the &amp;World, 1872</source>
        <translation>Mitgeliefert: &amp;In 80 Tagen um die Welt, 1872</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Add a Stop…</source>
        <translation>Station hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Move the Stop U&amp;p</source>
        <translation>Station nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the Stop &amp;Down</source>
        <translation>Station nach &amp;unten</translation>
    </message>
    <message>
        <source>Remo&amp;ve the Stop</source>
        <translation>Station &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>F&amp;ilter…</source>
        <translation>&amp;Filtern…</translation>
    </message>
    <message>
        <source>&amp;Clear All Filters</source>
        <translation>Alle Filter auf&amp;heben</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Previous Stop</source>
        <translation>&amp;Vorherige Station</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Next Stop</source>
        <translation>&amp;Nächste Station</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>&amp;Overview of the Tour</source>
        <translation>&amp;Überblick über die Reise</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>P&amp;lay or Pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play &amp;Faster</source>
        <translation>&amp;Schneller abspielen</translation>
    </message>
    <message>
        <source>Play &amp;Slower</source>
        <translation>&amp;Langsamer abspielen</translation>
    </message>
    <message>
        <source>S&amp;top Playing</source>
        <translation>Abspielen &amp;beenden</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>P&amp;lay</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Whole Route</source>
        <translation>&amp;Ganze Route</translation>
    </message>
    <message>
        <source>&amp;This Stop</source>
        <translation>&amp;Diese Station</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Add a Stop &amp;on the Map</source>
        <translation>Station auf der Kar&amp;te hinzufügen</translation>
    </message>
    <message>
        <source>So&amp;urces…</source>
        <translation>&amp;Quellen…</translation>
    </message>
    <message>
        <source>P&amp;eople…</source>
        <translation>&amp;Personen…</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>G&amp;rößere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Kle&amp;inere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>&amp;Normale Schriftgröße</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>Präsen&amp;tieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Making a Tour</source>
        <translation>Eine Reise &amp;machen</translation>
    </message>
    <message>
        <source>Tour File &amp;Format</source>
        <translation>&amp;Format der Reisedatei</translation>
    </message>
    <message>
        <source>&amp;What the Signs Mean</source>
        <translation>&amp;Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>&amp;About Tour Atlas</source>
        <translation>&amp;Über Tour Atlas</translation>
    </message>
    <message>
        <source>Show or Hide the Itinerar&amp;y</source>
        <translation>Reiser&amp;oute zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or Hide the Stop &amp;Panel</source>
        <translation>St&amp;ationsbereich zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or &amp;Hide the Timeline</source>
        <translation>Zeit&amp;leiste zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show the Itinerar&amp;y</source>
        <translation>Reiser&amp;oute zeigen</translation>
    </message>
    <message>
        <source>Hide the Itinerar&amp;y</source>
        <translation>Reiser&amp;oute ausblenden</translation>
    </message>
    <message>
        <source>Show the Stop &amp;Panel</source>
        <translation>St&amp;ationsbereich zeigen</translation>
    </message>
    <message>
        <source>Hide the Stop &amp;Panel</source>
        <translation>St&amp;ationsbereich ausblenden</translation>
    </message>
    <message>
        <source>S&amp;how the Timeline</source>
        <translation>Zeit&amp;leiste zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide the Timeline</source>
        <translation>Zeit&amp;leiste ausblenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Edit the Tour</source>
        <translation>Reise bearb&amp;eiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederherstellen: {step}</translation>
    </message>
    <message>
        <source>Source Te&amp;xt</source>
        <translation>&amp;Quellentext</translation>
    </message>
    <message>
        <source>Add a &amp;Source Text…</source>
        <translation>Quellentext hinzufü&amp;gen…</translation>
    </message>
    <message>
        <source>Check a Source a&amp;gainst a Text…</source>
        <translation>Quelle mit einem Text verglei&amp;chen…</translation>
    </message>
    <message>
        <source>Suggestions in the Te&amp;xt</source>
        <translation>Vorsc&amp;hläge im Text</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;New from a Text…</source>
        <translation>&amp;Neu aus einem Text…</translation>
    </message>
    <message>
        <source>New on the &amp;Map</source>
        <translation>Neu auf der Kar&amp;te</translation>
    </message>
    <message>
        <source>St&amp;art Page</source>
        <translation>Sta&amp;rtseite</translation>
    </message>
    <message>
        <source>C&amp;lose Tour</source>
        <translation>Reise s&amp;chließen</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>coordinates</name>
    <message>
        <source>Not a place. Write latitude and longitude: 36.96, 127.03.</source>
        <translation>Kein Ort. Schreiben Sie Breite und Länge: 36.96, 127.03.</translation>
    </message>
    <message>
        <source>The latitude comes first. Write {text}?</source>
        <translation>Die Breite steht vorn. War {text} gemeint?</translation>
    </message>
    <message>
        <source>A latitude is within ±90, a longitude within ±180.</source>
        <translation>Die Breite liegt innerhalb von ±90, die Länge innerhalb von ±180.</translation>
    </message>
</context>
<context>
    <name>copy</name>
    <message>
        <source>Drawing the picture …</source>
        <translation>Bild wird gezeichnet …</translation>
    </message>
    <message>
        <source>Copied the picture, {width} × {height} pixels.</source>
        <translation>Bild kopiert, {width} × {height} Pixel.</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message numerus="yes">
        <source>%Ln stop(s)</source>
        <translation>
            <numerusform>%Ln Station</numerusform>
            <numerusform>%Ln Stationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} stop(s)</source>
        <translation>
            <numerusform>{count} Station</numerusform>
            <numerusform>{count} Stationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and {count} more stop(s)</source>
        <translation>
            <numerusform>… und {count} weitere Station</numerusform>
            <numerusform>… und {count} weitere Stationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more item(s)</source>
        <translation>
            <numerusform>… und %Ln weiterer Eintrag</numerusform>
            <numerusform>… und %Ln weitere Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more item(s)</source>
        <translation>
            <numerusform>und {count} weiterer Eintrag</numerusform>
            <numerusform>und {count} weitere Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of %Ln item(s)</source>
        <translation>
            <numerusform>{some} von %Ln Eintrag</numerusform>
            <numerusform>{some} von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of %Ln stop(s)</source>
        <translation>
            <numerusform>{some} von %Ln Station</numerusform>
            <numerusform>{some} von %Ln Stationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier item(s)</source>
        <translation>
            <numerusform>%Ln früherer Eintrag</numerusform>
            <numerusform>%Ln frühere Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln character(s))</source>
        <translation>
            <numerusform>Mehr zeigen (%Ln Zeichen)</numerusform>
            <numerusform>Mehr zeigen (%Ln Zeichen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) met or quoted</source>
        <translation>
            <numerusform>%Ln Person getroffen oder zitiert</numerusform>
            <numerusform>%Ln Personen getroffen oder zitiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) later</source>
        <translation>
            <numerusform>%Ln Tag später</numerusform>
            <numerusform>%Ln Tage später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) earlier: out of order</source>
        <translation>
            <numerusform>%Ln Tag früher: gegen die Reihenfolge</numerusform>
            <numerusform>%Ln Tage früher: gegen die Reihenfolge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more problem(s) in this file.</source>
        <translation>
            <numerusform>… und %Ln weiterer Fehler in dieser Datei.</numerusform>
            <numerusform>… und %Ln weitere Fehler in dieser Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) to correct in the file before it can be opened</source>
        <translation>
            <numerusform>%Ln Problem ist in der Datei zu beheben, bevor sie sich öffnen lässt</numerusform>
            <numerusform>%Ln Probleme sind in der Datei zu beheben, bevor sie sich öffnen lässt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) about this tour</source>
        <translation>
            <numerusform>%Ln Warnung zu dieser Reise</numerusform>
            <numerusform>%Ln Warnungen zu dieser Reise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tour is open, with %Ln warning(s).</source>
        <translation>
            <numerusform>Die Reise ist offen, mit %Ln Warnung.</numerusform>
            <numerusform>Die Reise ist offen, mit %Ln Warnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has changed and was read again, with %Ln warning(s).</source>
        <translation>
            <numerusform>Die Datei wurde geändert und neu gelesen, mit %Ln Warnung.</numerusform>
            <numerusform>Die Datei wurde geändert und neu gelesen, mit %Ln Warnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln Treffen</numerusform>
            <numerusform>%Ln Treffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement(s)</source>
        <translation>
            <numerusform>%Ln Vereinbarung</numerusform>
            <numerusform>%Ln Vereinbarungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln Fakt</numerusform>
            <numerusform>%Ln Fakten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement(s) that do(es) not exist</source>
        <translation>
            <numerusform>%Ln Vereinbarung, die es nicht gibt</numerusform>
            <numerusform>%Ln Vereinbarungen, die es nicht gibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stop(s) without a place</source>
        <translation>
            <numerusform>%Ln Station ohne Ort</numerusform>
            <numerusform>%Ln Stationen ohne Ort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stop(s) without a date</source>
        <translation>
            <numerusform>%Ln Station ohne Datum</numerusform>
            <numerusform>%Ln Stationen ohne Datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a source</source>
        <translation>
            <numerusform>%Ln Eintrag ohne Quelle</numerusform>
            <numerusform>%Ln Einträge ohne Quelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s) without a speaker</source>
        <translation>
            <numerusform>%Ln Zitat ohne Sprecher</numerusform>
            <numerusform>%Ln Zitate ohne Sprecher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) without text</source>
        <translation>
            <numerusform>%Ln Quelle ohne Text</numerusform>
            <numerusform>%Ln Quellen ohne Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that do(es) not exist</source>
        <translation>
            <numerusform>%Ln, die es nicht gibt</numerusform>
            <numerusform>%Ln, die es nicht gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>all three</source>
        <translation>alle drei</translation>
    </message>
    <message>
        <source>all four</source>
        <translation>alle vier</translation>
    </message>
    <message>
        <source>all five</source>
        <translation>alle fünf</translation>
    </message>
    <message>
        <source>all six</source>
        <translation>alle sechs</translation>
    </message>
    <message>
        <source>all seven</source>
        <translation>alle sieben</translation>
    </message>
    <message>
        <source>all eight</source>
        <translation>alle acht</translation>
    </message>
    <message>
        <source>all nine</source>
        <translation>alle neun</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>alle {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln picture(s) in {folder}</source>
        <translation>
            <numerusform>%Ln Bild gespeichert in {folder}</numerusform>
            <numerusform>%Ln Bilder gespeichert in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” has %Ln unsaved change(s).</source>
        <translation>
            <numerusform>„{title}“ hat %Ln ungespeicherte Änderung.</numerusform>
            <numerusform>„{title}“ hat %Ln ungespeicherte Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These words are not in the text of the source</source>
        <translation>Diese Wörter stehen nicht im Text der Quelle</translation>
    </message>
    <message>
        <source>Exact words of the source, found once</source>
        <translation>Wortlaut der Quelle, einmal gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Exact words of the source, found %Ln time(s)</source>
        <translation>
            <numerusform>Wortlaut der Quelle, %Ln-mal gefunden</numerusform>
            <numerusform>Wortlaut der Quelle, %Ln-mal gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No item names this person.</source>
        <translation>Kein Eintrag nennt diese Person.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) name(s) this person. Deleting keeps them, without the name.</source>
        <translation>
            <numerusform>%Ln Eintrag nennt diese Person. Beim Löschen bleibt er, ohne den Namen.</numerusform>
            <numerusform>%Ln Einträge nennen diese Person. Beim Löschen bleiben sie, ohne den Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No item cites this source.</source>
        <translation>Kein Eintrag beruft sich auf diese Quelle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) cite(s) this source. Deleting it deletes these citations too.</source>
        <translation>
            <numerusform>%Ln Eintrag beruft sich auf diese Quelle. Mit ihr wird dieser Beleg gelöscht.</numerusform>
            <numerusform>%Ln Einträge berufen sich auf diese Quelle. Mit ihr werden diese Belege gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: %Ln change(s) after your last save, {time}.</source>
        <translation>
            <numerusform>{title}: %Ln Änderung nach dem letzten Speichern, {time}.</numerusform>
            <numerusform>{title}: %Ln Änderungen nach dem letzten Speichern, {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: %Ln change(s), never saved, kept at {time}.</source>
        <translation>
            <numerusform>{title}: %Ln Änderung, nie gespeichert, gesichert {time}.</numerusform>
            <numerusform>{title}: %Ln Änderungen, nie gespeichert, gesichert {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file was changed by another program at {time}, while you have %Ln unsaved change(s). Nothing is lost yet.</source>
        <translation>
            <numerusform>Ein anderes Programm hat die Datei um {time} geändert, während Sie %Ln ungespeicherte Änderung haben. Noch ist nichts verloren.</numerusform>
            <numerusform>Ein anderes Programm hat die Datei um {time} geändert, während Sie %Ln ungespeicherte Änderungen haben. Noch ist nichts verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) since</source>
        <translation>
            <numerusform>%Ln Änderung seither</numerusform>
            <numerusform>%Ln Änderungen seither</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved change(s)</source>
        <translation>
            <numerusform>%Ln ungespeicherte Änderung</numerusform>
            <numerusform>%Ln ungespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the place(s) of stop(s) {stops}</source>
        <translation>
            <numerusform>der Ort von Station {stops}</numerusform>
            <numerusform>die Orte der Stationen {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the date(s) of stop(s) {stops}</source>
        <translation>
            <numerusform>das Datum von Station {stops}</numerusform>
            <numerusform>die Daten der Stationen {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the order of stop(s) {stops}</source>
        <translation>
            <numerusform>die Reihenfolge von Station {stops}</numerusform>
            <numerusform>die Reihenfolge der Stationen {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all meetings of stop(s) {stops}</source>
        <translation>
            <numerusform>alle Treffen von Station {stops}</numerusform>
            <numerusform>alle Treffen der Stationen {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all quotations of stop(s) {stops}</source>
        <translation>
            <numerusform>alle Zitate von Station {stops}</numerusform>
            <numerusform>alle Zitate der Stationen {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all agreements of stop(s) {stops}</source>
        <translation>
            <numerusform>alle Vereinbarungen von Station {stops}</numerusform>
            <numerusform>alle Vereinbarungen der Stationen {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all facts of stop(s) {stops}</source>
        <translation>
            <numerusform>alle Fakten von Station {stops}</numerusform>
            <numerusform>alle Fakten der Stationen {stops}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>date reading</name>
    <message>
        <source>May be {one} or {other}. Write the one that is meant.</source>
        <translation>Kann {one} oder {other} sein. Schreiben Sie, was gemeint ist.</translation>
    </message>
    <message>
        <source>From {start} to {end}.</source>
        <translation>Von {start} bis {end}.</translation>
    </message>
    <message>
        <source>A year: {date}.</source>
        <translation>Ein Jahr: {date}.</translation>
    </message>
    <message>
        <source>A month: {date}.</source>
        <translation>Ein Monat: {date}.</translation>
    </message>
    <message>
        <source>A day: {date}.</source>
        <translation>Ein Tag: {date}.</translation>
    </message>
    <message>
        <source>An hour: {date}.</source>
        <translation>Eine Stunde: {date}.</translation>
    </message>
    <message>
        <source>A time: {date}.</source>
        <translation>Eine Uhrzeit: {date}.</translation>
    </message>
    <message>
        <source>No month is added.</source>
        <translation>Kein Monat wird ergänzt.</translation>
    </message>
    <message>
        <source>No day is added.</source>
        <translation>Kein Tag wird ergänzt.</translation>
    </message>
    <message>
        <source>No minute is added.</source>
        <translation>Keine Minute wird ergänzt.</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
    <message>
        <source>{date} is a {weekday}, not a {said}. Correct one of the two.</source>
        <translation>{date} ist ein {weekday}, kein {said}. Berichtigen Sie eins von beiden.</translation>
    </message>
    <message>
        <source>Not a date. Write 4 Nov 2025, Nov 2025 or 2025.</source>
        <translation>Kein Datum. Schreiben Sie 4. Nov. 2025, Nov. 2025 oder 2025.</translation>
    </message>
    <message>
        <source>The year is missing. Write it too; none is added.</source>
        <translation>Das Jahr fehlt. Schreiben Sie es dazu; keins wird ergänzt.</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>Schreiben Sie das Jahr mit vier Ziffern.</translation>
    </message>
    <message>
        <source>The calendar has no such day, or no such time.</source>
        <translation>Diesen Tag oder diese Uhrzeit gibt es nicht.</translation>
    </message>
    <message>
        <source>The end is before the beginning. Correct one, or write both years.</source>
        <translation>Das Ende liegt vor dem Anfang. Berichtigen Sie eins, oder schreiben Sie beide Jahre.</translation>
    </message>
    <message>
        <source>A day of the week needs its day: Tue 4 Nov 2025.</source>
        <translation>Zum Wochentag gehört der Tag: Di., 4. Nov. 2025.</translation>
    </message>
    <message>
        <source>Write the time zone as its difference from UTC: 14:30 +01:00.</source>
        <translation>Schreiben Sie die Zeitzone als Unterschied zu UTC: 14:30 +01:00.</translation>
    </message>
    <message>
        <source>A decade is not a date. Write 1790–1799.</source>
        <translation>Ein Jahrzehnt ist kein Datum. Schreiben Sie 1790–1799.</translation>
    </message>
    <message>
        <source>Years before 1 cannot be kept as dates.</source>
        <translation>Jahre vor dem Jahr 1 lassen sich nicht als Datum speichern.</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>Other members of the tour</source>
        <translation>Weitere Angaben der Reise</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Wer reist</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Stop {number}</source>
        <translation>Station {number}</translation>
    </message>
    <message>
        <source>{stop} has another place in the order</source>
        <translation>{stop} steht an anderer Stelle der Reihenfolge</translation>
    </message>
    <message>
        <source>Date of {stop}</source>
        <translation>Datum von {stop}</translation>
    </message>
    <message>
        <source>Name of {stop}</source>
        <translation>Name von {stop}</translation>
    </message>
    <message>
        <source>Country of {stop}</source>
        <translation>Land von {stop}</translation>
    </message>
    <message>
        <source>Altitude of {stop}</source>
        <translation>Höhe von {stop}</translation>
    </message>
    <message>
        <source>Basis of the place of {stop}</source>
        <translation>Grundlage des Ortes von {stop}</translation>
    </message>
    <message>
        <source>Basis of the date of {stop}</source>
        <translation>Grundlage des Datums von {stop}</translation>
    </message>
    <message>
        <source>Basis of the order at {stop}</source>
        <translation>Grundlage der Reihenfolge bei {stop}</translation>
    </message>
    <message>
        <source>Note on the place of {stop}</source>
        <translation>Anmerkung zum Ort von {stop}</translation>
    </message>
    <message>
        <source>Note on the date of {stop}</source>
        <translation>Anmerkung zum Datum von {stop}</translation>
    </message>
    <message>
        <source>Note on the order at {stop}</source>
        <translation>Anmerkung zur Reihenfolge bei {stop}</translation>
    </message>
    <message>
        <source>Other members of {stop}</source>
        <translation>Weitere Angaben zu {stop}</translation>
    </message>
    <message>
        <source>No note on the place of {stop}</source>
        <translation>Keine Anmerkung zum Ort von {stop}</translation>
    </message>
    <message>
        <source>No note on the date of {stop}</source>
        <translation>Keine Anmerkung zum Datum von {stop}</translation>
    </message>
    <message>
        <source>No note on the order at {stop}</source>
        <translation>Keine Anmerkung zur Reihenfolge bei {stop}</translation>
    </message>
    <message>
        <source>{stop} has a place</source>
        <translation>{stop} hat einen Ort</translation>
    </message>
    <message>
        <source>The place of {stop} is not known</source>
        <translation>Der Ort von {stop} ist unbekannt</translation>
    </message>
    <message>
        <source>{stop} lies elsewhere</source>
        <translation>{stop} liegt anderswo</translation>
    </message>
    <message>
        <source>{kind} of {stop} in another order</source>
        <translation>{kind} bei {stop} in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>{kind} moved: {words}</source>
        <translation>{kind} verschoben: {words}</translation>
    </message>
    <message>
        <source>{kind} at {stop}</source>
        <translation>{kind} bei {stop}</translation>
    </message>
    <message>
        <source>People in another order</source>
        <translation>Personen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Sources in another order</source>
        <translation>Quellen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Person: {name}</source>
        <translation>Person: {name}</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>Quelle: {name}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>date of publication</source>
        <translation>Erscheinungsdatum</translation>
    </message>
    <message>
        <source>date of access</source>
        <translation>Abrufdatum</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>hash of the text</source>
        <translation>Prüfsumme des Textes</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>Schauplatz</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>wer es sagt</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <source>other members</source>
        <translation>weitere Angaben</translation>
    </message>
    <message>
        <source>{places} and {last}</source>
        <translation>{places} und {last}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Tour file format</source>
        <translation>Format der Reisedatei</translation>
    </message>
    <message>
        <source>Making a tour</source>
        <translation>Eine Reise machen</translation>
    </message>
</context>
<context>
    <name>drafting</name>
    <message>
        <source>Stops</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>Other names…</source>
        <translation>Andere Namen …</translation>
    </message>
    <message>
        <source>Only “{word}” is said.</source>
        <translation>Nur „{word}“ steht da.</translation>
    </message>
    <message>
        <source>{kind} proposed: {what} ({why}).</source>
        <translation>Vorschlag für {kind}: {what} ({why}).</translation>
    </message>
    <message>
        <source>{kind} proposed ({why}).</source>
        <translation>Vorschlag für {kind} ({why}).</translation>
    </message>
    <message>
        <source>{date}, year open</source>
        <translation>{date}, Jahr offen</translation>
    </message>
    <message>
        <source>{name}, place not known</source>
        <translation>{name}, Ort nicht bekannt</translation>
    </message>
    <message>
        <source>{name}, the capital</source>
        <translation>{name}, die Hauptstadt</translation>
    </message>
    <message>
        <source>{name}, the middle of the country</source>
        <translation>{name}, die Mitte des Landes</translation>
    </message>
    <message>
        <source>{name}: {words} (¶{number})</source>
        <translation>{name}: {words} (¶{number})</translation>
    </message>
    <message>
        <source>Only mentioned, no stop</source>
        <translation>Nur erwähnt, keine Station</translation>
    </message>
    <message>
        <source>Speaker not stated</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
    <message>
        <source>marked inferred</source>
        <translation>als erschlossen vermerkt</translation>
    </message>
    <message numerus="yes">
        <source>{number} date(s) wait for their year.</source>
        <translation>
            <numerusform>{number} Datum wartet auf sein Jahr.</numerusform>
            <numerusform>{number} Daten warten auf ihr Jahr.</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all} ticked.</source>
        <translation>{some} von {all} angekreuzt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) have no stop to go to, and are left out.</source>
        <translation>
            <numerusform>%Ln Eintrag hat keine Station und bleibt weg.</numerusform>
            <numerusform>%Ln Einträge haben keine Station und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are proposals, found by rules on this computer. Read them against the text.</source>
        <translation>Dies sind Vorschläge, mit Regeln auf diesem Rechner gefunden. Vergleichen Sie sie mit dem Text.</translation>
    </message>
    <message>
        <source>This text is not in English: only quotations, numbers and places were looked for.</source>
        <translation>Dieser Text ist nicht englisch: Nur Zitate, Zahlen und Orte wurden gesucht.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>{name}: you chose it</source>
        <translation>{name}: von Ihnen gewählt</translation>
    </message>
    <message>
        <source>One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve</source>
        <translation>Ein Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf</translation>
    </message>
    <message>
        <source>a word of travel</source>
        <translation>ein Wort des Reisens</translation>
    </message>
    <message>
        <source>a date stands beside it</source>
        <translation>ein Datum steht dabei</translation>
    </message>
    <message>
        <source>one of a list of stops</source>
        <translation>eine aus einer Liste von Stationen</translation>
    </message>
    <message>
        <source>it stands in a heading</source>
        <translation>steht in einer Überschrift</translation>
    </message>
    <message>
        <source>the text is dated there</source>
        <translation>der Text ist von dort datiert</translation>
    </message>
    <message>
        <source>the text says that it followed</source>
        <translation>der Text sagt, dass sie folgte</translation>
    </message>
    <message>
        <source>named as a place</source>
        <translation>als Ort genannt</translation>
    </message>
    <message>
        <source>the text tells of what was done there</source>
        <translation>der Text erzählt, was dort geschah</translation>
    </message>
    <message>
        <source>someone of that country was met</source>
        <translation>jemand aus diesem Land wurde getroffen</translation>
    </message>
    <message>
        <source>a country, no city named</source>
        <translation>ein Land, keine Stadt genannt</translation>
    </message>
    <message>
        <source>only mentioned</source>
        <translation>nur erwähnt</translation>
    </message>
    <message>
        <source>named right after the words</source>
        <translation>gleich nach den Worten genannt</translation>
    </message>
    <message>
        <source>named before the words</source>
        <translation>vor den Worten genannt</translation>
    </message>
    <message>
        <source>named by a role after the words</source>
        <translation>nach den Worten mit einem Amt genannt</translation>
    </message>
    <message>
        <source>named by a role before the words</source>
        <translation>vor den Worten mit einem Amt genannt</translation>
    </message>
    <message>
        <source>only a pronoun is said</source>
        <translation>nur ein Fürwort steht da</translation>
    </message>
    <message>
        <source>speaks in the same paragraph</source>
        <translation>spricht im selben Absatz</translation>
    </message>
    <message>
        <source>goes on from the last paragraph</source>
        <translation>geht aus dem letzten Absatz weiter</translation>
    </message>
    <message>
        <source>the nearest name</source>
        <translation>der nächste Name</translation>
    </message>
    <message>
        <source>nobody is named as speaking</source>
        <translation>niemand ist als Sprecher genannt</translation>
    </message>
    <message>
        <source>the author tells of it</source>
        <translation>der Autor erzählt davon</translation>
    </message>
    <message>
        <source>the year follows from the day of publication</source>
        <translation>das Jahr folgt aus dem Tag der Veröffentlichung</translation>
    </message>
    <message>
        <source>the year is stated before</source>
        <translation>das Jahr ist zuvor genannt</translation>
    </message>
    <message>
        <source>counted from the day of publication</source>
        <translation>vom Tag der Veröffentlichung aus gezählt</translation>
    </message>
    <message>
        <source>the calendar gives the day of the holiday</source>
        <translation>der Kalender gibt den Tag des Feiertags</translation>
    </message>
    <message>
        <source>counted from the date before</source>
        <translation>vom Datum davor aus gezählt</translation>
    </message>
    <message>
        <source>the next sentence tells of this day</source>
        <translation>der nächste Satz erzählt von diesem Tag</translation>
    </message>
    <message>
        <source>carried on from a date before</source>
        <translation>von einem früheren Datum übernommen</translation>
    </message>
    <message>
        <source>the only place of this name</source>
        <translation>der einzige Ort dieses Namens</translation>
    </message>
    <message>
        <source>the largest place of this name</source>
        <translation>der größte Ort dieses Namens</translation>
    </message>
    <message>
        <source>the text names the country</source>
        <translation>der Text nennt das Land</translation>
    </message>
    <message>
        <source>other places of the text are in its country</source>
        <translation>andere Orte des Textes liegen in seinem Land</translation>
    </message>
    <message>
        <source>the capital of the country</source>
        <translation>die Hauptstadt des Landes</translation>
    </message>
    <message>
        <source>no mark closes the quotation</source>
        <translation>kein Zeichen schließt das Zitat</translation>
    </message>
    <message>
        <source>no mark opens the quotation</source>
        <translation>kein Zeichen öffnet das Zitat</translation>
    </message>
    <message>
        <source>between quotation marks</source>
        <translation>zwischen Anführungszeichen</translation>
    </message>
    <message>
        <source>a word of meeting</source>
        <translation>ein Wort des Treffens</translation>
    </message>
    <message>
        <source>a word of agreement</source>
        <translation>ein Wort der Vereinbarung</translation>
    </message>
    <message>
        <source>the text denies it</source>
        <translation>der Text verneint es</translation>
    </message>
    <message>
        <source>the parties are not named there</source>
        <translation>die Beteiligten sind dort nicht genannt</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>Several files were dropped, and one is open at a time: drop a single one.</source>
        <translation>Es wurden mehrere Dateien abgelegt, geöffnet ist aber immer nur eine: Legen Sie eine einzelne ab.</translation>
    </message>
    <message>
        <source>No file of this machine was dropped: save it to a folder, and drop it from there.</source>
        <translation>Abgelegt wurde keine Datei dieses Rechners: Speichern Sie sie in einem Ordner, und legen Sie sie von dort ab.</translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Add a citation</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Citation {number}</source>
        <translation>Beleg {number}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>New source “{name}”…</source>
        <translation>Neue Quelle „{name}“ …</translation>
    </message>
    <message>
        <source>No source of this tour has that title. Add it first.</source>
        <translation>Keine Quelle dieser Reise hat diesen Titel. Fügen Sie sie zuerst hinzu.</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Art der Stelle</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Stelle in der Quelle</translation>
    </message>
    <message>
        <source>Remove the citation</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>Show in text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>This cannot be empty. Write it, or undo with Ctrl+Z.</source>
        <translation>Das darf nicht leer sein. Füllen Sie es aus, oder nehmen Sie es mit Strg+Z zurück.</translation>
    </message>
    <message>
        <source>This text is too long for a tour file. Cut it.</source>
        <translation>Dieser Text ist zu lang für eine Reisedatei. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>This text contains half of a character. Delete it.</source>
        <translation>Dieser Text enthält ein halbes Zeichen. Löschen Sie es.</translation>
    </message>
    <message>
        <source>Not a country. Write its name, or its code, such as JP.</source>
        <translation>Kein Land. Schreiben Sie seinen Namen oder sein Kürzel, etwa JP.</translation>
    </message>
    <message>
        <source>Not a date. Write 4 Nov 2025, Nov 2025 or 2025.</source>
        <translation>Kein Datum. Schreiben Sie 4. Nov. 2025, Nov. 2025 oder 2025.</translation>
    </message>
    <message>
        <source>Not a place on Earth. A latitude is within ±90, a longitude within ±180.</source>
        <translation>Kein Ort auf der Erde. Die Breite liegt innerhalb von ±90, die Länge innerhalb von ±180.</translation>
    </message>
    <message>
        <source>Not a number that a tour file can hold. Correct it.</source>
        <translation>Keine Zahl, die in eine Reisedatei passt. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The passage must lie within the text of its source.</source>
        <translation>Die Stelle muss im Text ihrer Quelle liegen.</translation>
    </message>
    <message>
        <source>No person of this tour has that name. Add the person first.</source>
        <translation>Keine Person dieser Reise heißt so. Fügen Sie sie zuerst hinzu.</translation>
    </message>
    <message>
        <source>This cannot be merged with itself. Choose another one.</source>
        <translation>Das lässt sich nicht mit sich selbst zusammenführen. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Other members of the file, kept</source>
        <translation>Weitere Angaben der Datei, bleiben erhalten</translation>
    </message>
    <message>
        <source>Change the {field} of {thing}</source>
        <translation>{field} ändern: {thing}</translation>
    </message>
    <message>
        <source>Enter takes it · Tab goes on</source>
        <translation>Eingabetaste übernimmt · Tab führt weiter</translation>
    </message>
    <message>
        <source>New person “{name}”…</source>
        <translation>Neue Person „{name}“ …</translation>
    </message>
    <message>
        <source>No person of this tour has that name. Enter adds one.</source>
        <translation>Keine Person dieser Reise heißt so. Die Eingabetaste fügt sie hinzu.</translation>
    </message>
    <message>
        <source>name or role</source>
        <translation>Name oder Funktion</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Not a number. Write 48 or 48.5.</source>
        <translation>Keine Zahl. Schreiben Sie 48 oder 48.5.</translation>
    </message>
    <message>
        <source>find it by name</source>
        <translation>nach dem Namen suchen</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Open a tour first.</source>
        <translation>Öffnen Sie zuerst eine Reise.</translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation>{kind} hinzufügen</translation>
    </message>
    <message>
        <source>{kind} added to {stop} from ¶{number}.</source>
        <translation>{kind} zu {stop} hinzugefügt, aus Abs. {number}.</translation>
    </message>
    <message>
        <source>Add {stop}</source>
        <translation>{stop} hinzufügen</translation>
    </message>
    <message>
        <source>Stop {stop} added from ¶{number}.</source>
        <translation>Station {stop} hinzugefügt, aus Abs. {number}.</translation>
    </message>
    <message>
        <source>These words are not a date. Select only the date.</source>
        <translation>Diese Wörter sind kein Datum. Markieren Sie nur das Datum.</translation>
    </message>
    <message>
        <source>Date {stop}</source>
        <translation>{stop} datieren</translation>
    </message>
    <message>
        <source>The stop has this date already.</source>
        <translation>Die Station hat dieses Datum schon.</translation>
    </message>
    <message>
        <source>Departure from {stop}: {date}.</source>
        <translation>Abreise aus {stop}: {date}.</translation>
    </message>
    <message>
        <source>Arrival at {stop}: {date}.</source>
        <translation>Ankunft in {stop}: {date}.</translation>
    </message>
    <message>
        <source>These words state a stop. Enter opens it; remove it there.</source>
        <translation>Diese Wörter nennen eine Station. Die Eingabetaste öffnet sie; löschen Sie sie dort.</translation>
    </message>
    <message>
        <source>Remove {kind}</source>
        <translation>{kind} löschen</translation>
    </message>
    <message>
        <source>{kind} removed from {stop}.</source>
        <translation>{kind} bei {stop} gelöscht.</translation>
    </message>
    <message>
        <source>A passage has at least one word.</source>
        <translation>Eine Stelle hat mindestens ein Wort.</translation>
    </message>
    <message>
        <source>Move the End of a Passage</source>
        <translation>Ende einer Stelle verschieben</translation>
    </message>
    <message>
        <source>Move the Beginning of a Passage</source>
        <translation>Anfang einer Stelle verschieben</translation>
    </message>
    <message>
        <source>There is no stop {number}.</source>
        <translation>Eine Station {number} gibt es nicht.</translation>
    </message>
    <message>
        <source>Stop {number}: {stop}</source>
        <translation>Station {number}: {stop}</translation>
    </message>
    <message>
        <source>The tour has no stop yet: select the words for a place, and press P, or press Ctrl+K and name it.</source>
        <translation>Die Reise hat noch keine Station: Markieren Sie die Wörter für einen Ort, und drücken Sie P; oder drücken Sie Strg+K, und nennen Sie ihn.</translation>
    </message>
    <message>
        <source>Choose the stop first, with 1 to 9, or make one of the selected words with P.</source>
        <translation>Wählen Sie zuerst die Station, mit 1 bis 9, oder machen Sie mit P eine aus den markierten Wörtern.</translation>
    </message>
    <message>
        <source>Select the words that name the place first.</source>
        <translation>Markieren Sie zuerst die Wörter, die den Ort nennen.</translation>
    </message>
    <message>
        <source>Select the words that give the date first.</source>
        <translation>Markieren Sie zuerst die Wörter, die das Datum nennen.</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>Markieren Sie zuerst einige Wörter.</translation>
    </message>
    <message>
        <source>Source Text</source>
        <translation>Quellentext</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Status inferred: the words report it and do not name one.</source>
        <translation>Stand erschlossen: Die Wörter berichten davon und nennen keinen.</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>Meeting with {names}</source>
        <translation>Treffen mit {names}</translation>
    </message>
    <message>
        <source>Date carried on from ¶{number}.</source>
        <translation>Datum aus Abs. {number} fortgeführt.</translation>
    </message>
    <message>
        <source>&amp;Title, Publisher, Date…</source>
        <translation>&amp;Titel, Herausgeber, Datum…</translation>
    </message>
    <message>
        <source>&amp;Find in This Text</source>
        <translation>In diesem Text &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Check against a Text…</source>
        <translation>Mit einem Text &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Bring Back &amp;Dismissed Suggestions</source>
        <translation>Verworfene Vorschläge z&amp;urückholen</translation>
    </message>
    <message>
        <source>&amp;Add Another Source…</source>
        <translation>&amp;Weitere Quelle hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>Tas&amp;ten…</translation>
    </message>
    <message>
        <source>C&amp;lose the Text</source>
        <translation>Text sch&amp;ließen</translation>
    </message>
    <message>
        <source>The words give no year, and the source has no date: give it one, in its menu.</source>
        <translation>Die Wörter nennen kein Jahr, und die Quelle hat kein Datum: Geben Sie ihr eins, in ihrem Menü.</translation>
    </message>
    <message>
        <source>Year inferred: the words give none, and the source is of {date}.</source>
        <translation>Jahr erschlossen: Die Wörter nennen keins, und die Quelle ist von: {date}.</translation>
    </message>
    <message>
        <source>Place not known: no place of this name was found.</source>
        <translation>Ort unbekannt: Kein Ort dieses Namens wurde gefunden.</translation>
    </message>
    <message>
        <source>Point inferred: the words name a country, and no place in it.</source>
        <translation>Punkt erschlossen: Die Wörter nennen ein Land und keinen Ort darin.</translation>
    </message>
    <message>
        <source>Point inferred: several places have this name.</source>
        <translation>Punkt erschlossen: Mehrere Orte heißen so.</translation>
    </message>
    <message>
        <source>This is a folder: drop a file.</source>
        <translation>Das ist ein Ordner: Legen Sie eine Datei ab.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The document takes too long to read: copy its text, and paste it instead.</source>
        <translation>Das Dokument zu lesen dauert zu lange: Kopieren Sie seinen Text, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>A key is one letter or sign. Digits choose stops: take another key.</source>
        <translation>Eine Taste ist ein Buchstabe oder ein Zeichen. Ziffern wählen Stationen: Nehmen Sie eine andere.</translation>
    </message>
    <message>
        <source>{key} stands for “{act}” already: take another key.</source>
        <translation>{key} steht schon für „{act}“: Nehmen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>beginning of the passage</source>
        <translation>Anfang der Stelle</translation>
    </message>
    <message>
        <source>end of the passage</source>
        <translation>Ende der Stelle</translation>
    </message>
    <message>
        <source>next suggestion; with Shift the last one</source>
        <translation>nächster Vorschlag; mit Umschalt der vorige</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>diese Tasten</translation>
    </message>
    <message>
        <source>choose a stop</source>
        <translation>Station wählen</translation>
    </message>
    <message>
        <source>next marked passage; with Shift the last one</source>
        <translation>nächste markierte Stelle; mit Umschalt die vorige</translation>
    </message>
    <message>
        <source>open the item of the passage</source>
        <translation>Eintrag der Stelle öffnen</translation>
    </message>
    <message>
        <source>remove the item of the passage</source>
        <translation>Eintrag der Stelle löschen</translation>
    </message>
    <message>
        <source>take the suggestion; Backspace dismisses it</source>
        <translation>den Vorschlag übernehmen; die Rücktaste verwirft ihn</translation>
    </message>
    <message>
        <source>select by letter; with Ctrl by word</source>
        <translation>buchstabenweise markieren; mit Strg wortweise</translation>
    </message>
    <message>
        <source>move the boundary by word; with Shift by letter</source>
        <translation>Grenze wortweise verschieben; mit Umschalt buchstabenweise</translation>
    </message>
    <message>
        <source>find in this text</source>
        <translation>in diesem Text suchen</translation>
    </message>
    <message>
        <source>leave the boundary; close the text</source>
        <translation>Grenze verlassen; Text schließen</translation>
    </message>
    <message>
        <source>Choose the stop first, with 1 to 9.</source>
        <translation>Wählen Sie zuerst die Station mit 1 bis 9.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Saved {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Characters that the file cannot hold are written as �.</source>
        <translation>Zeichen, die die Datei nicht fassen kann, stehen darin als �.</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Itinerary</source>
        <translation>Reiseplan</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Etappe</translation>
    </message>
    <message>
        <source>With {people}</source>
        <translation>Mit {people}</translation>
    </message>
    <message>
        <source>Play the tour</source>
        <translation>Reise abspielen</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>Not in the calendar, because the tour gives no date: {what}.</source>
        <translation>Nicht im Kalender, weil die Reise kein Datum nennt: {what}.</translation>
    </message>
    <message>
        <source>Not in the calendar, because the tour names no exact day: {what}.</source>
        <translation>Nicht im Kalender, weil die Reise keinen genauen Tag nennt: {what}.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Interactive page (HTML)</source>
        <translation>Interaktive Seite (HTML)</translation>
    </message>
    <message>
        <source>Pixels without loss, for slides and screens.</source>
        <translation>Pixel ohne Verlust, für Folien und Bildschirme.</translation>
    </message>
    <message>
        <source>Pixels in a small file, for mail and the web.</source>
        <translation>Pixel in einer kleinen Datei, für E-Mail und Web.</translation>
    </message>
    <message>
        <source>Pixels in the smallest file, for the web.</source>
        <translation>Pixel in der kleinsten Datei, für das Web.</translation>
    </message>
    <message>
        <source>Vectors and text that can be searched, for print.</source>
        <translation>Vektoren und durchsuchbarer Text, für den Druck.</translation>
    </message>
    <message>
        <source>Vectors and text for drawing programs.</source>
        <translation>Vektoren und Text für Zeichenprogramme.</translation>
    </message>
    <message>
        <source>The map and all texts in one file for any browser.</source>
        <translation>Die Karte und alle Texte in einer Datei für jeden Browser.</translation>
    </message>
    <message>
        <source>The whole tour; this app and map programs open it.</source>
        <translation>Die ganze Reise; diese App und Kartenprogramme öffnen sie.</translation>
    </message>
    <message>
        <source>Stops, route and texts for Google Earth.</source>
        <translation>Stationen, Route und Texte für Google Earth.</translation>
    </message>
    <message>
        <source>As KML, in one compressed file.</source>
        <translation>Wie KML, in einer gepackten Datei.</translation>
    </message>
    <message>
        <source>Stops and route for navigation devices.</source>
        <translation>Stationen und Route für Navigationsgeräte.</translation>
    </message>
    <message>
        <source>A table of all items for a spreadsheet.</source>
        <translation>Eine Tabelle aller Einträge für die Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Stops and meetings for a calendar.</source>
        <translation>Stationen und Treffen für einen Kalender.</translation>
    </message>
    <message>
        <source>All texts of the tour to read or to publish.</source>
        <translation>Alle Texte der Reise zum Lesen oder Veröffentlichen.</translation>
    </message>
    <message>
        <source>Title and &amp;dates</source>
        <translation>Titel und &amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>&amp;Route</translation>
    </message>
    <message>
        <source>&amp;Numbers of the stops</source>
        <translation>&amp;Nummern der Stationen</translation>
    </message>
    <message>
        <source>N&amp;ames of the stops</source>
        <translation>Namen der Stat&amp;ionen</translation>
    </message>
    <message>
        <source>List &amp;of stops</source>
        <translation>Li&amp;ste der Stationen</translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation>&amp;Was geschah</translation>
    </message>
    <message>
        <source>S&amp;cale bar</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>North is u&amp;p</source>
        <translation>Norden ist &amp;oben</translation>
    </message>
    <message>
        <source>So&amp;urces</source>
        <translation>Q&amp;uellen</translation>
    </message>
    <message>
        <source>&amp;Map credits</source>
        <translation>&amp;Kartennachweis</translation>
    </message>
    <message>
        <source>Small file (60)</source>
        <translation>Kleine Datei (60)</translation>
    </message>
    <message>
        <source>Good (80)</source>
        <translation>Gut (80)</translation>
    </message>
    <message>
        <source>Very good (90)</source>
        <translation>Sehr gut (90)</translation>
    </message>
    <message>
        <source>Best (100)</source>
        <translation>Am besten (100)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Excel cuts off texts of more than {most} characters; here: {cells}.</source>
        <translation>Excel schneidet Texte von mehr als {most} Zeichen ab; hier: {cells}.</translation>
    </message>
    <message>
        <source>row {row}, {column}</source>
        <translation>Zeile {row}, {column}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>No stop of the tour lies within {bounds} (west, south, east, north).</source>
        <translation>Keine Station der Reise liegt in {bounds} (Westen, Süden, Osten, Norden).</translation>
    </message>
    <message>
        <source>No font on this computer has all characters of these words, which are spelled in Latin letters instead: {words}. Install a font that has them, such as Noto, to see them.</source>
        <translation>Keine Schrift auf diesem Rechner hat alle Zeichen dieser Wörter; sie sind mit lateinischen Buchstaben umschrieben: {words}. Mit einer Schrift, die sie hat, etwa Noto, sind sie zu sehen.</translation>
    </message>
    <message>
        <source>No room for {what}.</source>
        <translation>Kein Platz für {what}.</translation>
    </message>
    <message>
        <source>No room in the list for {stops}.</source>
        <translation>In der Liste ist kein Platz für {stops}.</translation>
    </message>
    <message>
        <source>No room beside the map for: {parts}. With a smaller text size there is more.</source>
        <translation>Kein Platz neben der Karte für: {parts}. Mit kleinerer Schrift ist mehr Platz.</translation>
    </message>
    <message>
        <source>list of stops</source>
        <translation>Liste der Stationen</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>sources and footnotes</source>
        <translation>Quellen und Fußnoten</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>scale bar</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>“North is up”</source>
        <translation>„Norden ist oben“</translation>
    </message>
    <message>
        <source>{items} at {stops}</source>
        <translation>{items} an {stops}</translation>
    </message>
    <message>
        <source>{items} at {stop}</source>
        <translation>{items} der Station {stop}</translation>
    </message>
    <message>
        <source>The tour, which opens in Tour Atlas</source>
        <translation>Die Reise, die sich in Tour Atlas öffnet</translation>
    </message>
    <message>
        <source>This file does not open again in Tour Atlas, which reads {size} MB at most.</source>
        <translation>Diese Datei öffnet sich nicht wieder in Tour Atlas, das höchstens {size} MB liest.</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>{items} in {stops}</source>
        <translation>{items} an {stops}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>Am {day}</translation>
    </message>
    <message>
        <source>From {start} to {end}</source>
        <translation>Vom {start} bis {end}</translation>
    </message>
    <message>
        <source>From {start}</source>
        <translation>Ab {start}</translation>
    </message>
    <message>
        <source>Until {end}</source>
        <translation>Bis {end}</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>Stop</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Was die Datei sagt</translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>Ort nicht bekannt</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>{name} has no place: the gazetteer does not tell which it is.</source>
        <translation>{name} hat keinen Ort: Das Ortsverzeichnis sagt nicht, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>{text} may be {one} or {other}.</source>
        <translation>{text} kann {one} oder {other} sein.</translation>
    </message>
    <message>
        <source>{text} may be two dates.</source>
        <translation>{text} kann zwei Daten bedeuten.</translation>
    </message>
    <message>
        <source>Latitude and longitude of {text} look swapped.</source>
        <translation>Breite und Länge von {text} scheinen vertauscht zu sein.</translation>
    </message>
    <message>
        <source>{text} is a line. Which of its points are stops?</source>
        <translation>{text} ist eine Linie. Welche ihrer Punkte sind Stationen?</translation>
    </message>
    <message>
        <source>Which {text} is meant?</source>
        <translation>Welches {text} ist gemeint?</translation>
    </message>
    <message>
        <source>Which sheet holds the tour?</source>
        <translation>Welches Blatt enthält die Reise?</translation>
    </message>
    <message>
        <source>Are these letters right: {text}?</source>
        <translation>Sind diese Buchstaben richtig: {text}?</translation>
    </message>
    <message>
        <source>{text} may be in two centuries.</source>
        <translation>{text} kann in zwei Jahrhunderten liegen.</translation>
    </message>
    <message>
        <source>The rows begin with the latest, {text}.</source>
        <translation>Die Zeilen beginnen mit der spätesten, {text}.</translation>
    </message>
    <message numerus="yes">
        <source>No row in %n column(s) decides it.</source>
        <translation>
            <numerusform>Keine Zeile in %n Spalte entscheidet es.</numerusform>
            <numerusform>Keine Zeile in %n Spalten entscheidet es.</numerusform>
        </translation>
    </message>
    <message>
        <source>No point on Earth has such a latitude, or the country differs.</source>
        <translation>Kein Punkt der Erde hat eine solche Breite, oder das Land ist ein anderes.</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Leave the dates out</source>
        <translation>Die Daten weglassen</translation>
    </message>
    <message>
        <source>As they are written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>Vertauschen</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Its start and its end</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Its ends and the rests</source>
        <translation>Enden und Aufenthalte</translation>
    </message>
    <message>
        <source>In the order of the rows</source>
        <translation>In der Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>The earliest first</source>
        <translation>Die früheste zuerst</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keiner davon</translation>
    </message>
    <message>
        <source>{century}00 to {century}99</source>
        <translation>{century}00 bis {century}99</translation>
    </message>
    <message>
        <source>Kept as text in each note</source>
        <translation>Bleiben als Text in der Notiz</translation>
    </message>
    <message>
        <source>The stop has no place then</source>
        <translation>Die Station hat dann keinen Ort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln Erinnerung</numerusform>
            <numerusform>%Ln Erinnerungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo album(s)</source>
        <translation>
            <numerusform>%Ln Fotoalbum</numerusform>
            <numerusform>%Ln Fotoalben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln Anhang</numerusform>
            <numerusform>%Ln Anhänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera position(s)</source>
        <translation>
            <numerusform>%Ln Kameraposition</numerusform>
            <numerusform>%Ln Kamerapositionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln Zelle</numerusform>
            <numerusform>%Ln Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s)</source>
        <translation>
            <numerusform>%Ln Farbe</numerusform>
            <numerusform>%Ln Farben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln computed value(s)</source>
        <translation>
            <numerusform>%Ln berechneter Wert</numerusform>
            <numerusform>%Ln berechnete Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of descriptions</source>
        <translation>
            <numerusform>%Ln Teil einer Beschreibung</numerusform>
            <numerusform>%Ln Teile von Beschreibungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty row(s)</source>
        <translation>
            <numerusform>%Ln leere Zeile</numerusform>
            <numerusform>%Ln leere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of events</source>
        <translation>
            <numerusform>%Ln Angabe zu einem Termin</numerusform>
            <numerusform>%Ln Angaben zu Terminen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s) of folders</source>
        <translation>
            <numerusform>%Ln Stil eines Ordners</numerusform>
            <numerusform>%Ln Stile von Ordnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden sheet(s)</source>
        <translation>
            <numerusform>%Ln ausgeblendetes Blatt</numerusform>
            <numerusform>%Ln ausgeblendete Blätter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln icon(s)</source>
        <translation>
            <numerusform>%Ln Symbol</numerusform>
            <numerusform>%Ln Symbole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) that cannot be right</source>
        <translation>
            <numerusform>%Ln Zeit, die nicht stimmen kann</numerusform>
            <numerusform>%Ln Zeiten, die nicht stimmen können</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln position(s) that cannot be right</source>
        <translation>
            <numerusform>%Ln Position, die nicht stimmen kann</numerusform>
            <numerusform>%Ln Positionen, die nicht stimmen können</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) of layers</source>
        <translation>
            <numerusform>%Ln Einstellung einer Ebene</numerusform>
            <numerusform>%Ln Einstellungen von Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leg(s)</source>
        <translation>
            <numerusform>%Ln Etappe</numerusform>
            <numerusform>%Ln Etappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Linie</numerusform>
            <numerusform>%Ln Linien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) to files</source>
        <translation>
            <numerusform>%Ln Verweis auf eine Datei</numerusform>
            <numerusform>%Ln Verweise auf Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) and film(s)</source>
        <translation>
            <numerusform>%Ln Bild oder Film</numerusform>
            <numerusform>%Ln Bilder und Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 3D model(s)</source>
        <translation>
            <numerusform>%Ln 3D-Modell</numerusform>
            <numerusform>%Ln 3D-Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network link(s)</source>
        <translation>
            <numerusform>%Ln Netzwerk-Link</numerusform>
            <numerusform>%Ln Netzwerk-Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlay(s)</source>
        <translation>
            <numerusform>%Ln Overlay</numerusform>
            <numerusform>%Ln Overlays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln polygon(s)</source>
        <translation>
            <numerusform>%Ln Polygon</numerusform>
            <numerusform>%Ln Polygone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) above the header</source>
        <translation>
            <numerusform>%Ln Zeile über der Überschrift</numerusform>
            <numerusform>%Ln Zeilen über der Überschrift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recurrence(s)</source>
        <translation>
            <numerusform>%Ln Wiederholung</numerusform>
            <numerusform>%Ln Wiederholungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) on the web</source>
        <translation>
            <numerusform>%Ln Ebene im Netz</numerusform>
            <numerusform>%Ln Ebenen im Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schema(s)</source>
        <translation>
            <numerusform>%Ln Schema</numerusform>
            <numerusform>%Ln Schemata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other sheet(s)</source>
        <translation>
            <numerusform>%Ln anderes Blatt</numerusform>
            <numerusform>%Ln andere Blätter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) of slides</source>
        <translation>
            <numerusform>%Ln Einstellung einer Folie</numerusform>
            <numerusform>%Ln Einstellungen von Folien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s)</source>
        <translation>
            <numerusform>%Ln Stil</numerusform>
            <numerusform>%Ln Stile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) below a row</source>
        <translation>
            <numerusform>%Ln Unterzeile</numerusform>
            <numerusform>%Ln Unterzeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to-do(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of totals</source>
        <translation>
            <numerusform>%Ln Summenzeile</numerusform>
            <numerusform>%Ln Summenzeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Track</numerusform>
            <numerusform>%Ln Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of tracks</source>
        <translation>
            <numerusform>%Ln Trackpunkt</numerusform>
            <numerusform>%Ln Trackpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln Film</numerusform>
            <numerusform>%Ln Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) before 1 or after 9999</source>
        <translation>
            <numerusform>%Ln Jahr vor 1 oder nach 9999</numerusform>
            <numerusform>%Ln Jahre vor 1 oder nach 9999</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) of time zones</source>
        <translation>
            <numerusform>%Ln Definition einer Zeitzone</numerusform>
            <numerusform>%Ln Definitionen von Zeitzonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln animated tour(s)</source>
        <translation>
            <numerusform>%Ln animierter Flug</numerusform>
            <numerusform>%Ln animierte Flüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled event(s)</source>
        <translation>
            <numerusform>%Ln abgesagter Termin</numerusform>
            <numerusform>%Ln abgesagte Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) given twice</source>
        <translation>
            <numerusform>%Ln doppelter Termin</numerusform>
            <numerusform>%Ln doppelte Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty feature(s)</source>
        <translation>
            <numerusform>%Ln leeres Objekt</numerusform>
            <numerusform>%Ln leere Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty slide(s)</source>
        <translation>
            <numerusform>%Ln leere Folie</numerusform>
            <numerusform>%Ln leere Folien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln era(s)</source>
        <translation>
            <numerusform>%Ln Epoche</numerusform>
            <numerusform>%Ln Epochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free or busy time(s)</source>
        <translation>
            <numerusform>%Ln freie oder belegte Zeit</numerusform>
            <numerusform>%Ln freie oder belegte Zeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further point(s) of a place</source>
        <translation>
            <numerusform>%Ln weiterer Punkt eines Orts</numerusform>
            <numerusform>%Ln weitere Punkte eines Orts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated header(s)</source>
        <translation>
            <numerusform>%Ln wiederholte Überschrift</numerusform>
            <numerusform>%Ln wiederholte Überschriften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln journal entry(ies)</source>
        <translation>
            <numerusform>%Ln Tagebucheintrag</numerusform>
            <numerusform>%Ln Tagebucheinträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on a picture</source>
        <translation>
            <numerusform>%Ln Ort auf einem Bild</numerusform>
            <numerusform>%Ln Orte auf einem Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln Region</numerusform>
            <numerusform>%Ln Regionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) that shape a route</source>
        <translation>
            <numerusform>%Ln Formpunkt einer Route</numerusform>
            <numerusform>%Ln Formpunkte einer Route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) kept as text</source>
        <translation>
            <numerusform>%Ln Datum, das Text bleibt</numerusform>
            <numerusform>%Ln Daten, die Text bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) of what is hidden</source>
        <translation>
            <numerusform>%Ln Zeichen für Ausgeblendetes</numerusform>
            <numerusform>%Ln Zeichen für Ausgeblendetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Table of text (CSV)</source>
        <translation>Texttabelle (CSV)</translation>
    </message>
    <message>
        <source>Table of text with tabs</source>
        <translation>Texttabelle mit Tabulatoren</translation>
    </message>
    <message>
        <source>Excel of before 2007</source>
        <translation>Excel vor 2007</translation>
    </message>
    <message>
        <source>Table of a web page</source>
        <translation>Tabelle einer Webseite</translation>
    </message>
    <message>
        <source>List of objects (JSON)</source>
        <translation>Liste von Objekten (JSON)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>Kalender (iCalendar)</translation>
    </message>
    <message>
        <source>Official travels (XML)</source>
        <translation>Amtliche Reisen (XML)</translation>
    </message>
    <message>
        <source>Tour Atlas</source>
        <translation>Tour Atlas</translation>
    </message>
    <message>
        <source>Web page of Tour Atlas</source>
        <translation>Webseite aus Tour Atlas</translation>
    </message>
    <message>
        <source>PDF of Tour Atlas</source>
        <translation>PDF aus Tour Atlas</translation>
    </message>
    <message>
        <source>SVG picture of Tour Atlas</source>
        <translation>SVG-Bild aus Tour Atlas</translation>
    </message>
    <message>
        <source>PNG picture of Tour Atlas</source>
        <translation>PNG-Bild aus Tour Atlas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>North or south</source>
        <translation>Nord oder Süd</translation>
    </message>
    <message>
        <source>East or west</source>
        <translation>Ost oder West</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Airport code</source>
        <translation>Flughafencode</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Arrive</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Depart</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time of arrival</source>
        <translation>Ankunftszeit</translation>
    </message>
    <message>
        <source>Time of departure</source>
        <translation>Abfahrtszeit</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und nach</translation>
    </message>
    <message>
        <source>Latitude of the start</source>
        <translation>Breite des Anfangs</translation>
    </message>
    <message>
        <source>Longitude of the start</source>
        <translation>Länge des Anfangs</translation>
    </message>
    <message>
        <source>Latitude of the end</source>
        <translation>Breite des Endes</translation>
    </message>
    <message>
        <source>Longitude of the end</source>
        <translation>Länge des Endes</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Reisende Person</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
</context>
<context>
    <name>itinerary</name>
    <message>
        <source>nothing passes the filter</source>
        <translation>nichts passt zum Filter</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Next or previous stop on the map, in the itinerary, in the timeline</source>
        <translation>Nächste oder vorherige Station auf Karte, Reiseplan und Zeitleiste</translation>
    </message>
    <message>
        <source>Tab, arrow keys</source>
        <translation>Tab, Pfeiltasten</translation>
    </message>
    <message>
        <source>Open what has the focus</source>
        <translation>Öffnen, was den Fokus hat</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the badge that has the focus; with Shift ten times as far</source>
        <translation>Das Schild verschieben, das den Fokus hat; mit Umschalt zehnmal so weit</translation>
    </message>
    <message>
        <source>Offer a stop in the middle of the map</source>
        <translation>Station in der Mitte der Karte anbieten</translation>
    </message>
    <message>
        <source>Open the fields of a card</source>
        <translation>Felder einer Karte öffnen</translation>
    </message>
    <message>
        <source>Close the fields</source>
        <translation>Felder schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the fields and begin the next item of the kind</source>
        <translation>Felder schließen und den nächsten Eintrag der Art beginnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>{kind} that does not exist</source>
        <translation>{kind}, die es nicht gibt</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>mishap</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ist schiefgegangen, was nicht hätte passieren dürfen.</translation>
    </message>
    <message>
        <source>Your files are as they were. You can go on; if it happens again, copy the report and send it to the maintainers.</source>
        <translation>Ihre Dateien sind unverändert. Sie können weiterarbeiten; wenn es wieder geschieht, kopieren Sie den Bericht und schicken Sie ihn an die Entwickler.</translation>
    </message>
    <message>
        <source>Copy the Report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>missing</name>
    <message>
        <source>Still missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>Nothing: every stop has a place and a date, every item a source, every quotation a speaker, and every source its text.</source>
        <translation>Nichts: Jede Station hat einen Ort und ein Datum, jeder Eintrag eine Quelle, jedes Zitat einen Sprecher und jede Quelle ihren Text.</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>At an unknown time</source>
        <translation>Zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>no_passage</name>
    <message>
        <source>How to find it</source>
        <translation>So ist sie zu finden</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>date of publication</source>
        <translation>Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Not given: {facts}</source>
        <translation>Nicht angegeben: {facts}</translation>
    </message>
    <message>
        <source>The tour’s file does not hold the text of this source.</source>
        <translation>Die Datei der Tour enthält den Text dieser Quelle nicht.</translation>
    </message>
    <message>
        <source>The tour’s file does not hold the text of this passage.</source>
        <translation>Die Datei der Tour enthält den Text dieser Stelle nicht.</translation>
    </message>
    <message>
        <source>The text of this source in the tour’s file has no paragraph {place}: it ends with paragraph {last}.</source>
        <translation>Der Text dieser Quelle in der Datei der Tour hat keinen Absatz {place}: Er endet mit Absatz {last}.</translation>
    </message>
    <message>
        <source>The tour’s file holds the text of this source, but not where in it the passage is.</source>
        <translation>Die Datei der Tour enthält den Text dieser Quelle, aber nicht, wo darin die Stelle steht.</translation>
    </message>
    <message>
        <source>Open the address, and look there for {place}.</source>
        <translation>Die Adresse öffnen und dort suchen: {place}.</translation>
    </message>
    <message>
        <source>Open the address to read the source.</source>
        <translation>Die Adresse öffnen, um die Quelle zu lesen.</translation>
    </message>
    <message>
        <source>Look for the source by its title; Copy Citation copies it.</source>
        <translation>Die Quelle nach ihrem Titel suchen; „Quellenangabe kopieren“ kopiert ihn.</translation>
    </message>
    <message>
        <source>Look there for {place}.</source>
        <translation>Dort suchen: {place}.</translation>
    </message>
    <message>
        <source>Paragraphs are counted from 1, from the start of the text; headings are not counted.</source>
        <translation>Absätze werden vom Anfang des Textes an ab 1 gezählt; Überschriften zählen nicht mit.</translation>
    </message>
    <message>
        <source>{items} cite this place</source>
        <translation>{items} mit dieser Stelle</translation>
    </message>
    <message>
        <source>{items} cite this source</source>
        <translation>{items} mit dieser Quelle</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Stops {numbers}</source>
        <translation>Stationen {numbers}</translation>
    </message>
    <message>
        <source>Click to come nearer</source>
        <translation>Klicken, um näher heranzugehen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Whole route</source>
        <translation>Ganze Route</translation>
    </message>
    <message>
        <source>This stop</source>
        <translation>Diese Station</translation>
    </message>
    <message>
        <source>The bundled map has no streets.</source>
        <translation>Die mitgelieferte Karte hat keine Straßen.</translation>
    </message>
    <message>
        <source>beyond the map</source>
        <translation>jenseits der Karte</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Datum nicht genannt</translation>
    </message>
    <message>
        <source>Dashed: order of travel inferred.</source>
        <translation>Gestrichelt: Reihenfolge der Reise erschlossen.</translation>
    </message>
    <message>
        <source>order inferred</source>
        <translation>Reihenfolge erschlossen</translation>
    </message>
    <message>
        <source>land visited</source>
        <translation>besuchtes Land</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>North is up</source>
        <translation>Norden ist oben</translation>
    </message>
    <message>
        <source>{distance} at {latitude}</source>
        <translation>{distance} bei {latitude}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Map: {attribution}. Made with Tour Atlas.</source>
        <translation>Karte: {attribution}. Erstellt mit Tour Atlas.</translation>
    </message>
    <message>
        <source>{tour}, stop {number} of {count}.</source>
        <translation>{tour}, Station {number} von {count}.</translation>
    </message>
    <message>
        <source>Open an MBTiles basemap…</source>
        <translation>MBTiles-Basiskarte öffnen…</translation>
    </message>
    <message>
        <source>No stops yet. While editing (F2), click on the map or press Ctrl+K to add the first one.</source>
        <translation>Noch keine Station. Beim Bearbeiten (F2) fügt ein Klick auf die Karte oder Strg+K die erste hinzu.</translation>
    </message>
    <message>
        <source>Inferred, not stated: {facts}.</source>
        <translation>Erschlossen, nicht genannt: {facts}.</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>Filtered by this; activate to lift the filter</source>
        <translation>Danach wird gefiltert; Betätigen hebt den Filter auf</translation>
    </message>
    <message>
        <source>Activate to filter by this</source>
        <translation>Betätigen, um danach zu filtern</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>and {count} more: View &gt; Sources</source>
        <translation>und {count} weitere: Ansicht &gt; Quellen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Go to: {items}</source>
        <translation>Zu: {items}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>{distance} from {place}</source>
        <translation>{distance} von {place}</translation>
    </message>
    <message>
        <source>Placed by a click on the map</source>
        <translation>Durch einen Klick auf die Karte gesetzt</translation>
    </message>
    <message>
        <source>Placed by a click on the map, {near}</source>
        <translation>Durch einen Klick auf die Karte gesetzt, {near}</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>Hauptstadt</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>town</source>
        <translation>Kleinstadt</translation>
    </message>
    <message>
        <source>village</source>
        <translation>Dorf</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>airport</source>
        <translation>Flughafen</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Stützpunkt</translation>
    </message>
    <message>
        <source>residence</source>
        <translation>Amtssitz</translation>
    </message>
    <message>
        <source>summit site</source>
        <translation>Gipfelort</translation>
    </message>
    <message>
        <source>border site</source>
        <translation>Grenzort</translation>
    </message>
    <message>
        <source>government</source>
        <translation>Regierungssitz</translation>
    </message>
    <message>
        <source>headquarters</source>
        <translation>Hauptsitz</translation>
    </message>
    <message>
        <source>island</source>
        <translation>Insel</translation>
    </message>
    <message>
        <source>landmark</source>
        <translation>Wahrzeichen</translation>
    </message>
    <message>
        <source>{host} has too many requests; try again in a minute.</source>
        <translation>{host} hat zu viele Anfragen; versuchen Sie es in einer Minute wieder.</translation>
    </message>
    <message>
        <source>{host} did not answer in time; try again.</source>
        <translation>{host} hat nicht rechtzeitig geantwortet; versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>{host} cannot be reached; check the network connection.</source>
        <translation>{host} ist nicht erreichbar; prüfen Sie die Netzverbindung.</translation>
    </message>
    <message>
        <source>{host} refused the request; try again later.</source>
        <translation>{host} hat die Anfrage abgelehnt; versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>{host} answered something that is no list of places; try again later.</source>
        <translation>{host} hat mit etwas anderem als einer Liste von Orten geantwortet; versuchen Sie es später wieder.</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Article, wide (16:9)</source>
        <translation>Artikel, breit (16:9)</translation>
    </message>
    <message>
        <source>Article, square (1:1)</source>
        <translation>Artikel, quadratisch (1:1)</translation>
    </message>
    <message>
        <source>Article, upright (4:5)</source>
        <translation>Artikel, hochkant (4:5)</translation>
    </message>
    <message>
        <source>Story for phones (9:16)</source>
        <translation>Story fürs Telefon (9:16)</translation>
    </message>
    <message>
        <source>Slide (16:9)</source>
        <translation>Folie (16:9)</translation>
    </message>
    <message>
        <source>Handout (A4)</source>
        <translation>Handzettel (A4)</translation>
    </message>
    <message>
        <source>Poster for a wall (A3)</source>
        <translation>Wandposter (A3)</translation>
    </message>
    <message>
        <source>Large poster for a wall (A1)</source>
        <translation>Großes Wandposter (A1)</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Source “{title}”</source>
        <translation>Quelle „{title}“</translation>
    </message>
    <message>
        <source>The tour</source>
        <translation>Die Reise</translation>
    </message>
</context>
<context>
    <name>recheck</name>
    <message>
        <source>Kept as cited</source>
        <translation>Wie zitiert behalten</translation>
    </message>
    <message>
        <source>Cited {then} → today {now}</source>
        <translation>Zitiert {then} → heute {now}</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>These words are not in today’s text</source>
        <translation>Diese Wörter stehen nicht im heutigen Text</translation>
    </message>
    <message>
        <source>The same words are at several places</source>
        <translation>Dieselben Wörter stehen an mehreren Stellen</translation>
    </message>
    <message>
        <source>Nearly the same words, in one place</source>
        <translation>Fast dieselben Wörter, an einer Stelle</translation>
    </message>
    <message>
        <source>Same words, found once elsewhere</source>
        <translation>Dieselben Wörter, einmal an anderer Stelle</translation>
    </message>
    <message>
        <source>Same words at the same place</source>
        <translation>Dieselben Wörter an derselben Stelle</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>The map cannot be drawn here: {reason}.</source>
        <translation>Die Karte kann hier nicht gezeichnet werden: {reason}.</translation>
    </message>
</context>
<context>
    <name>requirements</name>
    <message>
        <source>only {files} files may be open at once, fewer than {fewest}</source>
        <translation>es dürfen nur {files} Dateien zugleich offen sein, weniger als {fewest}</translation>
    </message>
    <message>
        <source>only {given} processes may run at once, fewer than {fewest}</source>
        <translation>es dürfen nur {given} Prozesse zugleich laufen, weniger als {fewest}</translation>
    </message>
    <message>
        <source>a program may have only {given} MB of addresses (ulimit -v), too few for it</source>
        <translation>ein Programm darf nur {given} MB an Adressen haben (ulimit -v), zu wenig dafür</translation>
    </message>
    <message>
        <source>{program} may not be run</source>
        <translation>{program} darf nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>neither {memory} nor any folder for temporary files has room</source>
        <translation>weder {memory} noch ein Ordner für vorläufige Dateien hat Platz</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Stop</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Nothing found so far …</source>
        <translation>Bisher nichts gefunden …</translation>
    </message>
    <message>
        <source>{hits} in {stops} so far …</source>
        <translation>bisher {hits} an {stops} …</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Nichts gefunden für „{query}“</translation>
    </message>
    <message>
        <source>{hits} in {stops}</source>
        <translation>{hits} an {stops}</translation>
    </message>
</context>
<context>
    <name>share</name>
    <message>
        <source>Skip to the text</source>
        <translation>Zum Text springen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map: arrow keys move it, plus and minus zoom</source>
        <translation>Karte: Pfeiltasten verschieben sie, Plus und Minus ändern den Maßstab</translation>
    </message>
    <message>
        <source>This browser cannot draw the map. The text is complete.</source>
        <translation>Dieser Browser kann die Karte nicht zeichnen. Der Text ist vollständig.</translation>
    </message>
    <message>
        <source>The map needs scripts, which are off here. The text below is complete.</source>
        <translation>Die Karte braucht Skripte, die hier abgeschaltet sind. Der Text darunter ist vollständig.</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Previous stop</source>
        <translation>Vorherige Station</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>Nächste Station</translation>
    </message>
    <message>
        <source>Next: {place}</source>
        <translation>Weiter: {place}</translation>
    </message>
    <message>
        <source>Stop {number} of {count}</source>
        <translation>Station {number} von {count}</translation>
    </message>
    <message>
        <source>Select a stop on the map or in the list to read what happened there.</source>
        <translation>Wählen Sie eine Station auf der Karte oder in der Liste, um zu lesen, was dort geschah.</translation>
    </message>
    <message>
        <source>Itinerary</source>
        <translation>Reiseplan</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Right arrow, J</source>
        <translation>Pfeil rechts, J</translation>
    </message>
    <message>
        <source>Left arrow, K</source>
        <translation>Pfeil links, K</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tab, Eingabetaste</translation>
    </message>
    <message>
        <source>Go to a stop on the map, open it</source>
        <translation>Zu einer Station auf der Karte gehen, sie öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>+ and −, on the map</source>
        <translation>+ und −, auf der Karte</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Vergrößern und verkleinern</translation>
    </message>
    <message>
        <source>Arrow keys, on the map</source>
        <translation>Pfeiltasten, auf der Karte</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
</context>
<context>
    <name>signs</name>
    <message>
        <source>Map and itinerary</source>
        <translation>Karte und Reiseplan</translation>
    </message>
    <message>
        <source>Numbered badge: a stop, by its number in the order of travel</source>
        <translation>Rundes Schild mit Zahl: eine Station mit ihrer Nummer in der Reihenfolge der Reise</translation>
    </message>
    <message>
        <source>Grey badge: nothing of this stop passes the filter</source>
        <translation>Graues Schild: Nichts von dieser Station passt zum Filter</translation>
    </message>
    <message>
        <source>Ring with a number: so many stops close together; click it to come nearer</source>
        <translation>Ring mit Zahl: so viele Stationen nahe beieinander; ein Klick zeigt sie größer</translation>
    </message>
    <message>
        <source>Dashed line: the order of the stops is inferred</source>
        <translation>Gestrichelte Linie: Die Reihenfolge der Stationen ist erschlossen</translation>
    </message>
    <message>
        <source>Asterisk: {meaning}</source>
        <translation>Stern: {meaning}</translation>
    </message>
    <message>
        <source>Dagger: {meaning}</source>
        <translation>Kreuz: {meaning}</translation>
    </message>
    <message>
        <source>Timeline: stops</source>
        <translation>Zeitleiste: Stationen</translation>
    </message>
    <message>
        <source>Bar without a frame: the stop with its stated dates</source>
        <translation>Balken ohne Rahmen: die Station mit ihren genannten Daten</translation>
    </message>
    <message>
        <source>Dashed frame: a date of the stop is inferred</source>
        <translation>Gestrichelter Rahmen: Ein Datum der Station ist erschlossen</translation>
    </message>
    <message>
        <source>Faded end: the day of arrival or departure is not known, perhaps only its month or year</source>
        <translation>Verblassendes Ende: Der Tag der Ankunft oder Abreise ist nicht bekannt, vielleicht nur Monat oder Jahr</translation>
    </message>
    <message>
        <source>Hatched, the number with “?”: the date is not stated, only the place in the order of travel is known</source>
        <translation>Schraffiert, die Nummer mit „?“: Das Datum ist nicht genannt, bekannt ist nur der Platz in der Reihenfolge der Reise</translation>
    </message>
    <message>
        <source>Timeline: items</source>
        <translation>Zeitleiste: Einträge</translation>
    </message>
    <message>
        <source>Hollow: the day is not stated; drawn within the time of the stop</source>
        <translation>Hohl: Der Tag ist nicht genannt; eingezeichnet in der Zeit der Station</translation>
    </message>
    <message>
        <source>Line: the month, the year or the days of an item</source>
        <translation>Linie: Monat, Jahr oder Tage eines Eintrags</translation>
    </message>
    <message>
        <source>Plus: several items for which there is no room; zoom in, or click it</source>
        <translation>Plus: mehrere Einträge, für die kein Platz ist; vergrößern oder anklicken</translation>
    </message>
    <message>
        <source>Crossed out: an agreement that does not exist</source>
        <translation>Durchgestrichen: eine Vereinbarung, die es nicht gibt</translation>
    </message>
    <message>
        <source>Agreements and counts</source>
        <translation>Vereinbarungen und Zahlen</translation>
    </message>
    <message>
        <source>Solid frame, such as “{status}”: what became of an agreement</source>
        <translation>Durchgezogener Rahmen, etwa „{status}“: was aus einer Vereinbarung wurde</translation>
    </message>
    <message>
        <source>Dashed frame with a cross, “{status}”: the source says that there is no such agreement; it is counted by itself</source>
        <translation>Gestrichelter Rahmen mit Kreuz, „{status}“: Die Quelle sagt, dass es diese Vereinbarung nicht gibt; sie wird für sich gezählt</translation>
    </message>
    <message>
        <source>“7 + 1” in the filter: 7 agreements, and 1 that does not exist</source>
        <translation>„7 + 1“ im Filter: 7 Vereinbarungen und eine, die es nicht gibt</translation>
    </message>
</context>
<context>
    <name>sizes</name>
    <message>
        <source>{size} (4K)</source>
        <translation>{size} (4K)</translation>
    </message>
    <message>
        <source>{size}, square</source>
        <translation>{size}, quadratisch</translation>
    </message>
    <message>
        <source>{paper}, landscape</source>
        <translation>{paper}, Querformat</translation>
    </message>
    <message>
        <source>{paper}, portrait</source>
        <translation>{paper}, Hochformat</translation>
    </message>
    <message>
        <source>This window, {size}</source>
        <translation>Dieses Fenster, {size}</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere …</translation>
    </message>
    <message>
        <source>{size} is too small; each side needs at least {least} pixels.</source>
        <translation>{size} ist zu klein; jede Seite braucht mindestens {least} Pixel.</translation>
    </message>
    <message>
        <source>{size} is too large; at most {side} pixels a side and {all} megapixels in all.</source>
        <translation>{size} ist zu groß; höchstens {side} Pixel je Seite und {all} Megapixel insgesamt.</translation>
    </message>
    <message>
        <source>This is not a size; give pixels such as 3840 × 2160.</source>
        <translation>Das ist keine Größe; geben Sie Pixel an, etwa 3840 × 2160.</translation>
    </message>
    <message>
        <source>WebP has at most {side} pixels a side; choose PNG for this size.</source>
        <translation>WebP hat höchstens {side} Pixel je Seite; wählen Sie für diese Größe PNG.</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>Opens in the browser</source>
        <translation>Öffnet sich im Browser</translation>
    </message>
    <message>
        <source>Enter or a click shows it in the source.</source>
        <translation>Eingabe oder ein Klick zeigt es in der Quelle.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterzeichnet</translation>
    </message>
    <message>
        <source>Being delivered</source>
        <translation>Wird geliefert</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Does not exist</source>
        <translation>Besteht nicht</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>tiles</name>
    <message>
        <source>{file} takes too long to read</source>
        <translation>{file} zu lesen dauert zu lange</translation>
    </message>
    <message>
        <source>the response is not an image</source>
        <translation>die Antwort ist kein Bild</translation>
    </message>
    <message>
        <source>the image is too large</source>
        <translation>das Bild ist zu groß</translation>
    </message>
    <message>
        <source>the image takes too long</source>
        <translation>das Bild kommt zu langsam</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Day not stated</source>
        <translation>Tag nicht genannt</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Undatiert</translation>
    </message>
    <message>
        <source>No dates are stated: the stops are in the order of travel</source>
        <translation>Keine Zeitangaben: Die Stationen stehen in der Reihenfolge der Reise</translation>
    </message>
    <message>
        <source>No stops yet</source>
        <translation>Noch keine Stationen</translation>
    </message>
    <message>
        <source>No tour is open</source>
        <translation>Keine Reise geöffnet</translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation>Die Zeitleiste lesen</translation>
    </message>
    <message>
        <source>Dashed: date inferred. Hatched, with “?”: date not stated.</source>
        <translation>Gestrichelt: Datum erschlossen. Schraffiert, mit „?“: Datum nicht genannt.</translation>
    </message>
    <message>
        <source>Faded: the day of arrival or departure is not known.</source>
        <translation>Verblassend: Tag der Ankunft oder Abreise nicht bekannt.</translation>
    </message>
    <message>
        <source>Hollow: day not stated; a line spans its month or year.</source>
        <translation>Hohl: Tag nicht genannt; eine Linie reicht über Monat oder Jahr.</translation>
    </message>
    <message>
        <source>Plus: more than there is room for.</source>
        <translation>Plus: mehr, als Platz haben.</translation>
    </message>
    <message>
        <source>Crossed out: an agreement that does not exist.</source>
        <translation>Durchgestrichen: eine Vereinbarung, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Wheel or + and −: zoom. Shift+wheel or drag: move.</source>
        <translation>Rad oder + und −: Maßstab. Umschalt+Rad oder Ziehen: verschieben.</translation>
    </message>
    <message>
        <source>Home: show all. End: show the last days.</source>
        <translation>Pos1: alles zeigen. Ende: die letzten Tage zeigen.</translation>
    </message>
    <message>
        <source>Left and Right: stops. Up and Down: items; Enter opens one.</source>
        <translation>Links und Rechts: Stationen. Auf und Ab: Einträge; die Eingabetaste öffnet einen.</translation>
    </message>
    <message>
        <source>Help &gt; What the Signs Mean lists all signs.</source>
        <translation>Hilfe &gt; Was die Zeichen bedeuten nennt alle Zeichen.</translation>
    </message>
    <message>
        <source>Day not stated; drawn within the time of its stop</source>
        <translation>Tag nicht genannt; eingezeichnet in der Zeit der Station</translation>
    </message>
    <message>
        <source>(off this axis; drawn within the time of its stop)</source>
        <translation>(außerhalb dieser Achse; eingezeichnet in der Zeit der Station)</translation>
    </message>
    <message>
        <source>Plus: {items}, more than there is room for</source>
        <translation>Plus: {items}, mehr als Platz haben</translation>
    </message>
    <message>
        <source>inferred (dashed frame)</source>
        <translation>erschlossen (gestrichelter Rahmen)</translation>
    </message>
    <message>
        <source>Hatched, with “?”: only its place in the order is known</source>
        <translation>Schraffiert, mit „?“: bekannt ist nur der Platz in der Reihenfolge</translation>
    </message>
    <message>
        <source>The filter hides all its items</source>
        <translation>Der Filter verbirgt alle Einträge der Station</translation>
    </message>
    <message>
        <source>From {start} to {end}</source>
        <translation>Vom {start} bis {end}</translation>
    </message>
    <message>
        <source>{count} without a date</source>
        <translation>{count} ohne Datum</translation>
    </message>
    <message>
        <source>{count} with an inferred date</source>
        <translation>{count} mit erschlossenem Datum</translation>
    </message>
    <message>
        <source>No dates are stated</source>
        <translation>Keine Zeitangaben</translation>
    </message>
    <message>
        <source>Selected: {number}. {name}, {dates}.</source>
        <translation>Gewählt: {number}. {name}, {dates}.</translation>
    </message>
    <message>
        <source>After {after} and before {before} in the order of travel</source>
        <translation>In der Reihenfolge der Reise nach {after} und vor {before}</translation>
    </message>
    <message>
        <source>After {after} in the order of travel</source>
        <translation>In der Reihenfolge der Reise nach {after}</translation>
    </message>
    <message>
        <source>Before {before} in the order of travel</source>
        <translation>In der Reihenfolge der Reise vor {before}</translation>
    </message>
    <message>
        <source>In the order of travel</source>
        <translation>In der Reihenfolge der Reise</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Undo history kept</source>
        <translation>„Rückgängig“ bleibt erhalten</translation>
    </message>
    <message>
        <source>As it is in its file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Autosaved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved by another program</source>
        <translation>Von einem anderen Programm gespeichert</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>is no longer in {folder}</source>
        <translation>ist nicht mehr in {folder}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes {file} off the list</source>
        <translation>Nimmt {file} von der Liste</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Untitled tour</source>
        <translation>Reise ohne Titel</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Unsourced</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <source>{hour}h</source>
        <translation>{hour} Uhr</translation>
    </message>
    <message>
        <source>Date not stated</source>
        <translation>Datum nicht genannt</translation>
    </message>
    <message>
        <source>{dates} (inferred)</source>
        <translation>{dates} (erschlossen)</translation>
    </message>
    <message>
        <source>arrival {date}</source>
        <translation>Ankunft {date}</translation>
    </message>
    <message>
        <source>departure {date}</source>
        <translation>Abreise {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>etwa {date}</translation>
    </message>
    <message>
        <source>{date} (uncertain)</source>
        <translation>{date} (unsicher)</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>Derselbe Ort</translation>
    </message>
    <message>
        <source>Order inferred</source>
        <translation>Reihenfolge erschlossen</translation>
    </message>
    <message>
        <source>Same place as {place}</source>
        <translation>Derselbe Ort wie {place}</translation>
    </message>
    <message>
        <source>{distance} from {place}</source>
        <translation>{distance} von {place}</translation>
    </message>
    <message>
        <source>at least {distance}</source>
        <translation>mindestens {distance}</translation>
    </message>
    <message>
        <source>{distance} in all</source>
        <translation>Insgesamt {distance}</translation>
    </message>
    <message>
        <source>All in the same place</source>
        <translation>Alles am selben Ort</translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>Ort unbekannt</translation>
    </message>
    <message>
        <source>This tour has no stops yet, so there is nothing to draw.</source>
        <translation>Diese Reise hat noch keine Station, also gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>No stop of this tour has a known place, so there is nothing to draw.</source>
        <translation>Von keiner Station dieser Reise ist der Ort bekannt, also gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Not on the map, place not known: {stops}.</source>
        <translation>Nicht auf der Karte, Ort unbekannt: {stops}.</translation>
    </message>
    <message>
        <source>Dashed: past a stop whose place is not known.</source>
        <translation>Gestrichelt: an einer Station vorbei, deren Ort unbekannt ist.</translation>
    </message>
    <message>
        <source>past a stop whose place is not known</source>
        <translation>an einer Station vorbei, deren Ort nicht bekannt ist</translation>
    </message>
    <message>
        <source>past {stops}, place not known</source>
        <translation>an {stops} vorbei, Ort unbekannt</translation>
    </message>
    <message>
        <source>On the same day</source>
        <translation>Am selben Tag</translation>
    </message>
    <message>
        <source>Across the date line, a day earlier</source>
        <translation>Über die Datumsgrenze, einen Tag früher</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>verse</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>¶{place}</source>
        <translation>Abs. {place}</translation>
    </message>
    <message>
        <source>§{place}</source>
        <translation>Abschn. {place}</translation>
    </message>
    <message>
        <source>p. {place}</source>
        <translation>S. {place}</translation>
    </message>
    <message>
        <source>ch. {place}</source>
        <translation>Kap. {place}</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>read {day}</source>
        <translation>abgerufen am {day}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place inferred</source>
        <translation>Ort erschlossen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date inferred</source>
        <translation>Datum erschlossen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>The place is inferred.</source>
        <translation>Der Ort ist erschlossen.</translation>
    </message>
    <message>
        <source>The dates are inferred.</source>
        <translation>Die Daten sind erschlossen.</translation>
    </message>
    <message>
        <source>The order is inferred.</source>
        <translation>Die Reihenfolge ist erschlossen.</translation>
    </message>
    <message>
        <source>Place and dates are inferred.</source>
        <translation>Ort und Daten sind erschlossen.</translation>
    </message>
    <message>
        <source>Place and order are inferred.</source>
        <translation>Ort und Reihenfolge sind erschlossen.</translation>
    </message>
    <message>
        <source>Dates and order are inferred.</source>
        <translation>Daten und Reihenfolge sind erschlossen.</translation>
    </message>
    <message>
        <source>Place, dates and order are inferred.</source>
        <translation>Ort, Daten und Reihenfolge sind erschlossen.</translation>
    </message>
    <message>
        <source>The place is not known.</source>
        <translation>Der Ort ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Beyond the map, which ends at 85° of latitude: shown at its edge.</source>
        <translation>Jenseits der Karte, die beim 85. Breitengrad endet: an ihrem Rand gezeigt.</translation>
    </message>
    <message>
        <source>Place inferred, not named in the source.</source>
        <translation>Ort erschlossen, in der Quelle nicht genannt.</translation>
    </message>
    <message>
        <source>Date inferred in whole or in part.</source>
        <translation>Datum ganz oder teilweise erschlossen.</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>derselbe Ort</translation>
    </message>
</context>
</TS>
