package plumbline.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of imports say. */
@MessageBundle("imports")
public interface ImportsMessages {

    @Message("What a file of {rows} looks like")
    String example(String rows);

    @Message(
            "Commas, semicolons or tabs. Days as 2024-03-12 or 12.03.2024, or as the spreadsheet counts them; 12/03/2024 only where another date of the file shows whether the day or the month comes first. What is recorded already is passed over, so a longer file may be sent again. Either all of a file is added or nothing.")
    String howToWrite();

    @Message("Import files")
    String importFiles();

    @Message("Import a file of many patients")
    String importOfMany();

    @Message("What it holds")
    String whatItHolds();

    @Message("CSV file")
    String csvFile();

    @Message("As CSV in UTF-8, at most 16 MB: some 400,000 rows")
    String csvHint();

    @Message("Import")
    String startImport();

    @Message("Cancel")
    String cancel();

    @Message("Imported before")
    String importedBefore();

    @Message("No file was imported at this clinic yet.")
    String noneYet();

    @Message("Imports, the latest first")
    String latestFirst();

    @Message("Begun")
    String begun();

    @Message("By")
    String by();

    @Message("Outcome")
    String outcome();

    @Message("Interrupted; nothing was added")
    String interruptedNothing();

    @Message("Under way")
    String underWay();

    @Message("Nothing was added: {problems} {#if count == 1}problem{#else}problems{/if}")
    String nothingAdded(int count, String problems);

    @Message("{added} added, {kept} were already there")
    String addedAndKept(String added, String kept);

    @Message("Pages of imports")
    String pagesOfImports();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Page {number}")
    String page(int number);

    @Message("What is wrong in the file")
    String wrongInTheFile();

    @Message("Line")
    String line();

    @Message("Value")
    String value();

    @Message("Reason")
    String reason();

    @Message("And {more} more like these.")
    String andMore(int more);

    @Message("Import of {rows}")
    String importOf(String rows);

    @Message("Begun {day} {time} by {who}, {lines} lines")
    String begunBy(String day, String time, String who, String lines);

    @Message("Interrupted; nothing was added.")
    String interrupted();

    @Message("The server stopped, or an error ended the import. The same file may be sent again.")
    String mayBeSentAgain();

    @Message("Reading: line {line} of {lines}")
    String reading(String line, String lines);

    @Message("Comparing with what is recorded")
    String comparing();

    @Message("Adding")
    String adding();

    @Message("Lines read")
    String linesRead();

    @Message("All of the file is added or nothing. You may leave this page; the import goes on.")
    String allOrNothing();

    @Message("Nothing was added.")
    String nothingWasAdded();

    @Message(
            "{#if count == 1}One line has to be corrected{#else}{lines} lines have to be corrected{/if} before the file can be sent again.")
    String toBeCorrected(int count, String lines);

    @Message("{added} added")
    String added(String added);

    @Message("{kept} were already there")
    String alreadyThere(String kept);

    @Message("Patients")
    String patients();

    @Message("First day")
    String firstDay();

    @Message("Last day")
    String lastDay();

    @Message("There is no row in this file.")
    String noRow();

    @Message("Import another file")
    String importAnother();
}
