package plumbline.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about a copy of everything. */
@MessageBundle("export")
public interface ExportMessages {

    @Message("A copy of everything")
    String title();

    @Message(
            "All that this clinic has, in one file: each table as text with commas, and the photographs. It can be read without Plumbline.")
    String what();

    @Message("It holds every patient’s record. Keep it where nobody else finds it. That it was taken is logged.")
    String care();

    @Message("Take a copy")
    String take();

    @Message("A copy is being taken already. Try again when it is done.")
    String busy();

    @Message("Taken before")
    String earlier();

    @Message("{who} on {day}")
    String by(String who, String day);

    @Message("{rows} rows")
    String rows(long rows);

    @Message("going on")
    String running();

    @Message("broke off")
    String broken();

    @Message("A copy for the patient")
    String patientTitle();

    @Message("Print")
    String print();

    @Message("As a file")
    String asFile();

    @Message("This is what patients take with them from the portal, in the same words.")
    String asThePatient();
}
