<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActorsWorkspace</name>
    <message numerus="yes">
        <source>%Ln actor(s)</source>
        <translation>
            <numerusform>%Ln actor</numerusform>
            <numerusform>%Ln actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>Tag %Ln claim(s)</source>
        <translation>
            <numerusform>Tag %Ln claim</numerusform>
            <numerusform>Tag %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Topic of %Ln claim(s)</source>
        <translation>
            <numerusform>Topic of %Ln claim</numerusform>
            <numerusform>Topic of %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Status of %Ln claim(s)</source>
        <translation>
            <numerusform>Status of %Ln claim</numerusform>
            <numerusform>Status of %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge %Ln claim(s)</source>
        <translation>
            <numerusform>Judge %Ln claim</numerusform>
            <numerusform>Judge %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln claim(s)</source>
        <translation>
            <numerusform>Change %Ln claim</numerusform>
            <numerusform>Change %Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s) will change.</source>
        <translation>
            <numerusform>%Ln claim will change.</numerusform>
            <numerusform>%Ln claims will change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%Ln suggestion(s) to look at</source>
        <translation>
            <numerusform>%Ln suggestion to look at</numerusform>
            <numerusform>%Ln suggestions to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message numerus="yes">
        <source>%Ln passage(s) to look at</source>
        <translation>
            <numerusform>%Ln passage to look at</numerusform>
            <numerusform>%Ln passages to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first of %Ln claim(s)</source>
        <translation>
            <numerusform>The first of %Ln claim</numerusform>
            <numerusform>The first of %Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation>
            <numerusform>%Ln file chosen</numerusform>
            <numerusform>%Ln files chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWorkspace</name>
    <message numerus="yes">
        <source>%Ln act(s)</source>
        <translation>
            <numerusform>%Ln act</numerusform>
            <numerusform>%Ln acts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>New: %Ln segment(s).</source>
        <translation>
            <numerusform>New: %Ln segment.</numerusform>
            <numerusform>New: %Ln segments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccasionDialog</name>
    <message numerus="yes">
        <source>%Ln attributions speak of this occasion; it changes for all of them. To say that these words come from another one, change the attribution.</source>
        <translation>
            <numerusform>%Ln attribution speaks of this occasion; it changes for all of them. To say that these words come from another one, change the attribution.</numerusform>
            <numerusform>%Ln attributions speak of this occasion; it changes for all of them. To say that these words come from another one, change the attribution.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesDialog</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentDelegate</name>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln claim(s) chosen</source>
        <translation>
            <numerusform>%Ln claim chosen</numerusform>
            <numerusform>%Ln claims chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attribution(s)</source>
        <translation>
            <numerusform>%Ln attribution</numerusform>
            <numerusform>%Ln attributions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message numerus="yes">
        <source>%Ln suggestion(s) to look at</source>
        <translation>
            <numerusform>%Ln suggestion to look at</numerusform>
            <numerusform>%Ln suggestions to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeAllDialog</name>
    <message numerus="yes">
        <source>Take %Ln suggestion(s)</source>
        <translation>
            <numerusform>Take %Ln suggestion</numerusform>
            <numerusform>Take %Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message numerus="yes">
        <source>%Ln fault(s) found.</source>
        <translation>
            <numerusform>%Ln fault found.</numerusform>
            <numerusform>%Ln faults found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::window::BulkEdit</name>
    <message numerus="yes">
        <source>Changing %Ln claim(s)</source>
        <translation>
            <numerusform>Changing %Ln claim</numerusform>
            <numerusform>Changing %Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::window::CompletionModel</name>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation>
            <numerusform>%Ln claim</numerusform>
            <numerusform>%Ln claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::window::Session</name>
    <message numerus="yes">
        <source>Importing %Ln file(s)</source>
        <translation>
            <numerusform>Importing %Ln file</numerusform>
            <numerusform>Importing %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln source(s) (Ctrl Z undoes the last)</source>
        <translation>
            <numerusform>Imported %Ln source (Ctrl Z undoes the last)</numerusform>
            <numerusform>Imported %Ln sources (Ctrl Z undoes the last)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) to look at</source>
        <translation>
            <numerusform>%Ln suggestion to look at</numerusform>
            <numerusform>%Ln suggestions to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::window::TableExport</name>
    <message numerus="yes">
        <source>Wrote %Ln row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %Ln row to %1.</numerusform>
            <numerusform>Wrote %Ln rows to %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
