<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlsoMentioned</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>Source added with %n paragraph(s).</source>
        <translation>
            <numerusform>Source added with %n paragraph.</numerusform>
            <numerusform>Source added with %n paragraphs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>{cited} of %n paragraph(s) cited</source>
        <translation>
            <numerusform>{cited} of %n paragraph cited</numerusform>
            <numerusform>{cited} of %n paragraphs cited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n not yet</numerusform>
            <numerusform>%n not yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>%n stop(s) of {file} imported.</source>
        <translation>
            <numerusform>%n stop of {file} imported.</numerusform>
            <numerusform>%n stops of {file} imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>%n question left</numerusform>
            <numerusform>%n questions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tour(s)</source>
        <translation>
            <numerusform>%n tour</numerusform>
            <numerusform>%n tours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacingList</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) without a place</source>
        <translation>
            <numerusform>%n stop without a place</numerusform>
            <numerusform>%n stops without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recheck</name>
    <message numerus="yes">
        <source>Move %n Citation(s)</source>
        <translation>
            <numerusform>Move %n Citation</numerusform>
            <numerusform>Move %n Citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s) taken over.</source>
        <translation>
            <numerusform>%n citation taken over.</numerusform>
            <numerusform>%n citations taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>%n suggestion(s) in this text.</source>
        <translation>
            <numerusform>%n suggestion in this text.</numerusform>
            <numerusform>%n suggestions in this text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayTexts</name>
    <message numerus="yes">
        <source>{name} · %n paragraph(s)</source>
        <translation>
            <numerusform>{name} · %n paragraph</numerusform>
            <numerusform>{name} · %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message numerus="yes">
        <source>%Ln stop(s)</source>
        <translation>
            <numerusform>%Ln stop</numerusform>
            <numerusform>%Ln stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} stop(s)</source>
        <translation>
            <numerusform>{count} stop</numerusform>
            <numerusform>{count} stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and {count} more stop(s)</source>
        <translation>
            <numerusform>… and {count} more stop</numerusform>
            <numerusform>… and {count} more stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more item(s)</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more item(s)</source>
        <translation>
            <numerusform>and {count} more</numerusform>
            <numerusform>and {count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of %Ln item(s)</source>
        <translation>
            <numerusform>{some} of %Ln item</numerusform>
            <numerusform>{some} of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of %Ln stop(s)</source>
        <translation>
            <numerusform>{some} of %Ln stop</numerusform>
            <numerusform>{some} of %Ln stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier item(s)</source>
        <translation>
            <numerusform>%Ln earlier item</numerusform>
            <numerusform>%Ln earlier items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln character(s))</source>
        <translation>
            <numerusform>Show more (%Ln character)</numerusform>
            <numerusform>Show more (%Ln characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) met or quoted</source>
        <translation>
            <numerusform>%Ln person met or quoted</numerusform>
            <numerusform>%Ln people met or quoted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) later</source>
        <translation>
            <numerusform>%Ln day later</numerusform>
            <numerusform>%Ln days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) earlier: out of order</source>
        <translation>
            <numerusform>%Ln day earlier: out of order</numerusform>
            <numerusform>%Ln days earlier: out of order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more problem(s) in this file.</source>
        <translation>
            <numerusform>… and %Ln more problem in this file.</numerusform>
            <numerusform>… and %Ln more problems in this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) to correct in the file before it can be opened</source>
        <translation>
            <numerusform>%Ln problem to correct in the file before it can be opened</numerusform>
            <numerusform>%Ln problems to correct in the file before it can be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) about this tour</source>
        <translation>
            <numerusform>%Ln warning about this tour</numerusform>
            <numerusform>%Ln warnings about this tour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tour is open, with %Ln warning(s).</source>
        <translation>
            <numerusform>The tour is open, with %Ln warning.</numerusform>
            <numerusform>The tour is open, with %Ln warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has changed and was read again, with %Ln warning(s).</source>
        <translation>
            <numerusform>The file has changed and was read again, with %Ln warning.</numerusform>
            <numerusform>The file has changed and was read again, with %Ln warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s)</source>
        <translation>
            <numerusform>%Ln quotation</numerusform>
            <numerusform>%Ln quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement(s)</source>
        <translation>
            <numerusform>%Ln agreement</numerusform>
            <numerusform>%Ln agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreement(s) that do(es) not exist</source>
        <translation>
            <numerusform>%Ln agreement that does not exist</numerusform>
            <numerusform>%Ln agreements that do not exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stop(s) without a place</source>
        <translation>
            <numerusform>%Ln stop without a place</numerusform>
            <numerusform>%Ln stops without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stop(s) without a date</source>
        <translation>
            <numerusform>%Ln stop without a date</numerusform>
            <numerusform>%Ln stops without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) without a source</source>
        <translation>
            <numerusform>%Ln item without a source</numerusform>
            <numerusform>%Ln items without a source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s) without a speaker</source>
        <translation>
            <numerusform>%Ln quotation without a speaker</numerusform>
            <numerusform>%Ln quotations without a speaker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) without text</source>
        <translation>
            <numerusform>%Ln source without its text</numerusform>
            <numerusform>%Ln sources without their text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that do(es) not exist</source>
        <translation>
            <numerusform>%Ln that does not exist</numerusform>
            <numerusform>%Ln that do not exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln picture(s) in {folder}</source>
        <translation>
            <numerusform>Saved %Ln picture in {folder}</numerusform>
            <numerusform>Saved %Ln pictures in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” has %Ln unsaved change(s).</source>
        <translation>
            <numerusform>“{title}” has %Ln unsaved change.</numerusform>
            <numerusform>“{title}” has %Ln unsaved changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exact words of the source, found %Ln time(s)</source>
        <translation>
            <numerusform>Exact words of the source, found %Ln time</numerusform>
            <numerusform>Exact words of the source, found %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) name(s) this person. Deleting keeps them, without the name.</source>
        <translation>
            <numerusform>%Ln item names this person. Deleting keeps it, without the name.</numerusform>
            <numerusform>%Ln items name this person. Deleting keeps them, without the name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) cite(s) this source. Deleting it deletes these citations too.</source>
        <translation>
            <numerusform>%Ln item cites this source. Deleting it deletes that citation too.</numerusform>
            <numerusform>%Ln items cite this source. Deleting it deletes these citations too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: %Ln change(s) after your last save, {time}.</source>
        <translation>
            <numerusform>{title}: %Ln change after your last save, {time}.</numerusform>
            <numerusform>{title}: %Ln changes after your last save, {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: %Ln change(s), never saved, kept at {time}.</source>
        <translation>
            <numerusform>{title}: %Ln change, never saved, kept at {time}.</numerusform>
            <numerusform>{title}: %Ln changes, never saved, kept at {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file was changed by another program at {time}, while you have %Ln unsaved change(s). Nothing is lost yet.</source>
        <translation>
            <numerusform>The file was changed by another program at {time}, while you have %Ln unsaved change. Nothing is lost yet.</numerusform>
            <numerusform>The file was changed by another program at {time}, while you have %Ln unsaved changes. Nothing is lost yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) since</source>
        <translation>
            <numerusform>%Ln change since</numerusform>
            <numerusform>%Ln changes since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved change(s)</source>
        <translation>
            <numerusform>%Ln unsaved change</numerusform>
            <numerusform>%Ln unsaved changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the place(s) of stop(s) {stops}</source>
        <translation>
            <numerusform>the place of stop {stops}</numerusform>
            <numerusform>the places of stops {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the date(s) of stop(s) {stops}</source>
        <translation>
            <numerusform>the date of stop {stops}</numerusform>
            <numerusform>the dates of stops {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the order of stop(s) {stops}</source>
        <translation>
            <numerusform>the order of stop {stops}</numerusform>
            <numerusform>the order of stops {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all meetings of stop(s) {stops}</source>
        <translation>
            <numerusform>all meetings of stop {stops}</numerusform>
            <numerusform>all meetings of stops {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all quotations of stop(s) {stops}</source>
        <translation>
            <numerusform>all quotations of stop {stops}</numerusform>
            <numerusform>all quotations of stops {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all agreements of stop(s) {stops}</source>
        <translation>
            <numerusform>all agreements of stop {stops}</numerusform>
            <numerusform>all agreements of stops {stops}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all facts of stop(s) {stops}</source>
        <translation>
            <numerusform>all facts of stop {stops}</numerusform>
            <numerusform>all facts of stops {stops}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drafting</name>
    <message numerus="yes">
        <source>{number} date(s) wait for their year.</source>
        <translation>
            <numerusform>{number} date waits for its year.</numerusform>
            <numerusform>{number} dates wait for their year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) have no stop to go to, and are left out.</source>
        <translation>
            <numerusform>%Ln item has no stop to go to, and is left out.</numerusform>
            <numerusform>%Ln items have no stop to go to, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message numerus="yes">
        <source>No row in %n column(s) decides it.</source>
        <translation>
            <numerusform>No row in %n column decides it.</numerusform>
            <numerusform>No row in %n columns decides it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln alarm</numerusform>
            <numerusform>%Ln alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo album(s)</source>
        <translation>
            <numerusform>%Ln photo album</numerusform>
            <numerusform>%Ln photo albums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln camera position(s)</source>
        <translation>
            <numerusform>%Ln camera position</numerusform>
            <numerusform>%Ln camera positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colour(s)</source>
        <translation>
            <numerusform>%Ln colour</numerusform>
            <numerusform>%Ln colours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln computed value(s)</source>
        <translation>
            <numerusform>%Ln computed value</numerusform>
            <numerusform>%Ln computed values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of descriptions</source>
        <translation>
            <numerusform>%Ln part of descriptions</numerusform>
            <numerusform>%Ln parts of descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty row(s)</source>
        <translation>
            <numerusform>%Ln empty row</numerusform>
            <numerusform>%Ln empty rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of events</source>
        <translation>
            <numerusform>%Ln detail of events</numerusform>
            <numerusform>%Ln details of events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s) of folders</source>
        <translation>
            <numerusform>%Ln style of folders</numerusform>
            <numerusform>%Ln styles of folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden sheet(s)</source>
        <translation>
            <numerusform>%Ln hidden sheet</numerusform>
            <numerusform>%Ln hidden sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln icon(s)</source>
        <translation>
            <numerusform>%Ln icon</numerusform>
            <numerusform>%Ln icons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) that cannot be right</source>
        <translation>
            <numerusform>%Ln time that cannot be right</numerusform>
            <numerusform>%Ln times that cannot be right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln position(s) that cannot be right</source>
        <translation>
            <numerusform>%Ln position that cannot be right</numerusform>
            <numerusform>%Ln positions that cannot be right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) of layers</source>
        <translation>
            <numerusform>%Ln setting of layers</numerusform>
            <numerusform>%Ln settings of layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leg(s)</source>
        <translation>
            <numerusform>%Ln leg</numerusform>
            <numerusform>%Ln legs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) to files</source>
        <translation>
            <numerusform>%Ln link to files</numerusform>
            <numerusform>%Ln links to files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) and film(s)</source>
        <translation>
            <numerusform>%Ln picture and film</numerusform>
            <numerusform>%Ln pictures and films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 3D model(s)</source>
        <translation>
            <numerusform>%Ln 3D model</numerusform>
            <numerusform>%Ln 3D models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln network link(s)</source>
        <translation>
            <numerusform>%Ln network link</numerusform>
            <numerusform>%Ln network links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlay(s)</source>
        <translation>
            <numerusform>%Ln overlay</numerusform>
            <numerusform>%Ln overlays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln polygon(s)</source>
        <translation>
            <numerusform>%Ln polygon</numerusform>
            <numerusform>%Ln polygons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) above the header</source>
        <translation>
            <numerusform>%Ln row above the header</numerusform>
            <numerusform>%Ln rows above the header</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recurrence(s)</source>
        <translation>
            <numerusform>%Ln recurrence</numerusform>
            <numerusform>%Ln recurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) on the web</source>
        <translation>
            <numerusform>%Ln layer on the web</numerusform>
            <numerusform>%Ln layers on the web</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schema(s)</source>
        <translation>
            <numerusform>%Ln schema</numerusform>
            <numerusform>%Ln schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other sheet(s)</source>
        <translation>
            <numerusform>%Ln other sheet</numerusform>
            <numerusform>%Ln other sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) of slides</source>
        <translation>
            <numerusform>%Ln setting of slides</numerusform>
            <numerusform>%Ln settings of slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln style(s)</source>
        <translation>
            <numerusform>%Ln style</numerusform>
            <numerusform>%Ln styles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) below a row</source>
        <translation>
            <numerusform>%Ln row below a row</numerusform>
            <numerusform>%Ln rows below a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to-do(s)</source>
        <translation>
            <numerusform>%Ln to-do</numerusform>
            <numerusform>%Ln to-dos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of totals</source>
        <translation>
            <numerusform>%Ln row of totals</numerusform>
            <numerusform>%Ln rows of totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln track</numerusform>
            <numerusform>%Ln tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of tracks</source>
        <translation>
            <numerusform>%Ln point of tracks</numerusform>
            <numerusform>%Ln points of tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln film</numerusform>
            <numerusform>%Ln films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) before 1 or after 9999</source>
        <translation>
            <numerusform>%Ln year before 1 or after 9999</numerusform>
            <numerusform>%Ln years before 1 or after 9999</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) of time zones</source>
        <translation>
            <numerusform>%Ln definition of time zones</numerusform>
            <numerusform>%Ln definitions of time zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln animated tour(s)</source>
        <translation>
            <numerusform>%Ln animated tour</numerusform>
            <numerusform>%Ln animated tours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled event(s)</source>
        <translation>
            <numerusform>%Ln cancelled event</numerusform>
            <numerusform>%Ln cancelled events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) given twice</source>
        <translation>
            <numerusform>%Ln event given twice</numerusform>
            <numerusform>%Ln events given twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty feature(s)</source>
        <translation>
            <numerusform>%Ln empty feature</numerusform>
            <numerusform>%Ln empty features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty slide(s)</source>
        <translation>
            <numerusform>%Ln empty slide</numerusform>
            <numerusform>%Ln empty slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln era(s)</source>
        <translation>
            <numerusform>%Ln era</numerusform>
            <numerusform>%Ln eras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free or busy time(s)</source>
        <translation>
            <numerusform>%Ln free or busy time</numerusform>
            <numerusform>%Ln free or busy times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further point(s) of a place</source>
        <translation>
            <numerusform>%Ln further point of a place</numerusform>
            <numerusform>%Ln further points of a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated header(s)</source>
        <translation>
            <numerusform>%Ln repeated header</numerusform>
            <numerusform>%Ln repeated headers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln journal entry(ies)</source>
        <translation>
            <numerusform>%Ln journal entry</numerusform>
            <numerusform>%Ln journal entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on a picture</source>
        <translation>
            <numerusform>%Ln place on a picture</numerusform>
            <numerusform>%Ln places on a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln region(s)</source>
        <translation>
            <numerusform>%Ln region</numerusform>
            <numerusform>%Ln regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) that shape a route</source>
        <translation>
            <numerusform>%Ln point that shape a route</numerusform>
            <numerusform>%Ln points that shape a route</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) kept as text</source>
        <translation>
            <numerusform>%Ln date kept as text</numerusform>
            <numerusform>%Ln dates kept as text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) of what is hidden</source>
        <translation>
            <numerusform>%Ln mark of what is hidden</numerusform>
            <numerusform>%Ln marks of what is hidden</numerusform>
        </translation>
    </message>
</context>
</TS>
