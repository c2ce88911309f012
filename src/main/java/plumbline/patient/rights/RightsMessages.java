package plumbline.patient.rights;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about whole records. */
@MessageBundle("rights")
public interface RightsMessages {

    @Message("Rights over data")
    String title();

    @Message("Record")
    String record();

    @Message("Copy")
    String copy();

    @Message(
            "All that the patient may take with them: to print, and as a file for another programme. That it was taken is logged.")
    String copyMeans();

    @Message("Take a copy")
    String takeCopy();

    @Message("Back")
    String back();

    @Message("Reason")
    String reason();

    @Message("At most 400 characters")
    String reasonHint();

    @Message("archived")
    String archived();

    @Message("Archived: this record is read, and nothing is entered.")
    String archivedNote();

    @Message("Also archived records")
    String alsoArchived();

    @Message("Archive")
    String archive();

    @Message(
            "An archived record can be read and leaves the lists. Nobody is asked for scores or reviews, and nothing is entered until it is opened again.")
    String archiveMeans();

    @Message("Archive this record")
    String archiveThis();

    @Message("Archived by {who} on {day}")
    String closedBy(String who, String day);

    @Message("Open it again")
    String restore();

    @Message("Legal hold")
    String hold();

    @Message("While a record is held nothing of it is erased, and it is not merged with another.")
    String holdMeans();

    @Message("Hold this record")
    String holdThis();

    @Message("Held by {who} since {day}")
    String heldBy(String who, String day);

    @Message("Lift the hold")
    String release();

    @Message("Erasure")
    String erase();

    @Message(
            "Two people of the clinic agree that the record is to be erased; then everything of it is gone, and cannot be brought back.")
    String eraseMeans();

    @Message("See what would go")
    String whatWouldGo();

    @Message("Look at it")
    String lookAtErasure();

    @Message("Nothing has been done yet. This is what there is now.")
    String dryRun();

    @Message("What goes")
    String whatGoes();

    @Message("What")
    String what();

    @Message("How many")
    String howMany();

    @Message("What stays, and why")
    String whatStays();

    @Message(
            "{entries} entries of the access log, because the clinic must be able to account for who did what. They hold an id that leads nowhere then, and no name.")
    String logStays(long entries);

    @Message("That it was erased, by whom, when and on what ground, without who it was.")
    String erasureStays();

    @Message("Outcomes of many patients together, from which nobody can be made out.")
    String numbersStay();

    @Message("Backups, until they expire.")
    String backupsStay();

    @Message("Ground")
    String ground();

    @Message("Ask for its erasure")
    String askForErasure();

    @Message("Asked for by {who} on {day}.")
    String askedBy(String who, String day);

    @Message("Approved by {who}: it is erased within minutes.")
    String approvedBy(String who);

    @Message("Approve: erase everything")
    String approve();

    @Message("You asked for it, so another admin has to approve it.")
    String anotherApproves();

    @Message("This was withdrawn.")
    String withdrawn();

    @Message("Withdraw")
    String withdraw();

    @Message("Erasures that are asked for")
    String erasuresOpen();

    @Message("Nobody has asked for an erasure.")
    String noErasures();

    @Message("Kept for long enough")
    String passed();

    @Message("The time for which these records are kept has passed. Nothing is erased by itself.")
    String passedMeans();

    @Message("There is no record whose time has passed.")
    String nonePassed();

    @Message("No. {number}")
    String number(String number);

    @Message("last entry {last}, kept until {until}")
    String lastEntry(String last, String until);

    @Message("Erased")
    String erased();

    @Message("{day}, {rows} rows")
    String erasedOn(String day, int rows);

    @Message("The record you asked for was merged into this one.")
    String cameFromMerged();

    @Message("The same person twice")
    String merge();

    @Message(
            "If two records are of one person, they are put together: everything is then found in the one that stays, and the other leads there. It can be undone.")
    String mergeMeans();

    @Message("Find the other record")
    String mergeWith();

    @Message("Find the other record by any part of name, record number or birth date")
    String findOther();

    @Message("Find")
    String find();

    @Message("Nobody fits. Try fewer letters.")
    String nobodyFits();

    @Message("More people fit: type more letters.")
    String moreFit();

    @Message("Compare")
    String compare();

    @Message("Compare with {name}")
    String compareWith(String name);

    @Message("Both records side by side")
    String sideBySide();

    @Message("different")
    String different();

    @Message("This stands in the way:")
    String notYet();

    @Message("Which record stays?")
    String whichStays();

    @Message(
            "Name, number and how to reach the person are those of the record that stays; nothing is mixed. Schedules of questions stay its own as well.")
    String mergeDoes();

    @Message("Put them together")
    String mergeThem();

    @Message("Undo a merge")
    String undo();

    @Message(
            "What came from the other record goes back there, with whatever was entered to it since: an exam of its episode, a review of its orthosis. What else was entered since the merge stays here.")
    String undoMeans();

    @Message("merged by {who} on {day}")
    String mergedBy(String who, String day);

    @Message("Undo")
    String undoThis();

    @Message("Undo the merge of No. {number}")
    String undoOf(String number);

    @Message("Nothing was merged into this record.")
    String nothingMerged();

    @Message("{count} merged into this record")
    String mergedInto(int count);
}
