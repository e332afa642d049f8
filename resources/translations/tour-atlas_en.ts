<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
</TS>
